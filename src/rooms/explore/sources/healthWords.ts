import { formatMoment } from '#platform/i18n/format.ts';
import type { Language } from '#platform/i18n/language.ts';
import { relativeTime } from '#platform/i18n/relativeTime.ts';
import { readKinds, type Source } from '../source.ts';

/** Whole sentences, with moments in words put in. */
export type SourceHealthWords = {
  neverRead: string;
  readWithNew: (ago: string, count: number) => string;
  readNothingNew: (ago: string) => string;
  heardBefore: (ago: string, count: number) => string;
  next: (soon: string) => string;
  nextAtOnce: string;
  noNext: string;
  paused: (moment: string) => string;
  handed: string;
  handedHeard: (ago: string) => string;
  failures: (count: number) => string;
};

export type Seen = { language: Language; timeZone: string; now: Date };

/** How a source is doing, in sentences; what is wrong with it is told beside them. */
export function healthSentences(
  { kind, health }: Pick<Source, 'kind' | 'health'>,
  words: SourceHealthWords,
  { language, timeZone, now }: Seen,
): string[] {
  const ago = (at: Date) => relativeTime(language, at, now);
  const sentences: string[] = [];
  const { succeededAt, heardAt, heardLast, pausedAt, nextTryAt } = health;
  if (!readKinds.includes(kind)) {
    sentences.push(words.handed);
    if (heardAt) sentences.push(words.handedHeard(ago(heardAt)));
    return sentences;
  }
  if (!succeededAt) sentences.push(words.neverRead);
  else if (heardAt && heardAt >= succeededAt) {
    sentences.push(words.readWithNew(ago(succeededAt), heardLast));
  } else {
    sentences.push(words.readNothingNew(ago(succeededAt)));
    if (heardAt) sentences.push(words.heardBefore(ago(heardAt), heardLast));
  }
  if (health.problem && health.failures > 0) sentences.push(words.failures(health.failures));
  if (pausedAt) sentences.push(words.paused(formatMoment(language, pausedAt, timeZone)));
  else if (!nextTryAt) sentences.push(words.noNext);
  else if (nextTryAt <= now) sentences.push(words.nextAtOnce);
  else sentences.push(words.next(relativeTime(language, nextTryAt, now)));
  return sentences;
}

export type SourceState = 'well' | 'waiting' | 'paused' | 'trouble' | 'handed';

/** The same in one word, for the list. */
export function sourceState({ kind, health }: Pick<Source, 'kind' | 'health'>): SourceState {
  if (health.pausedAt) return 'paused';
  if (health.problem) return 'trouble';
  if (!readKinds.includes(kind)) return 'handed';
  return health.succeededAt ? 'well' : 'waiting';
}
