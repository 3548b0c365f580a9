import * as v from 'valibot';
import { isId, type Id } from '#platform/base/ids.ts';
import type { ToMatch } from '../watches/toMatch.ts';

/** Who belongs to a target group: each part that is given must hold. */
export type GroupRule = {
  id: Id<'target_group_rule'>;
  targetGroupId: Id<'target_group'>;
  watchId: Id<'watch'> | null;
  placeId: Id<'place'> | null;
  /** In the syntax of watches; null: any words. */
  words: string | null;
};

export const ruleWordsLength = 1000;

/** What a rule looks at. */
export type RulePost = ToMatch & {
  placeId: Id<'place'>;
  /** The watches that find it. */
  matches: readonly { watchId: Id<'watch'> }[];
};

/** A rule whose words were read; one whose words cannot be read holds for nothing. */
export type ReadRule = Omit<GroupRule, 'id' | 'words'> & {
  finds: ((post: ToMatch) => boolean) | null;
};

/** To which target groups the rules say a post belongs, each once, in the order of the rules. */
export function groupsByRules(rules: readonly ReadRule[], post: RulePost): Id<'target_group'>[] {
  const groups = new Set<Id<'target_group'>>();
  for (const rule of rules) {
    if (!groups.has(rule.targetGroupId) && holds(rule, post)) groups.add(rule.targetGroupId);
  }
  return [...groups];
}

// The words last: they cost most.
const holds = ({ watchId, placeId, finds }: ReadRule, post: RulePost): boolean =>
  (watchId !== null || placeId !== null || finds !== null) &&
  (placeId === null || post.placeId === placeId) &&
  (watchId === null || post.matches.some((match) => match.watchId === watchId)) &&
  (finds === null || finds(post));

const orNone = <Kind extends string>() =>
  v.union([
    v.pipe(
      v.literal(''),
      v.transform(() => null),
    ),
    v.custom<Id<Kind>>(isId),
  ]);

/** As a form sends it: what is empty is not asked for. */
export const groupRuleInput = v.pipe(
  v.object({
    targetGroup: v.custom<Id<'target_group'>>(isId),
    watch: orNone<'watch'>(),
    place: orNone<'place'>(),
    words: v.pipe(
      v.optional(v.string(), ''),
      v.trim(),
      v.maxLength(ruleWordsLength),
      v.transform((words) => (words === '' ? null : words)),
    ),
  }),
  v.forward(
    v.check(({ watch, place, words }) => watch !== null || place !== null || words !== null),
    ['words'],
  ),
);
export type GroupRuleInput = v.InferOutput<typeof groupRuleInput>;

/** How far the rules went through what was heard before. */
export type RuleRun = {
  total: number;
  seen: number;
  changed: number;
  startedAt: Date;
  finishedAt: Date | null;
};
