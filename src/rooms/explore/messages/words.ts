import { english, german } from '#platform/i18n/format.ts';
import type { ReasonOfRule, Standing } from '../positions/standing.ts';
import type { WatchKind } from '../watches/watch.ts';

/** What several parts of the room say in the same words. */
export const wordsDe = {
  mentions: (count: number) =>
    count === 1 ? '1 Erwähnung' : `${german.number(count)} Erwähnungen`,
  /** As in „an einem Ort“. */
  atPlaces: (count: number) => (count === 1 ? 'einem Ort' : `${german.number(count)} Orten`),
  kinds: { own_name: 'Eigener Name', competitor: 'Mitbewerber', topic: 'Thema' } satisfies Record<
    WatchKind,
    string
  >,
  standings: {
    strong: 'stark',
    open_to_attack: 'angreifbar',
    missing: 'fehlend',
    too_little_heard: 'zu wenig gehört',
  } satisfies Record<Standing, string>,
  divided: 'noch nicht eindeutig (geteilt)',
};

export const wordsEn: typeof wordsDe = {
  mentions: (count) => (count === 1 ? '1 mention' : `${english.number(count)} mentions`),
  atPlaces: (count) => (count === 1 ? 'one place' : `${english.number(count)} places`),
  kinds: { own_name: 'Own name', competitor: 'Competitor', topic: 'Topic' },
  standings: {
    strong: 'strong',
    open_to_attack: 'open to attack',
    missing: 'missing',
    too_little_heard: 'too little heard',
  },
  divided: 'not clear yet (divided)',
};

/** A standing in words; enough voices that are divided are not too few. */
export const standingWord = (
  words: Pick<typeof wordsDe, 'standings' | 'divided'>,
  standing: Standing,
  because: ReasonOfRule,
): string =>
  standing === 'too_little_heard' && because === 'divided'
    ? words.divided
    : words.standings[standing];
