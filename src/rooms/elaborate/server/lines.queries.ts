import { sql, type Selectable } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import type { CardId, LineId, ParticipantId, WorkshopKey } from '../board.ts';
import { mostHeads, mostLines } from '../lengths.ts';

export type LineRow = Selectable<Database['elaborate.line']>;

const linesIn = (tx: Tx, key: WorkshopKey) =>
  tx
    .selectFrom('elaborate.line')
    .selectAll()
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .orderBy('id')
    .limit(mostLines * 2 + mostHeads);

/** Every line of the workshop, also those that wait or are hidden; by id, which tells no time. */
export const linesOf = (tx: Tx, key: WorkshopKey): Promise<LineRow[]> => linesIn(tx, key).execute();

export const linesByIds = (tx: Tx, key: WorkshopKey, ids: readonly LineId[]): Promise<LineRow[]> =>
  linesIn(tx, key).where('id', 'in', ids).execute();

/** Whether no more lines of a kind fit; of closing words each voter has one. */
export async function isFullOf(tx: Tx, key: WorkshopKey, kind: LineRow['kind']): Promise<boolean> {
  if (kind === 'closing_word') return false;
  const { lines } = await tx
    .selectFrom('elaborate.line')
    .select((row) => row.fn.countAll<number>().as('lines'))
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow();
  return lines >= mostLines;
}

export type NewLine = Pick<LineRow, 'id' | 'kind' | 'card_id' | 'text' | 'state'>;

/** @returns false when there is a line with this id. */
export async function insertLine(tx: Tx, key: WorkshopKey, line: NewLine): Promise<boolean> {
  const inserted = await tx
    .insertInto('elaborate.line')
    .values({ organisation_id: key.organisationId, workshop_id: key.workshopId, ...line })
    .onConflict((there) => there.columns(['organisation_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export type LineChange = Partial<Pick<LineRow, 'state' | 'answered' | 'text'>>;

export async function setLine(
  tx: Tx,
  key: WorkshopKey,
  id: LineId,
  change: LineChange,
): Promise<void> {
  await tx
    .updateTable('elaborate.line')
    .set(change)
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('id', '=', id)
    .execute();
}

/** Shows every reason for a card that waits. @returns which. */
export async function showWaitingReasons(
  tx: Tx,
  key: WorkshopKey,
  cardId: CardId,
): Promise<LineId[]> {
  const shown = await tx
    .updateTable('elaborate.line')
    .set({ state: 'shown' })
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('card_id', '=', cardId)
    .where('state', '=', 'waiting')
    .returning('id')
    .execute();
  return shown.map((line) => line.id);
}

type SaidOnce = { participantId: ParticipantId; subjectId: string; sent: string };

/** @returns false when the voter has said it before, in another sending than this one. */
export async function insertSaidOnce(
  tx: Tx,
  key: WorkshopKey,
  { participantId, subjectId, sent }: SaidOnce,
): Promise<boolean> {
  await tx
    .insertInto('elaborate.said_once')
    .values({
      organisation_id: key.organisationId,
      participant_id: participantId,
      subject_id: subjectId,
      sent,
    })
    .onConflict((there) =>
      there.columns(['organisation_id', 'participant_id', 'subject_id']).doNothing(),
    )
    .execute();
  const there = await tx
    .selectFrom('elaborate.said_once')
    .select('sent')
    .where('organisation_id', '=', key.organisationId)
    .where('participant_id', '=', participantId)
    .where('subject_id', '=', subjectId)
    .executeTakeFirst();
  return there?.sent === sent;
}

export async function deleteSaidOnce(
  tx: Tx,
  key: WorkshopKey,
  { participantId, subjectId, sent }: SaidOnce,
): Promise<void> {
  await tx
    .deleteFrom('elaborate.said_once')
    .where('organisation_id', '=', key.organisationId)
    .where('participant_id', '=', participantId)
    .where('subject_id', '=', subjectId)
    .where('sent', '=', sent)
    .execute();
}

/**
 * Writes the lines anew in random order. A table keeps rows in the order they came and with their
 * transactions' numbers (ctid, xmin): laid side by side with who spoke, both would tell who wrote
 * what. Needs the workshop's lock alone.
 */
export async function mixLines(tx: Tx, key: WorkshopKey): Promise<void> {
  await sql`
    with gone as (
      delete from elaborate.line where organisation_id = ${key.organisationId}
        and workshop_id = ${key.workshopId} returning *
    )
    insert into elaborate.line
      (organisation_id, id, workshop_id, kind, card_id, text, state, answered)
    select organisation_id, id, workshop_id, kind, card_id, text, state, answered
    from gone order by random()`.execute(tx);
}

/** The same for who said something. */
export async function mixSpeakers(tx: Tx, key: WorkshopKey): Promise<void> {
  await sql`
    with gone as (
      delete from elaborate.said_once o using elaborate.participant p
      where o.organisation_id = ${key.organisationId} and p.organisation_id = o.organisation_id
        and p.id = o.participant_id and p.workshop_id = ${key.workshopId} returning o.*
    )
    insert into elaborate.said_once (organisation_id, participant_id, subject_id, sent)
    select organisation_id, participant_id, subject_id, sent from gone order by random()`.execute(
    tx,
  );
}
