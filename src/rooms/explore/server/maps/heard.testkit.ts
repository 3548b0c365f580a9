import { inOrganisation } from '#platform/db/database.ts';
import { newId, type Id, type OrganisationId } from '#platform/base/ids.ts';
import type { WatchKind } from '../../watches/watch.ts';
import type { Network } from '../../networks.ts';
import type { Tonality } from '../../tonality.ts';
import { markStale, recountStale } from '../counts.ts';

type Place = { organisationId: OrganisationId };

export const noon = (day: string): Date => new Date(`${day}T11:00:00Z`);

export async function aSource(
  { organisationId }: Place,
  more: { problem?: string; failures?: number; paused_at?: Date } = {},
): Promise<Id<'source'>> {
  const id = newId<'source'>();
  await inOrganisation({ organisationId }, (tx) =>
    tx
      .insertInto('explore.source')
      .values({
        organisation_id: organisationId,
        id,
        kind: 'feed',
        name: 'Zeitung',
        created_at: noon('2026-01-01'),
        ...more,
      })
      .execute(),
  );
  return id;
}

export async function aPlace(
  { organisationId }: Place,
  network: Network,
  site = '',
): Promise<Id<'place'>> {
  const id = newId<'place'>();
  await inOrganisation({ organisationId }, (tx) =>
    tx
      .insertInto('explore.place')
      .values({
        organisation_id: organisationId,
        id,
        network,
        site,
        community: '',
        created_at: noon('2026-01-01'),
      })
      .execute(),
  );
  return id;
}

export async function aWatch(
  { organisationId }: Place,
  name: string,
  kind: WatchKind = 'topic',
): Promise<Id<'watch'>> {
  const id = newId<'watch'>();
  const at = noon('2026-01-01');
  await inOrganisation({ organisationId }, (tx) =>
    tx
      .insertInto('explore.watch')
      .values({
        organisation_id: organisationId,
        id,
        kind,
        name,
        query: name,
        matched_at: at,
        changed_at: at,
        created_at: at,
      })
      .execute(),
  );
  return id;
}

export async function aGroup({ organisationId }: Place, name: string): Promise<Id<'target_group'>> {
  const id = newId<'target_group'>();
  await inOrganisation({ organisationId }, (tx) =>
    tx
      .insertInto('programme.target_group')
      .values({
        organisation_id: organisationId,
        id,
        name,
        description: '',
        created_at: noon('2026-01-01'),
      })
      .execute(),
  );
  return id;
}

export type Heard = {
  sourceId: Id<'source'>;
  placeId: Id<'place'>;
  day: string;
  text?: string;
  tonality?: Tonality;
  watches?: Id<'watch'>[];
  /** By hand. */
  groups?: Id<'target_group'>[];
};

/** Mentions as they stand in the tables, counted. */
export async function hear(
  { organisationId }: Place,
  all: readonly Heard[],
): Promise<Id<'mention'>[]> {
  const ids = await inOrganisation({ organisationId }, async (tx) => {
    const made: Id<'mention'>[] = [];
    for (const one of all) {
      const id = newId<'mention'>(noon(one.day));
      const key = { organisation_id: organisationId, mention_id: id };
      const published_at = noon(one.day);
      await tx
        .insertInto('explore.mention')
        .values({
          organisation_id: organisationId,
          id,
          source_id: one.sourceId,
          external_id: id,
          place_id: one.placeId,
          published_at,
          heard_at: published_at,
          tonality: one.tonality ?? 'neutral',
        })
        .execute();
      await tx
        .insertInto('explore.mention_text')
        .values({ ...key, published_at, text: one.text ?? 'Hallo' })
        .execute();
      for (const watch_id of one.watches ?? []) {
        await tx
          .insertInto('explore.mention_watch')
          .values({ ...key, watch_id, published_at, how: 'exact' })
          .execute();
      }
      for (const target_group_id of one.groups ?? []) {
        await tx
          .insertInto('explore.mention_target_group')
          .values({ ...key, target_group_id, how: 'by_hand' })
          .execute();
      }
      made.push(id);
    }
    await markStale(tx, organisationId, new Set(all.map(({ day }) => day)));
    return made;
  });
  await recountStale(organisationId);
  return ids;
}

/** The same mention so many times. */
export const times = (count: number, one: Heard): Heard[] =>
  Array.from({ length: count }, () => one);

/** Somebody checked the tonality of these: 50 are enough for it to be shown. */
export const check = ({ organisationId }: Place, mentions: readonly Id<'mention'>[]) =>
  inOrganisation({ organisationId }, (tx) =>
    tx
      .insertInto('explore.verdict')
      .values(
        mentions.map((mention_id) => ({
          organisation_id: organisationId,
          id: newId<'verdict'>(),
          mention_id,
          task: 'tonality' as const,
          label: 'positive' as const,
          drawn: 'random' as const,
          judged_at: noon('2026-11-21'),
        })),
      )
      .execute(),
  );
