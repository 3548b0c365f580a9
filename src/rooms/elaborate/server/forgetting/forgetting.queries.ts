import { sql, type RawBuilder } from 'kysely';
import type { OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { WorkshopId, WorkshopKey } from '../../board.ts';
import { forgottenText } from '../../forgotten.ts';

export type Forgettable = 'names' | 'texts';

// The end of a day; of one that nobody ended, or that was opened again, the last that was done or
// planned in it.
const ended = sql<Date>`coalesce(w.closed_at, (
  select greatest(w.created_at, w.starts_at, w.reopened_at, max(p.entered_at), max(p.deadline_at))
  from elaborate.agenda_phase p
  where p.organisation_id = w.organisation_id and p.workshop_id = w.id))`;

/**
 * Workshops that ended before a moment and of which something is kept still; by id. One that was
 * opened again after it was forgotten is met again.
 */
export async function workshopsToForget(
  tx: Tx,
  organisationId: OrganisationId,
  { what, endedBefore, most }: { what: Forgettable; endedBefore: Date; most: number },
): Promise<WorkshopId[]> {
  const forgottenAt = sql.ref(`w.${what}_forgotten_at`);
  const { rows } = await sql<{ id: WorkshopId }>`
    select w.id from elaborate.workshop w
    where w.organisation_id = ${organisationId} and w.rehearsal_since is null
      and w.created_at <= ${endedBefore} and ${ended} <= ${endedBefore}
      and (${forgottenAt} is null or ${forgottenAt} < ${ended})
    order by w.id limit ${most}`.execute(tx);
  return rows.map((row) => row.id);
}

type Counted = { numAffectedRows?: bigint | undefined };
const countOf = ({ numAffectedRows }: Counted): number => Number(numAffectedRows ?? 0n);

/** @returns how many voters had a name. */
export const emptyNames = async (tx: Tx, key: WorkshopKey): Promise<number> =>
  countOf(
    await sql`update elaborate.participant set name = null
      where organisation_id = ${key.organisationId} and workshop_id = ${key.workshopId}
        and name is not null`.execute(tx),
  );

/** Who sent what and when, up to a moment. @returns how many commands. */
export const deleteCommands = async (tx: Tx, key: WorkshopKey, before: Date): Promise<number> =>
  countOf(
    await sql`delete from elaborate.command
      where organisation_id = ${key.organisationId} and workshop_id = ${key.workshopId}
        and at <= ${before}`.execute(tx),
  );

/** @returns how many cards and columns said something. */
export async function emptyCards(tx: Tx, key: WorkshopKey): Promise<number> {
  await sql`update elaborate.board_column set title = ${forgottenText}
    where organisation_id = ${key.organisationId} and workshop_id = ${key.workshopId}
      and title is not null`.execute(tx);
  return countOf(
    await sql`update elaborate.card
      set title = ${forgottenText}, explanation = '', photo_id = null, photo_area = null
      where organisation_id = ${key.organisationId} and workshop_id = ${key.workshopId}`.execute(
      tx,
    ),
  );
}

/** The matrix keeps its numbers and places; so does a round that was taken home. */
export async function emptyStandings(tx: Tx, key: WorkshopKey): Promise<void> {
  const untitled = sql`jsonb_build_object('title', ${forgottenText}::text)`;
  const ownTitle = sql`case when one ? 'title' then one || ${untitled} else one end`;
  const unexplained = sql`${untitled} || jsonb_build_object('explanation', '')`;
  await sql`update elaborate.standing
    set body = body || jsonb_build_object('cards', ${eachOf('cards', sql`one || ${untitled}`)})
    where organisation_id = ${key.organisationId} and workshop_id = ${key.workshopId}`.execute(tx);
  await sql`update elaborate.taken_home
    set body = body || jsonb_build_object('guidingQuestion', ${forgottenText}::text,
      'cards', ${eachOf('cards', sql`one || ${unexplained}`)},
      'columns', ${eachOf('columns', ownTitle)})
    where organisation_id = ${key.organisationId} and workshop_id = ${key.workshopId}`.execute(tx);
}

/** A list in a body, in its order, with something made of each `one`. */
const eachOf = (list: string, made: RawBuilder<unknown>) => sql`(
  select coalesce(jsonb_agg(${made} order by position), '[]')
  from jsonb_array_elements(body -> ${list}) with ordinality as each (one, position))`;

/** Impulse, reasons, parked questions, closing words. @returns how many lines. */
export async function deleteSayings(tx: Tx, key: WorkshopKey): Promise<number> {
  await sql`delete from elaborate.impulse
    where organisation_id = ${key.organisationId} and workshop_id = ${key.workshopId}`.execute(tx);
  return countOf(
    await sql`delete from elaborate.line
      where organisation_id = ${key.organisationId} and workshop_id = ${key.workshopId}`.execute(
      tx,
    ),
  );
}

/** That something was corrected stays, what it said does not. @returns how many corrections. */
export const emptyCorrections = async (tx: Tx, key: WorkshopKey): Promise<number> =>
  countOf(
    await sql`update elaborate.correction set before = '', after = ''
      where organisation_id = ${key.organisationId} and workshop_id = ${key.workshopId}`.execute(
      tx,
    ),
  );

/** Their files go with them. @returns how many photos. */
export const deletePhotos = async (tx: Tx, key: WorkshopKey): Promise<number> =>
  countOf(
    await sql`delete from elaborate.photo
      where organisation_id = ${key.organisationId} and workshop_id = ${key.workshopId}`.execute(
      tx,
    ),
  );

/** No browser is anybody in the workshop any more; votes, cards and moderation of members stay. */
export async function letGuestsGo(tx: Tx, key: WorkshopKey): Promise<void> {
  const here = sql`organisation_id = ${key.organisationId} and workshop_id = ${key.workshopId}
    and guest_id is not null`;
  await sql`update elaborate.participant set guest_id = null where ${here}`.execute(tx);
  await sql`delete from elaborate.moderator where ${here}`.execute(tx);
  await sql`delete from elaborate.helper where ${here}`.execute(tx);
}

export async function markNamesForgotten(tx: Tx, key: WorkshopKey, at: Date): Promise<void> {
  await tx
    .updateTable('elaborate.workshop')
    .set({ names_forgotten_at: at })
    .where('organisation_id', '=', key.organisationId)
    .where('id', '=', key.workshopId)
    .execute();
}

/** The title stays: it is the name of the record. */
export async function emptyWorkshop(tx: Tx, key: WorkshopKey, at: Date): Promise<void> {
  await tx
    .updateTable('elaborate.workshop')
    .set({
      guiding_question: forgottenText,
      place: '',
      wifi_name: null,
      wifi_password: null,
      join_address: null,
      facilitator: '',
      facilitator_logo_id: null,
      second_host: null,
      report_token: null,
      report_until: null,
      texts_forgotten_at: at,
    })
    .where('organisation_id', '=', key.organisationId)
    .where('id', '=', key.workshopId)
    .execute();
}

export type LastForgotten = { at: Date; workshops: number };

/** The last time something of this kind was forgotten, and of how many workshops. */
export async function lastForgetting(
  tx: Tx,
  organisationId: OrganisationId,
  what: Forgettable,
): Promise<LastForgotten | null> {
  const row = await tx
    .selectFrom('platform.fact')
    .select((of) => ['at', of.fn.countAll<number>().as('workshops')])
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', `elaborate.${what}_forgotten`)
    .groupBy('at')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
