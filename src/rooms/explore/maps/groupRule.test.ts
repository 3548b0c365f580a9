import { expect, test } from 'vitest';
import * as v from 'valibot';
import type { Id } from '#platform/base/ids.ts';
import { fixedId } from '#tests/people.ts';
import { groupRuleInput, groupsByRules, type ReadRule, type RulePost } from './groupRule.ts';

const young = fixedId<'target_group'>('young');
const old = fixedId<'target_group'>('old');
const [forum, web] = [fixedId<'place'>('forum'), fixedId<'place'>('web')];
const [bus, tram] = [fixedId<'watch'>('bus'), fixedId<'watch'>('tram')];

const post: RulePost = {
  title: '',
  text: 'Mein Azubi-Ticket gilt auch im Bus.',
  language: 'de',
  site: '',
  sourceName: '',
  authorName: '',
  place: { network: 'forum', site: 'azubi.example', community: '' },
  placeId: forum,
  matches: [{ watchId: bus }],
};

const rule = (parts: Partial<ReadRule>): ReadRule => ({
  targetGroupId: young,
  watchId: null,
  placeId: null,
  finds: null,
  ...parts,
});
const says = (word: string) => (asked: { text: string }) => asked.text.includes(word);

test.each<[string, Partial<ReadRule>, boolean]>([
  ['the place', { placeId: forum }, true],
  ['another place', { placeId: web }, false],
  ['the watch that found it', { watchId: bus }, true],
  ['a watch that did not', { watchId: tram }, false],
  ['the words', { finds: says('Azubi') }, true],
  ['other words', { finds: says('Rente') }, false],
  ['place and watch', { placeId: forum, watchId: bus }, true],
  ['place, but another watch', { placeId: forum, watchId: tram }, false],
  ['everything', { placeId: forum, watchId: bus, finds: says('Ticket') }, true],
  ['everything but the words', { placeId: forum, watchId: bus, finds: says('Rente') }, false],
  ['nothing at all', {}, false],
])('a rule that names %s', (_, parts, holds) => {
  expect(groupsByRules([rule(parts)], post)).toEqual(holds ? [young] : []);
});

test('each part that is given must hold, and several rules stand side by side', () => {
  const rules = [
    rule({ placeId: web }),
    rule({ watchId: bus }),
    rule({ finds: says('Azubi') }),
    rule({ targetGroupId: old, placeId: forum }),
  ];
  expect(groupsByRules(rules, post)).toEqual<Id<'target_group'>[]>([young, old]);
});

test('a form names at least one thing', () => {
  const empty = { targetGroup: young, watch: '', place: '', words: '  ' };
  expect(v.safeParse(groupRuleInput, empty).success).toBe(false);
  const words = v.parse(groupRuleInput, { ...empty, words: ' Azubi ' });
  expect(words).toEqual({ targetGroup: young, watch: null, place: null, words: 'Azubi' });
  expect(v.safeParse(groupRuleInput, { ...empty, place: 'anywhere' }).success).toBe(false);
});
