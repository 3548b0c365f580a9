import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { targetGroupsOf } from '#rooms/programme/door.server.ts';
import type { Change } from '../../mentions/changeForm.ts';
import { markStale } from '../counts.ts';
import {
  deleteGroup,
  deleteWatchByHand,
  insertGroupByHand,
  insertWatchByHand,
  updateHidden,
} from './changes.queries.ts';

/** More at once is a rule, not a tap. */
export const mostAtOnce = 200;

/** Changes mentions. @returns which did change: with them it can be undone. */
export async function changeMentions(
  scope: Scope,
  ids: readonly Id<'mention'>[],
  change: Change,
  now: Date,
): Promise<Outcome<Id<'mention'>[], 'notAllowed'>> {
  if (!may(scope.role, 'judgeMentions')) return refused('notAllowed');
  const some = ids.slice(0, mostAtOnce);
  return inOrganisation(scope, async (tx) => {
    const changed = await carryOut(tx, scope, { ids: some, change, now });
    const days = changed.map(({ day }) => day);
    await markStale(tx, scope.organisationId, days);
    return done(changed.map(({ id }) => id));
  });
}

type Wish = { ids: readonly Id<'mention'>[]; change: Change; now: Date };

function carryOut(tx: Tx, { organisationId }: Scope, { ids, change, now }: Wish) {
  switch (change.do) {
    case 'hide':
      return updateHidden(tx, organisationId, ids, now);
    case 'show':
      return updateHidden(tx, organisationId, ids, null);
    case 'tagWatch':
      return insertWatchByHand(tx, organisationId, ids, change.watch);
    case 'untagWatch':
      return deleteWatchByHand(tx, organisationId, ids, change.watch);
    case 'tagGroup':
      return tagGroup(tx, organisationId, ids, change.group);
    case 'untagGroup':
      return deleteGroup(tx, organisationId, ids, change.group);
  }
}

async function tagGroup(
  tx: Tx,
  organisationId: OrganisationId,
  ids: readonly Id<'mention'>[],
  group: Id<'target_group'>,
) {
  const known = await targetGroupsOf(tx, organisationId);
  // Removed meanwhile, or another organisation's: nothing changes.
  if (!known.some(({ id }) => id === group)) return [];
  return insertGroupByHand(tx, organisationId, ids, group);
}
