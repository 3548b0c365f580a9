import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import { groupsByRules, type GroupRule, type ReadRule, type RulePost } from '../maps/groupRule.ts';
import { compileQuery } from '../watches/compileQuery.ts';
import { rulesOf } from './maps/rules.queries.ts';

/** To which target groups the rules of the transaction's organisation say a post belongs. */
export async function loadGroupRules(
  tx: Tx,
  organisationId: OrganisationId,
): Promise<(post: RulePost) => Id<'target_group'>[]> {
  const rules = (await rulesOf(tx, organisationId)).map(readRule);
  return rules.length === 0 ? () => [] : (post) => groupsByRules(rules, post);
}

/** A rule ready to be asked. One whose words cannot be read any more holds for nothing. */
export function readRule({
  targetGroupId,
  watchId,
  placeId,
  words,
}: Omit<GroupRule, 'id'>): ReadRule {
  if (words === null) return { targetGroupId, watchId, placeId, finds: null };
  const compiled = compileQuery(words);
  if (!compiled.ok) return { targetGroupId, watchId, placeId, finds: () => false };
  const { value } = compiled;
  return { targetGroupId, watchId, placeId, finds: (post) => value(post) !== null };
}
