import { sql, type Insertable } from 'kysely';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import type { SourceKey } from './takeIn.ts';

export async function idsOfPosts(
  tx: Tx,
  key: SourceKey,
  externalIds: readonly string[],
): Promise<Id<'mention'>[]> {
  const { rows } = await sql<{ id: Id<'mention'> }>`
    select id from explore.mention
    where organisation_id = ${key.organisationId} and source_id = ${key.sourceId}
      and external_id = any (${externalIds}::text[])`.execute(tx);
  return rows.map(({ id }) => id);
}

/** What a source brought of some authors, for taking it out. */
export async function idsOfAuthors(
  tx: Tx,
  key: SourceKey,
  refs: readonly string[],
): Promise<Id<'mention'>[]> {
  const { rows } = await sql<{ id: Id<'mention'> }>`
    select id from explore.mention
    where organisation_id = ${key.organisationId} and source_id = ${key.sourceId}
      and author_ref = any (${refs}::text[])`.execute(tx);
  return rows.map(({ id }) => id);
}

/** @returns for each that went the day it was counted on. */
export async function deleteMentions(
  tx: Tx,
  organisationId: OrganisationId,
  ids: readonly Id<'mention'>[],
): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`
    delete from explore.mention
    where organisation_id = ${organisationId} and id = any (${ids}::uuid[])
    returning to_char(published_at at time zone explore.time_zone(), 'YYYY-MM-DD') as day`.execute(
    tx,
  );
  return rows.map(({ day }) => day);
}

export async function insertRemoval(
  tx: Tx,
  removal: Insertable<Database['explore.removal']>,
): Promise<void> {
  await tx.insertInto('explore.removal').values(removal).execute();
}
