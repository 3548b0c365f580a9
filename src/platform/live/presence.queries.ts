import { sql, type Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';

type Db = Kysely<Database>;

// A process writes its rows every five seconds; three times missed, and it is gone.
const rowAgeSeconds = 15;

/** By the clock of the database, so that processes on several machines agree. */
export async function writePresence(
  db: Db,
  processId: string,
  here: { topic: string; subjects: string[] }[],
): Promise<void> {
  if (here.length === 0) return;
  await db
    .insertInto('platform.live_presence')
    .values(
      here.map(({ topic, subjects }) => ({
        process_id: processId,
        topic,
        subjects,
        at: sql<Date>`clock_timestamp()`,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['process_id', 'topic'])
        .doUpdateSet({ subjects: sql`excluded.subjects`, at: sql`excluded.at` }),
    )
    .execute();
}

/** Says that this process is still there, and forgets those that are not. */
export async function renewPresence(db: Db, processId: string): Promise<void> {
  await db
    .updateTable('platform.live_presence')
    .set({ at: sql`clock_timestamp()` })
    .where('process_id', '=', processId)
    .execute();
  await db
    .deleteFrom('platform.live_presence')
    .where('at', '<', sql<Date>`clock_timestamp() - make_interval(secs => ${rowAgeSeconds * 4})`)
    .execute();
}

export async function removePresence(db: Db, processId: string, topics?: string[]): Promise<void> {
  if (topics?.length === 0) return;
  const all = db.deleteFrom('platform.live_presence').where('process_id', '=', processId);
  await (topics ? all.where('topic', 'in', topics) : all).execute();
}

/** Who is connected to these topics, over all processes, each once and in an order. */
export async function subjectsOf(db: Db, topics: string[]): Promise<Map<string, string[]>> {
  const found = new Map(topics.map((topic): [string, string[]] => [topic, []]));
  if (topics.length === 0) return found;
  const rows = await db
    .selectFrom('platform.live_presence')
    .select(['topic', 'subjects'])
    .where('topic', 'in', topics)
    .where('at', '>', sql<Date>`clock_timestamp() - make_interval(secs => ${rowAgeSeconds})`)
    .execute();
  for (const row of rows) found.get(row.topic)?.push(...row.subjects);
  return new Map([...found].map(([topic, subjects]) => [topic, [...new Set(subjects)].sort()]));
}
