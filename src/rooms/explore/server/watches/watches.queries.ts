import { sql, type Insertable } from 'kysely';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';

export type WatchKey = { organisationId: OrganisationId; watchId: Id<'watch'> };

/** Those that were not removed, by kind and name; nobody writes 500. */
export const watchesOf = (tx: Tx, organisationId: OrganisationId) =>
  tx
    .selectFrom('explore.watch')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('removed_at', 'is', null)
    .orderBy(sql`array_position(array['own_name', 'competitor', 'topic'], kind)`)
    .orderBy((row) => row.fn<string>('lower', ['name']))
    .orderBy('id')
    .limit(500)
    .execute();
export type WatchRow = Awaited<ReturnType<typeof watchesOf>>[number];

/** Also one that was removed. */
export const watchOf = (tx: Tx, { organisationId, watchId }: WatchKey) =>
  tx
    .selectFrom('explore.watch')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', watchId)
    .executeTakeFirst();

// Not `for update`: taking in mentions of the watch asks for a key share lock on it.
/** As `watchOf`, and nobody else changes it before this transaction ends. */
export const lockWatch = (tx: Tx, { organisationId, watchId }: WatchKey) =>
  tx
    .selectFrom('explore.watch')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', watchId)
    .forNoKeyUpdate()
    .executeTakeFirst();

export const insertWatch = (tx: Tx, row: Insertable<Database['explore.watch']>) =>
  tx.insertInto('explore.watch').values(row).execute();

type Changed = Partial<Omit<Insertable<Database['explore.watch']>, 'organisation_id' | 'id'>>;

/** Saves over the revision the writer has seen, and over no other. @returns the new revision. */
export async function updateWatch(
  tx: Tx,
  key: WatchKey & { revision: number },
  row: Changed,
): Promise<number | null> {
  const saved = await tx
    .updateTable('explore.watch')
    .set(row)
    .set((of) => ({ revision: of('revision', '+', 1) }))
    .where('organisation_id', '=', key.organisationId)
    .where('id', '=', key.watchId)
    .where('revision', '=', key.revision)
    .returning('revision')
    .executeTakeFirst();
  return saved?.revision ?? null;
}

/** Without the words: how a matching of the stock is getting on. */
export const moveStock = (tx: Tx, key: WatchKey, row: Changed) =>
  tx
    .updateTable('explore.watch')
    .set(row)
    .where('organisation_id', '=', key.organisationId)
    .where('id', '=', key.watchId)
    .execute();

/** Mentions from a day on by watch, without what is hidden or off topic. */
export async function hitsSince(
  tx: Tx,
  { organisationId, timeZone }: { organisationId: OrganisationId; timeZone: string },
  from: string,
): Promise<Map<Id<'watch'>, number>> {
  const since = sql<Date>`${from}::date::timestamp at time zone ${timeZone}`;
  const rows = await tx
    .selectFrom('explore.mention_watch as link')
    .innerJoin('explore.mention as mention', (join) =>
      join
        .onRef('mention.organisation_id', '=', 'link.organisation_id')
        .onRef('mention.id', '=', 'link.mention_id'),
    )
    .select(['link.watch_id', (of) => of.fn.countAll<number>().as('hits')])
    .where('link.organisation_id', '=', organisationId)
    .where('mention.organisation_id', '=', organisationId)
    .where('link.published_at', '>=', since)
    .where('link.off_topic_at', 'is', null)
    .where('mention.hidden_at', 'is', null)
    .groupBy('link.watch_id')
    .execute();
  return new Map(rows.map((row) => [row.watch_id, row.hits]));
}
