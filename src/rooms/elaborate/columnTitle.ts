import type { Step } from '#platform/base/steps.ts';
import type { ColumnView } from './board.ts';

/** What stands over a column: its own title, or the name of its step in the language of `names`. */
export function columnTitle(column: ColumnView, names: Record<Step, { name: string }>): string {
  return column.title ?? (column.step === null ? '' : names[column.step].name);
}
