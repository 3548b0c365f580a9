import { expect, test } from 'vitest';
import type { Counts } from '../maps/counts.ts';
import { standingOf, type Evidence } from './standing.ts';
import { usualThresholds } from './thresholds.ts';

const counts = (negative: number, neutral: number, positive: number, unsure = 0): Counts => ({
  negative,
  neutral,
  positive,
  unsure,
});

const heard = (found: Counts, more: Partial<Evidence> = {}): Evidence => ({
  counts: found,
  present: 200,
  places: 3,
  trusted: true,
  ...more,
});

test.each<[string, Evidence, string, string]>([
  ['many and clearly positive', heard(counts(5, 20, 40)), 'strong', 'clearlyPositive'],
  ['many and clearly negative', heard(counts(40, 20, 5)), 'open_to_attack', 'clearlyNegative'],
  ['many and divided', heard(counts(20, 20, 22)), 'too_little_heard', 'divided'],
  ['positive by a hair', heard(counts(10, 5, 14)), 'too_little_heard', 'divided'],
  ['only neutral ones', heard(counts(0, 60, 0)), 'too_little_heard', 'divided'],
  ['all positive, but few', heard(counts(0, 0, 19)), 'too_little_heard', 'tooFew'],
  [
    'nobody checked',
    heard(counts(5, 20, 40), { trusted: false }),
    'too_little_heard',
    'notChecked',
  ],
  ['mostly unsure', heard(counts(0, 0, 20, 60)), 'too_little_heard', 'tooUnsure'],
  ['group present, topic absent', heard(counts(0, 1, 0)), 'missing', 'absentThere'],
  [
    'absent without any verdict',
    heard(counts(0, 0, 0), { trusted: false }),
    'missing',
    'absentThere',
  ],
  [
    'absent, group hardly there',
    heard(counts(0, 0, 0), { present: 49 }),
    'too_little_heard',
    'tooFew',
  ],
  ['nobody listens', heard(counts(0, 0, 0), { places: 0 }), 'too_little_heard', 'nobodyListens'],
])('%s', (_, evidence, standing, because) => {
  expect(standingOf(evidence, usualThresholds)).toEqual({ standing, because });
});

test('thresholds decide', () => {
  const evidence = heard(counts(10, 5, 30));
  expect(standingOf(evidence, usualThresholds).standing).toBe('strong');
  const stricter = { ...usualThresholds, clearPercent: 70 };
  expect(standingOf(evidence, stricter).because).toBe('divided');
  expect(standingOf(evidence, { ...usualThresholds, fewestMentions: 100 }).because).toBe('tooFew');
  const wider = { ...usualThresholds, mostAbsent: 60 };
  expect(standingOf(evidence, wider).standing).toBe('missing');
});
