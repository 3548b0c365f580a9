import { sql, type Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';

type Db = Kysely<Database>;

/** One event of a topic; `rev` counts them without a gap, in the order their transactions ended. */
export type Message = { rev: number; body: string };

/**
 * The one channel on which every process hears that a topic has something new; the payload is the
 * topic.
 */
export const wakeupChannel = 'resonanz_live';

export const listenForWakeups = `listen ${wakeupChannel}`;

/**
 * One statement, one round trip. The topic's row stays locked until the transaction ends, so that
 * revs have no gap and become visible in their order; the wake-up is sent by PostgreSQL when it
 * commits.
 */
export async function addMessage(db: Db, topic: string, body: string): Promise<number> {
  const { rows } = await sql<{ rev: number }>`
    with next as (
      insert into platform.live_topic (organisation_id, topic, rev)
      values (platform.current_organisation(), ${topic}, 1)
      on conflict (topic) do update set rev = live_topic.rev + 1 returning rev
    ), added as (
      insert into platform.live_message (organisation_id, topic, rev, body)
      select platform.current_organisation(), ${topic}, rev, ${body} from next
    )
    select rev, pg_notify(${wakeupChannel}, ${topic}) from next`.execute(db);
  return rows[0]?.rev ?? 0;
}

export async function revOfTopic(db: Db, topic: string): Promise<number> {
  const row = await db
    .selectFrom('platform.live_topic')
    .select('rev')
    .where('topic', '=', topic)
    .executeTakeFirst();
  return row?.rev ?? 0;
}

/** What came after `rev`, the oldest first, at most `limit`. */
export const messagesAfter = (
  db: Db,
  topic: string,
  after: { rev: number; limit: number },
): Promise<Message[]> =>
  db
    .selectFrom('platform.live_message')
    .select(['rev', 'body'])
    .where('topic', '=', topic)
    .where('rev', '>', after.rev)
    .orderBy('rev')
    .limit(after.limit)
    .execute();

export async function deleteMessagesBefore(db: Db, moment: Date): Promise<number> {
  const result = await db
    .deleteFrom('platform.live_message')
    .where('at', '<', moment)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Where all topics stand that have moved past what the caller knows. */
export const topicsAhead = async (db: Db, known: Map<string, number>): Promise<string[]> => {
  const rows = await db
    .selectFrom('platform.live_topic')
    .select(['topic', 'rev'])
    .where('topic', 'in', [...known.keys()])
    .execute();
  return rows.filter(({ topic, rev }) => rev > (known.get(topic) ?? 0)).map(({ topic }) => topic);
};

/** Its messages go with it. */
export async function deleteTopics(db: Db, topics: readonly string[]): Promise<void> {
  await db.deleteFrom('platform.live_topic').where('topic', 'in', topics).execute();
}
