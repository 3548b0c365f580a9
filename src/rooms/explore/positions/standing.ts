import { totalOf, type Counts } from '../maps/counts.ts';
import { shareOf, type Share } from '../maps/share.ts';
import type { Thresholds } from './thresholds.ts';

export const standings = ['strong', 'open_to_attack', 'missing', 'too_little_heard'] as const;
export type Standing = (typeof standings)[number];

/** Why the rule says so: a key with a sentence. */
export const reasonsOfRule = [
  'clearlyPositive',
  'clearlyNegative',
  'absentThere',
  'nobodyListens',
  'tooFew',
  'notChecked',
  'tooUnsure',
  'divided',
] as const;
export type ReasonOfRule = (typeof reasonsOfRule)[number];

/** What is known about a topic in a target group, in one period. */
export type Evidence = {
  counts: Counts;
  /** Mentions of the target group (or of everybody), whatever they are about. */
  present: number;
  /** Places where it was heard at all: a source listens there. */
  places: number;
  /** Whether 50 verdicts of this house were checked: without, tonality claims nothing. */
  trusted: boolean;
};

export type Proposal = { standing: Standing; because: ReasonOfRule };

/**
 * Where a position stands. Clear is what stays clear at the edge of chance: the lower bound of the
 * share (Agresti–Coull, 95 %) among those that judge, positive or negative, is above the threshold.
 * What no evidence carries is too little heard, and the reason says why.
 */
export function standingOf(evidence: Evidence, thresholds: Thresholds): Proposal {
  const total = totalOf(evidence.counts);
  if (total <= thresholds.mostAbsent) return absent(evidence, thresholds);
  if (total < thresholds.fewestMentions) return tooLittle('tooFew');
  if (!evidence.trusted) return tooLittle('notChecked');
  if (evidence.counts.unsure * 100 > total * thresholds.mostUnsurePercent) {
    return tooLittle('tooUnsure');
  }
  const { positive, negative } = judging(evidence.counts);
  if (isClear(positive, thresholds)) return { standing: 'strong', because: 'clearlyPositive' };
  if (isClear(negative, thresholds)) {
    return { standing: 'open_to_attack', because: 'clearlyNegative' };
  }
  return tooLittle('divided');
}

function absent({ present, places }: Evidence, thresholds: Thresholds): Proposal {
  if (places === 0) return tooLittle('nobodyListens');
  return present >= thresholds.fewestPresent
    ? { standing: 'missing', because: 'absentThere' }
    : tooLittle('tooFew');
}

/** The shares of positive and of negative ones among those that judge at all. */
export function judging({ positive, negative }: Counts): { positive: Share; negative: Share } {
  const of = positive + negative;
  return { positive: shareOf(positive, of), negative: shareOf(negative, of) };
}

const isClear = (share: Share, { clearPercent }: Thresholds): boolean =>
  share.of > 0 && share.low * 100 > clearPercent;

const tooLittle = (because: ReasonOfRule): Proposal => ({ standing: 'too_little_heard', because });
