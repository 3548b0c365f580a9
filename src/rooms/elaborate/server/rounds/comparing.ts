import type { Scope } from '#platform/auth/scope.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import type { MeasureOfOrigin } from '#rooms/programme/door.server.ts';
import type { MeasureId, WorkshopId, WorkshopKey } from '../../board.ts';
import { compareDays, type Comparison, type Day, type Sources } from '../../rounds/comparison.ts';
import { sourcesOfCards } from './comparing.queries.ts';
import { measuresOf } from '../measures.ts';
import { visibleStanding } from '../reveal.ts';
import { findWorkshopFor, workshopsOf } from '../workshops.ts';
import { workshopOf } from '../workshops.queries.ts';

export type DayNamed = Pick<Day, 'id' | 'title' | 'createdAt'> & { people: number };

/** Two workshops beside each other, and which measures of the earlier one were done since. */
export type ComparedDays = Comparison & {
  earlier: DayNamed;
  later: DayNamed;
  measures: { done: { id: MeasureId; what: string }[]; all: number };
};

/**
 * Compares two workshops the member may see, the older one first, however they were named.
 * @returns null when one of them is not theirs or not revealed with both colours, or both are one.
 */
export async function comparedDays(
  scope: Scope,
  ids: [WorkshopId, WorkshopId],
): Promise<ComparedDays | null> {
  if (ids[0] === ids[1]) return null;
  const days = [await dayOf(scope, ids[0]), await dayOf(scope, ids[1])];
  const [earlier, later] = days
    .flatMap((day) => day ?? [])
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  if (!earlier || !later) return null;
  const sources: Sources = new Map([...earlier.sources, ...later.sources]);
  const done = earlier.measures.filter(({ state }) => state === 'done');
  return {
    ...compareDays(earlier, later, sources),
    earlier: named(earlier),
    later: named(later),
    measures: {
      done: done.map(({ id, what }) => ({ id, what })),
      all: earlier.measures.length,
    },
  };
}

/** Workshops of the member that can be compared, the newest first. */
export const revealedDays = async (scope: Scope): Promise<Omit<DayNamed, 'people'>[]> =>
  (await workshopsOf(scope))
    .filter(({ revealed }) => revealed === 'both')
    .map(({ id, title, createdAt }) => ({ id, title, createdAt }));

const named = ({ id, title, createdAt, standing }: Day): DayNamed => ({
  id,
  title,
  createdAt,
  people: standing.people,
});

type WholeDay = Day & { sources: Sources; measures: MeasureOfOrigin[] };

async function dayOf(scope: Scope, id: WorkshopId): Promise<WholeDay | null> {
  const found = await findWorkshopFor(scope, id);
  return found && inOrganisation(found.key, (tx) => readDay(tx, found.key));
}

async function readDay(tx: Tx, key: WorkshopKey): Promise<WholeDay | null> {
  const row = await workshopOf(tx, key);
  const standing = row?.revealed === 'both' ? await visibleStanding(tx, key, row) : null;
  if (!row || !standing) return null;
  return {
    id: row.id,
    title: row.title,
    createdAt: row.created_at,
    dots: { benefit: row.benefit_dots, effort: row.effort_dots, perCard: row.dots_per_card },
    standing,
    sources: await sourcesOfCards(tx, key),
    measures: await measuresOf(tx, key),
  };
}
