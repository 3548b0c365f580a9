import { inOrganisation } from '#platform/db/database.ts';
import { newId, type Id } from '#platform/base/ids.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { nothingKnown, type Arrived } from '../arrived.ts';
import type { SourceKind } from '../source.ts';
import { insertSource } from './sources/sources.queries.ts';
import { takeIn, type SourceKey } from './takeIn.ts';

export const at = new Date('2026-11-22T10:00:00Z');

/** A post of a newspaper; what a test is about is said. */
export const post = (externalId: string, text: string, more: Partial<Arrived> = {}): Arrived => ({
  ...nothingKnown,
  externalId,
  place: { network: 'web', site: 'zeitung.example', community: '' },
  text,
  ...more,
});

export const aSource = (
  scope: Scope,
  kind: SourceKind = 'feed',
  more: { keeps?: 'matched'; createdAt?: Date } = {},
): Promise<SourceKey> =>
  inOrganisation(scope, async (tx) => {
    const sourceId: Id<'source'> = newId<'source'>();
    await insertSource(tx, {
      organisation_id: scope.organisationId,
      id: sourceId,
      kind,
      name: `Quelle ${kind}`,
      keeps: more.keeps ?? 'everything',
      created_at: more.createdAt ?? at,
    });
    return { organisationId: scope.organisationId, sourceId };
  });

export const take = (key: SourceKey, posts: readonly Arrived[], now = at) =>
  inOrganisation(key, (tx) => takeIn(tx, key, posts, now));

/** Every mention of an organisation, in the order of their ids there. */
export const mentionsOf = (scope: Scope) =>
  inOrganisation(scope, (tx) =>
    tx
      .selectFrom('explore.mention')
      .selectAll()
      .where('organisation_id', '=', scope.organisationId)
      .orderBy('external_id')
      .execute(),
  );

export const removalsOf = (scope: Scope) =>
  inOrganisation(scope, (tx) =>
    tx
      .selectFrom('explore.removal')
      .select(['reason', 'mentions'])
      .where('organisation_id', '=', scope.organisationId)
      .orderBy('at')
      .orderBy('id')
      .execute(),
  );
