import { newId } from '#platform/base/ids.ts';
import { done, refused } from '#platform/base/outcome.ts';
import type { ColumnId } from '../board.ts';
import type { DeskCommand } from '../commands.ts';
import { whyNotArrange } from '../phaseRules.ts';
import {
  clearPositions,
  columnsOf,
  deleteColumns,
  insertColumns,
  setColumn,
} from './columns.queries.ts';
import { courseOf, type Carried, type Work } from './work.ts';

type Wish = Extract<DeskCommand, { kind: 'changeColumns' }>['columns'];

/**
 * The columns as they shall be, in their order: an id keeps a column, null makes one, what is
 * missing goes.
 */
export async function changeColumns({ tx, key, workshop, now }: Work, wish: Wish): Carried {
  const reason = whyNotArrange(courseOf(workshop));
  if (reason) return refused(reason);
  const before = await columnsOf(tx, key);
  const keptIds = wish.flatMap((column) => column.id ?? []);
  if (!keptIds.every((id) => before.some((column) => column.id === id)))
    return refused('columnGone');
  const goneIds = before.map((column) => column.id).filter((id) => !keptIds.includes(id));
  if (goneIds.length > 0 && !(await deleteColumns(tx, key, goneIds))) return refused('columnInUse');
  await clearPositions(tx, key);
  for (const [position, column] of wish.entries()) {
    const named = { position, ...nameOf(column) };
    if (column.id) await setColumn(tx, key, { id: column.id, ...named });
    else await insertColumns(tx, key, [{ id: newId<'board_column'>(now), ...named }]);
  }
  return done({ workshop: true });
}

/** An own title goes before a step. */
const nameOf = ({
  step,
  title,
}: {
  id: ColumnId | null;
  step: Wish[number]['step'];
  title: string | null;
}) => (title ? { step: null, title } : { step: step ?? ('explore' as const), title: null });
