import { sql, type Insertable } from 'kysely';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import type { SourceKey } from './takeIn.ts';

/** The posts a source calls so, and the same posts (by their `uri`) as other sources brought them. */
export async function idsOfPosts(
  tx: Tx,
  key: SourceKey,
  externalIds: readonly string[],
): Promise<Id<'mention'>[]> {
  // One that never came from here may have come from elsewhere under its own address.
  const addresses = externalIds.filter((id) => id.startsWith('at://'));
  const { rows } = await sql<{ id: Id<'mention'> }>`
    with named as (
      select id, uri from explore.mention
      where organisation_id = ${key.organisationId} and source_id = ${key.sourceId}
        and external_id = any (${externalIds}::text[])
    )
    select id from named
    union
    select id from explore.mention
    where organisation_id = ${key.organisationId} and uri in (
      select uri from named where uri is not null
      union select unnest(${addresses}::text[]))`.execute(tx);
  return rows.map(({ id }) => id);
}

/** What any source brought of some authors, for taking it out. */
export async function idsOfAuthors(
  tx: Tx,
  organisationId: OrganisationId,
  refs: readonly string[],
): Promise<Id<'mention'>[]> {
  const { rows } = await sql<{ id: Id<'mention'> }>`
    select id from explore.mention
    where organisation_id = ${organisationId}
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
