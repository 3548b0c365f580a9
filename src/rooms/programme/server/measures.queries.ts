import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { OrganisationId, PersonId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import { openStates, type DepartmentId, type MeasureId, type MeasureState } from '../measure.ts';
import type { MeasureQuery } from '../measureList.ts';

const measuresIn = (tx: Tx, organisationId: OrganisationId) =>
  tx
    .selectFrom('programme.measure as m')
    .leftJoin('programme.department as d', (join) =>
      join
        .onRef('d.organisation_id', '=', 'm.organisation_id')
        .onRef('d.id', '=', 'm.department_id'),
    )
    .where('m.organisation_id', '=', organisationId)
    // Those of a rehearsal are in no list.
    .where('m.rehearsal', '=', false);

const columns = [
  'm.id',
  'm.programme_id as programmeId',
  'm.what',
  'm.why',
  'm.first_step as firstStep',
  'm.hours_estimated as hoursEstimated',
  'm.hours_spent as hoursSpent',
  'd.id as departmentId',
  'd.name as departmentName',
  'm.due_on as dueOn',
  'm.owner_person_id as ownerPersonId',
  'm.owner_guest_id as ownerGuestId',
  'm.owner_name as ownerName',
  'm.state',
  'm.state_since as stateSince',
  'm.stuck_on as stuckOn',
  'm.origin_kind as originKind',
  'm.origin_id as originId',
  'm.revision',
] as const;

type Row = ExpressionBuilder<
  Database & { m: Database['programme.measure']; d: Database['programme.department'] },
  'm' | 'd'
>;

export type ListWish = { query: MeasureQuery; me: PersonId; today: string };

/** What was asked for, in its order. */
export const foundMeasures = (
  tx: Tx,
  organisationId: OrganisationId,
  wish: ListWish,
  part: { most: number; skip: number },
) =>
  measuresIn(tx, organisationId)
    .select(columns)
    .where((row) => row.and(conditions(row, wish)))
    .orderBy(sortColumns[wish.query.sort], (order) =>
      (wish.query.direction === 'up' ? order.asc() : order.desc()).nullsLast(),
    )
    .orderBy('m.due_on', (order) => order.asc().nullsLast())
    .orderBy('m.id')
    .limit(part.most)
    .offset(part.skip)
    .execute();

export async function countFoundMeasures(
  tx: Tx,
  organisationId: OrganisationId,
  wish: ListWish,
): Promise<number> {
  const { found } = await measuresIn(tx, organisationId)
    .select((row) => row.fn.countAll<number>().as('found'))
    .where((row) => row.and(conditions(row, wish)))
    .executeTakeFirstOrThrow();
  return found;
}

function conditions(row: Row, { query, me, today }: ListWish): Expression<SqlBool>[] {
  const wanted: Expression<SqlBool>[] = [];
  if (query.state === 'open' || query.overdue) wanted.push(row('m.state', 'in', openStates));
  if (query.state !== 'open' && query.state !== 'all')
    wanted.push(row('m.state', '=', query.state));
  if (query.owner === 'me') wanted.push(row('m.owner_person_id', '=', me));
  if (query.owner === 'nobody') wanted.push(...ownedByNobody(row));
  if (query.department) wanted.push(row('m.department_id', '=', query.department));
  if (query.overdue) wanted.push(row('m.due_on', '<', today));
  return wanted;
}

const ownedByNobody = (row: Row): Expression<SqlBool>[] => [
  row('m.owner_person_id', 'is', null),
  row('m.owner_guest_id', 'is', null),
  row('m.owner_name', 'is', null),
];

// The order of states is that of the work: what is stuck needs somebody first.
const sortColumns = {
  due: sql.ref('m.due_on'),
  state: sql`array_position(array['stuck', 'running', 'planned', 'done', 'abandoned'], m.state)`,
  what: sql`lower(m.what)`,
  hours: sql.ref('m.hours_estimated'),
};

export const measureById = (tx: Tx, organisationId: OrganisationId, measureId: MeasureId) =>
  measuresIn(tx, organisationId).select(columns).where('m.id', '=', measureId).executeTakeFirst();

/** How many there are and what needs a look; one row, also where there is none. */
export const countsOfMeasures = (
  tx: Tx,
  organisationId: OrganisationId,
  me: PersonId,
  today: string,
) =>
  tx
    .selectFrom('programme.measure as m')
    .where('m.organisation_id', '=', organisationId)
    .where('m.rehearsal', '=', false)
    .select((row) => {
      const open = row('m.state', 'in', openStates);
      const late = row.and([open, row('m.due_on', '<', today)]);
      const mine = row('m.owner_person_id', '=', me);
      const count = (when: Expression<SqlBool>) => row.fn.countAll<number>().filterWhere(when);
      return [
        row.fn.countAll<number>().as('all'),
        count(open).as('open'),
        count(late).as('overdue'),
        count(row('m.state', '=', 'stuck')).as('stuck'),
        count(row.and([open, mine])).as('mine'),
        count(row.and([late, mine])).as('mineOverdue'),
        count(
          row.and([
            open,
            row('m.owner_person_id', 'is', null),
            row('m.owner_guest_id', 'is', null),
            row('m.owner_name', 'is', null),
          ]),
        ).as('unowned'),
      ];
    })
    .executeTakeFirstOrThrow();

/** The open measures of the Fahrplan: the own ones first, then by due day. */
export const openMeasuresOwnFirst = (
  tx: Tx,
  organisationId: OrganisationId,
  me: PersonId,
  most: number,
) =>
  measuresIn(tx, organisationId)
    .select(columns)
    .where('m.state', 'in', openStates)
    .orderBy((row) => row('m.owner_person_id', 'is not distinct from', me), 'desc')
    .orderBy('m.due_on', (order) => order.asc().nullsLast())
    .orderBy('m.id')
    .limit(most)
    .execute();

export type MeasureRow = Awaited<ReturnType<typeof openMeasuresOwnFirst>>[number];

type Words = {
  what: string;
  why: string;
  first_step: string;
  hours_estimated: number | null;
  hours_spent: number;
  department_id: DepartmentId | null;
  due_on: string | null;
};

type State = { state: MeasureState; state_since: Date; stuck_on: string | null };

export const insertMeasure = (
  tx: Tx,
  row: Words &
    State & {
      organisation_id: OrganisationId;
      id: MeasureId;
      owner_person_id: PersonId | null;
      created_at: Date;
    },
) => tx.insertInto('programme.measure').values(row).execute();

/**
 * Saves over the revision the writer has seen, and over no other. @returns whether it was saved.
 */
export async function updateMeasure(
  tx: Tx,
  measure: { organisationId: OrganisationId; id: MeasureId; revision: number },
  row: Partial<Words> & Partial<State>,
): Promise<boolean> {
  const saved = await tx
    .updateTable('programme.measure')
    .set(row)
    .set((of) => ({ revision: of('revision', '+', 1) }))
    .where('organisation_id', '=', measure.organisationId)
    .where('id', '=', measure.id)
    .where('revision', '=', measure.revision)
    .returning('id')
    .executeTakeFirst();
  return saved !== undefined;
}
