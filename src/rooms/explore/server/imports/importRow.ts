import * as v from 'valibot';
import { importStates, type Checked, type ImportView } from '../../imports/importView.ts';
import { mappingSchema } from '../../imports/mapping.ts';
import type { NoteCounts } from '../../imports/notes.ts';
import { rowRefusals } from '../../imports/row.ts';
import { fileProblems, foundSchema } from '../../imports/table.ts';
import type { ImportRow } from './imports.queries.ts';

const count = v.number();
const notesSchema = v.object({
  starsUnknown: v.optional(count),
  linkUnknown: v.optional(count),
});
const checkedSchema = v.object({
  added: count,
  known: count,
  refused: count,
  reasons: v.array(v.object({ reason: v.picklist(rowRefusals), rows: count })),
  notes: v.optional(notesSchema, {}),
});

const seenSchema = v.object({ mapping: mappingSchema, sourceName: v.string() });
/** What is stored in `import.mapping`: where the rows go, too. */
export type KeptMapping = v.InferOutput<typeof seenSchema>;

const orNull = <Schema extends v.GenericSchema>(schema: Schema, value: unknown) => {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : null;
};

export const keptMappingIn = (row: ImportRow): KeptMapping | null =>
  orNull(seenSchema, row.mapping);

export const notesIn = (row: ImportRow): NoteCounts => orNull(notesSchema, row.notes) ?? {};

export const foundIn = (row: ImportRow) => orNull(foundSchema, row.found);

const checkedIn = (row: ImportRow): Checked | null => orNull(checkedSchema, row.checked);

export function viewOf(row: ImportRow): ImportView {
  const kept = keptMappingIn(row);
  return {
    id: row.id,
    fileName: row.file_name,
    bytes: row.bytes,
    state: v.parse(v.picklist(importStates), row.state),
    problem: orNull(v.picklist([...fileProblems, 'unexpected', 'sourceClosed']), row.problem),
    found: foundIn(row),
    mapping: kept?.mapping ?? null,
    sourceName: kept?.sourceName ?? '',
    rowsDone: row.rows_done,
    rowsTotal: row.rows_total,
    added: row.added,
    known: row.known,
    edited: row.edited,
    folded: row.folded,
    passedOver: row.passed_over,
    refused: row.refused,
    notes: notesIn(row),
    checked: checkedIn(row),
    createdAt: row.created_at,
    endedAt: row.ended_at,
    fileGone: row.upload_id === null,
  };
}
