import type { Id } from '#platform/base/ids.ts';
import type { Mapping } from './mapping.ts';
import type { NoteCounts } from './notes.ts';
import type { RowRefusal } from './row.ts';
import type { FileProblem, Found } from './table.ts';

export const importStates = [
  'reading',
  'ready',
  'checking',
  'running',
  'done',
  'cancelled',
  'failed',
] as const;
export type ImportState = (typeof importStates)[number];

/** Why an import ended before it was done. */
export type ImportProblem = FileProblem | 'unexpected' | 'sourceClosed';

export type ReasonCount = { reason: RowRefusal; rows: number };

/** What a dry run said: nothing was stored. */
export type Checked = {
  added: number;
  known: number;
  refused: number;
  reasons: ReasonCount[];
  notes: NoteCounts;
};

/** An import as its page shows it. */
export type ImportView = {
  id: Id<'import'>;
  fileName: string;
  bytes: number;
  state: ImportState;
  problem: ImportProblem | null;
  found: Found | null;
  mapping: Mapping | null;
  /** The mapping is that of the last file with this header. */
  sourceName: string;
  rowsDone: number;
  rowsTotal: number | null;
  added: number;
  known: number;
  edited: number;
  folded: number;
  passedOver: number;
  refused: number;
  /** What of the rows taken was left out. */
  notes: NoteCounts;
  checked: Checked | null;
  createdAt: Date;
  endedAt: Date | null;
  /** The file has gone; nothing can be begun any more. */
  fileGone: boolean;
};

/** Something is being done with it just now. */
export const isWorking = (state: ImportState): boolean =>
  state === 'reading' || state === 'checking' || state === 'running';

export const importRefusals = [
  'importGone',
  'notAllowed',
  'notNow',
  'noTextColumn',
  'columnTwice',
  'nameMissing',
] as const;
export type ImportRefusal = (typeof importRefusals)[number];
