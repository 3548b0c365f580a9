import type { ImportView } from '../../imports/importView.ts';
import type { OrderEvidence } from '../../imports/table.ts';
import { readRow, type ReadRow } from '../../imports/row.ts';
import { orderOf } from './propose.ts';

export type PreviewRow = { number: number; read: ReadRow };

/** The first rows as they would be taken in, by the mapping as it is now. */
export function previewOf(
  { found, mapping }: Pick<ImportView, 'found' | 'mapping'>,
  frame: { timeZone: string; now: Date },
): { rows: PreviewRow[]; evidence: OrderEvidence | null } {
  if (!found || !mapping) return { rows: [], evidence: null };
  const rows = found.sample.map((row) => ({
    number: row.number,
    read: readRow(
      row.problem
        ? { number: row.number, cells: row.cells, problem: row.problem }
        : { number: row.number, cells: row.cells },
      { ...frame, mapping },
    ),
  }));
  return { rows, evidence: orderOf(found, mapping.fields)?.evidence ?? null };
}
