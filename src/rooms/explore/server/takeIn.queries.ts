import type { Insertable } from 'kysely';
import { newId, type Id, type OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import type { PlaceKey } from '../arrived.ts';
import type { SourceKey } from './takeIn.ts';

/** The place's id, whether it was known before or not. */
export async function insertPlace(
  tx: Tx,
  organisationId: OrganisationId,
  { now, ...place }: PlaceKey & { now: Date },
): Promise<Id<'place'>> {
  const row = await tx
    .insertInto('explore.place')
    .values({
      organisation_id: organisationId,
      id: newId<'place'>(now),
      network: place.network,
      site: place.site,
      community: place.community,
      created_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'network', 'site', 'community'])
        .doUpdateSet((row) => ({ network: row.ref('excluded.network') })),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

type NewMention = Omit<Insertable<Database['explore.mention']>, 'organisation_id' | 'source_id'>;

/** Whether it is new: the source's id was not known. */
export async function insertMention(tx: Tx, key: SourceKey, mention: NewMention): Promise<boolean> {
  const row = await tx
    .insertInto('explore.mention')
    .values({ ...mention, organisation_id: key.organisationId, source_id: key.sourceId })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'source_id', 'external_id']).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
