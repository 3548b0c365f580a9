import { english, german } from '#platform/i18n/format.ts';
import type { NotHeard } from '../maps/maps.ts';
import type { Network } from '../networks.ts';

type Names = Record<Network, string>;

/** Silence is not absence: where nobody listens, and what is said when there is no such place. */
export const de = {
  /** What cannot be heard, one sentence for each reason. @param names of the networks. */
  sentences: (notHeard: NotHeard, names: Names): string[] =>
    said(notHeard, names, {
      closed: (networks) => `Aus geschlossenen Netzen kam nichts: ${german.list(networks)}.`,
      broken: (sources) => `Diese Quellen sind gestört: ${german.list(sources)}.`,
      paused: (sources) => `Diese Quellen machen Pause: ${german.list(sources)}.`,
      withoutRule: (groups) => `Ohne Regel für die Zuordnung: ${german.list(groups)}.`,
    }),
  nothingUnheard: 'Alle Quellen hören, und jede Zielgruppe hat eine Regel.',
};

export const en: typeof de = {
  sentences: (notHeard, names) =>
    said(notHeard, names, {
      closed: (networks) => `Nothing came from closed networks: ${english.list(networks)}.`,
      broken: (sources) => `These sources are in trouble: ${english.list(sources)}.`,
      paused: (sources) => `These sources are paused: ${english.list(sources)}.`,
      withoutRule: (groups) => `Without a rule: ${english.list(groups)}.`,
    }),
  nothingUnheard: 'All sources listen, and every target group has a rule.',
};

type Words = Record<'closed' | 'broken' | 'paused' | 'withoutRule', (names: string[]) => string>;

function said(notHeard: NotHeard, names: Names, words: Words): string[] {
  const { networks, broken, paused, groupsWithoutRule } = notHeard;
  const named = (things: readonly { name: string }[]) => things.map(({ name }) => name);
  const reasons = [
    { words: words.closed, of: networks.map((network) => names[network]) },
    { words: words.broken, of: named(broken) },
    { words: words.paused, of: named(paused) },
    { words: words.withoutRule, of: named(groupsWithoutRule) },
  ];
  return reasons.filter(({ of }) => of.length > 0).map((reason) => reason.words(reason.of));
}

export const notHeardMessages = { de, en };
