import { sql } from 'kysely';
import { newId, type Id, type OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { PlaceKey } from '../arrived.ts';
import type { Normalised } from '../mentions/normalise.ts';
import type { Keeping, SourceKind } from '../source.ts';
import type { SourceKey } from './takeIn.ts';

export type SourceToTake = {
  kind: SourceKind;
  name: string;
  keeps: Keeping;
  createdAt: Date;
  /** Whether the organisation looks for anything at all. */
  anyWatch: boolean;
};

export async function sourceOf(tx: Tx, key: SourceKey): Promise<SourceToTake> {
  const { rows } = await sql<SourceToTake>`
    select kind, name, keeps, created_at as "createdAt",
      exists (select from explore.watch where organisation_id = ${key.organisationId}
        and removed_at is null and query <> '') as "anyWatch"
    from explore.source
    where organisation_id = ${key.organisationId} and id = ${key.sourceId}`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('what is taken in has a source');
  return row;
}

/** One take-in at a time in an organisation, so that copies find each other; until the end. */
export async function lockTaking(tx: Tx, organisationId: OrganisationId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${organisationId}, 18))`.execute(tx);
}

type PlaceRow = { id: Id<'place'>; network: string; site: string; community: string };

export async function selectPlaces(
  tx: Tx,
  organisationId: OrganisationId,
  places: readonly PlaceKey[],
): Promise<PlaceRow[]> {
  const { rows } = await sql<PlaceRow>`
    select place.id, place.network, place.site, place.community
    from json_to_recordset(${JSON.stringify(places)}::json)
      as wanted (network text, site text, community text)
    join explore.place on place.organisation_id = ${organisationId}
      and place.network = wanted.network and place.site = wanted.site
      and place.community = wanted.community`.execute(tx);
  return rows;
}

/** Those that another process put down meanwhile are answered too. */
export async function insertPlaces(
  tx: Tx,
  organisationId: OrganisationId,
  places: readonly PlaceKey[],
): Promise<PlaceRow[]> {
  const rows = places.map((place) => ({ ...place, id: newId<'place'>() }));
  await sql`
    insert into explore.place (organisation_id, id, network, site, community, created_at)
    select ${organisationId}, id, network, site, community, now()
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as wanted (id uuid, network text, site text, community text)
    order by network, site, community
    on conflict (organisation_id, network, site, community) do nothing`.execute(tx);
  return selectPlaces(tx, organisationId, places);
}

/** Figures grow while the text stays. */
export async function updateReach(
  tx: Tx,
  key: SourceKey,
  posts: readonly Normalised[],
): Promise<void> {
  const told = posts.filter(({ reach }) => Object.keys(reach).length > 0);
  if (told.length === 0) return;
  const rows = told.map(({ externalId, reach }) => ({ externalId, reach }));
  await sql`
    update explore.mention m set reach = told.reach
    from json_to_recordset(${JSON.stringify(rows)}::json) as told ("externalId" text, reach jsonb)
    where m.organisation_id = ${key.organisationId} and m.source_id = ${key.sourceId}
      and m.external_id = told."externalId" and m.reach <> told.reach`.execute(tx);
}

/** That a source brought something new; how many mentions then. */
export async function tellHeard(
  tx: Tx,
  { organisationId, sourceId }: SourceKey,
  { added, now }: { added: number; now: Date },
): Promise<void> {
  await sql`update explore.source set heard_at = ${now}, heard_last = ${added}
    where organisation_id = ${organisationId} and id = ${sourceId}`.execute(tx);
}
