import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { newId, type Id } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { targetGroupsOf } from '#rooms/programme/door.server.ts';
import {
  groupsByRules,
  type GroupRule,
  type GroupRuleInput,
  type RuleRun,
} from '../../maps/groupRule.ts';
import { compileQuery } from '../../watches/compileQuery.ts';
import { readRule } from '../groupRules.ts';
import { beginApplying, withTexts } from './applyRules.ts';
import { watchesOfMaps } from './maps.queries.ts';
import {
  deleteRule,
  insertRule,
  mostRules,
  partsExist,
  placesHeard,
  rulesOf,
  runOf,
  stockPosts,
} from './rules.queries.ts';

/** Everything the page of rules shows. */
export const rulesFor = (scope: Scope) =>
  inOrganisation(scope, async (tx) => {
    const { organisationId } = scope;
    const run: RuleRun | null = (await runOf(tx, organisationId)) ?? null;
    return {
      rules: await rulesOf(tx, organisationId),
      groups: await targetGroupsOf(tx, organisationId),
      watches: await watchesOfMaps(tx, organisationId, mostWatches),
      places: await placesHeard(tx, organisationId),
      run,
    };
  });

// To choose from in a form.
const mostWatches = 500;

type RuleRefusal =
  'notAllowed' | 'targetGroupGone' | 'watchGone' | 'placeGone' | 'queryWrong' | 'tooManyRules';

/** Adds a rule and has it applied to everything heard before. */
export async function addRule(
  scope: Scope,
  input: GroupRuleInput,
  now: Date,
): Promise<Outcome<Id<'target_group_rule'>, RuleRefusal>> {
  if (!may(scope.role, 'editListening')) return refused('notAllowed');
  return inOrganisation(scope, async (tx) => {
    const wrong = await whyNot(tx, scope, input);
    if (wrong) return refused(wrong);
    const rules = await rulesOf(tx, scope.organisationId);
    if (rules.length >= mostRules) return refused('tooManyRules');
    const id = newId<'target_group_rule'>(now);
    await insertRule(tx, {
      organisation_id: scope.organisationId,
      id,
      target_group_id: input.targetGroup,
      watch_id: input.watch,
      place_id: input.place,
      words: input.words,
      created_at: now,
    });
    await beginApplying(tx, scope.organisationId, now);
    return done(id);
  });
}

/** Takes a rule back; what it alone said is taken back in everything heard before. */
export async function removeRule(
  scope: Scope,
  ruleId: Id<'target_group_rule'>,
  now: Date,
): Promise<Outcome<null, 'notAllowed' | 'ruleGone'>> {
  if (!may(scope.role, 'editListening')) return refused('notAllowed');
  return inOrganisation(scope, async (tx) => {
    const removed = await deleteRule(tx, scope.organisationId, ruleId);
    if (!removed) return refused('ruleGone');
    await beginApplying(tx, scope.organisationId, now);
    return done(null);
  });
}

// As many as answer at once, and enough to see whether a rule is too wide.
const previewed = 500;

/** How many of the newest mentions a rule would hold for. */
export async function previewRule(
  scope: Scope,
  input: GroupRuleInput,
): Promise<Outcome<{ hits: number; of: number }, RuleRefusal>> {
  if (!may(scope.role, 'editListening')) return refused('notAllowed');
  return inOrganisation(scope, async (tx) => {
    const wrong = await whyNot(tx, scope, input);
    if (wrong) return refused(wrong);
    const rule = readRule(ruleOf(input));
    const stock = await stockPosts(tx, scope.organisationId, { after: null, most: previewed });
    const posts = await withTexts(tx, scope.organisationId, stock);
    const hits = posts.filter(({ post }) => groupsByRules([rule], post).length > 0);
    return done({ hits: hits.length, of: posts.length });
  });
}

const ruleOf = ({ targetGroup, watch, place, words }: GroupRuleInput): Omit<GroupRule, 'id'> => ({
  targetGroupId: targetGroup,
  watchId: watch,
  placeId: place,
  words,
});

async function whyNot(
  tx: Tx,
  { organisationId }: Scope,
  { targetGroup, watch, place, words }: GroupRuleInput,
): Promise<RuleRefusal | null> {
  const groups = await targetGroupsOf(tx, organisationId);
  if (!groups.some(({ id }) => id === targetGroup)) return 'targetGroupGone';
  const exist = await partsExist(tx, organisationId, { watch, place });
  if (!exist.watch) return 'watchGone';
  if (!exist.place) return 'placeGone';
  return words !== null && !compileQuery(words).ok ? 'queryWrong' : null;
}
