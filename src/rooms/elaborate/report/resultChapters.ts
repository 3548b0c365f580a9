import { german, english } from '#platform/i18n/format.ts';
import type { Language } from '#platform/i18n/language.ts';
import { matrixMessages, type MatrixWords } from '../messages/matrix.ts';
import { reportMessages, type ReportWords } from '../messages/report.ts';
import { standingMessages, type StandingWords } from '../messages/standing.ts';
import { leadSentence } from '../standing/leadSentence.ts';
import type { Standing, StandingCard } from '../standing/standing.ts';
import type { Block, Cell, Chapter, Table } from '#platform/print/document/document.ts';
import type { Protocol } from './protocol.ts';
import { matrixAlt, matrixSize } from './reportPictures.ts';

/** The catalogues a report speaks with. */
export type Words = {
  language: Language;
  t: ReportWords;
  matrix: MatrixWords;
  standing: StandingWords;
  day: (isoDay: string) => string;
  mean: (value: number) => string;
};

export const wordsIn = (language: Language): Words => ({
  language,
  t: reportMessages[language],
  matrix: matrixMessages[language],
  standing: standingMessages[language],
  day: (language === 'de' ? german : english).day,
  mean: (language === 'de' ? german : english).mean,
});

// A sentence of the report, not of a wall: room for titles.
const roomForLead = 400;
// Also the glance of a day with 60 cards is one.
const mostFirst = 5;

/**
 * What somebody reads who reads one page. The first round is what the wall showed; the second never
 * replaces it, and is said beside it.
 */
export function glanceChapter(protocol: Protocol, words: Words): Chapter {
  const { t } = words;
  const { firstRound, secondRound, measures, kind } = protocol;
  const blocks: Block[] = firstRound
    ? glanceOf(firstRound, words)
    : [{ kind: 'text', text: t.noResult }];
  const [before, after] = [firstRound, secondRound].map(
    (round) => round && leadSentence(round, words.standing, roomForLead),
  );
  if (after && after !== before) blocks.push({ kind: 'text', text: t.afterSecond(after) });
  if (kind === 'house' && measures.length > 0) {
    blocks.push({ kind: 'text', text: t.measuresAgreed(measures.length) });
  }
  return { id: 'glance', title: t.atAGlance, blocks };
}

function glanceOf(round: Standing, words: Words): Block[] {
  const { t } = words;
  const blocks: Block[] = [];
  const lead = leadSentence(round, words.standing, roomForLead);
  if (lead) blocks.push({ kind: 'text', text: `${lead}.`, look: 'lead' });
  const first = round.cards.filter((card) => card.field === 'first').slice(0, mostFirst);
  if (first.length > 0) {
    blocks.push({ kind: 'heading', text: t.tackleFirst });
    blocks.push({ kind: 'list', items: first.map((card) => numbered(card, words)) });
  } else if (round.lines.effort !== null) blocks.push({ kind: 'text', text: t.noneFirst });
  return blocks;
}

/** The matrix of the first round: picture, lead, table, what divides. */
export function matrixChapter(protocol: Protocol, words: Words): Chapter | null {
  const { firstRound } = protocol;
  if (!firstRound) return null;
  const { t, standing } = words;
  const divided = firstRound.cards.filter((card) => firstRound.divides.includes(card.cardId));
  const revealed = firstRound.lines.effort !== null || firstRound.effortFixed;
  return {
    id: 'matrix',
    title: t.matrix,
    blocks: [
      ...(revealed ? [] : [{ kind: 'text', text: t.onlyBenefit } as const]),
      {
        kind: 'picture',
        name: 'matrix',
        alt: matrixAlt(protocol, 1, words.language),
        ...matrixSize,
      },
      {
        kind: 'text',
        text: `${standing.people(firstRound.people)}. ${standing.averageNote}`,
        look: 'soft',
      },
      { kind: 'table', table: matrixTable(firstRound, words) },
      { kind: 'text', text: t.dotsNote, look: 'soft' },
      ...(divided.length === 0
        ? []
        : [
            { kind: 'heading', text: t.divides } as const,
            { kind: 'text', text: t.dividesLine } as const,
            { kind: 'list', items: divided.map((card) => numbered(card, words)) } as const,
          ]),
    ],
  };
}

function matrixTable({ cards, people }: Standing, words: Words): Table {
  const { t, standing } = words;
  const withPeople = cards.some((card) => card.people !== null);
  return {
    caption: t.matrixTable,
    columns: [
      { title: t.number, share: 1, numbers: true },
      { title: t.card, share: 8 },
      { title: t.benefit, share: 3, numbers: true },
      { title: t.effort, share: 3, numbers: true },
      ...(withPeople ? [{ title: t.chosenBy, share: 2.9, numbers: true }] : []),
      { title: t.rank, share: 2.4 },
      { title: t.field, share: 4.9 },
    ],
    rows: cards.map((card) => [
      { text: String(card.number), strong: true },
      { text: card.title },
      dots(card.benefitDots, card.meanBenefit, 'benefit', words),
      dots(card.effortDots, people > 0 ? card.meanEffort : null, 'effort', words),
      ...(withPeople ? [{ text: card.people === null ? '–' : String(card.people) }] : []),
      { text: card.rank ? standing.rankRange(card.rank.from, card.rank.to) : standing.unknown },
      { text: card.field ? words.matrix.fields[card.field] : standing.unknown },
    ]),
  };
}

function dots(
  count: number | null,
  mean: number | null,
  mark: 'benefit' | 'effort',
  words: Words,
): Cell {
  if (count === null) return { text: words.standing.unknown };
  const shown = words.standing.count(count);
  return { text: mean === null ? shown : words.t.dotsAndMean(shown, words.mean(mean)), mark };
}

/** What was talked about, why, and what it changed. */
export function discussionChapter(protocol: Protocol, words: Words): Chapter | null {
  const { discussion, secondRound } = protocol;
  if (discussion.length === 0 && !secondRound) return null;
  const { t } = words;
  const nameOf = namesOf(protocol, words);
  const reasons = discussion.filter((one) => one.reasons.length > 0);
  return {
    id: 'discussion',
    title: t.discussion,
    blocks: [
      { kind: 'text', text: t.discussed },
      {
        kind: 'list',
        items: discussion.map((one) => t.discussedCard(nameOf(one.cardId), t.why[one.why])),
      },
      ...reasons.flatMap((one): Block[] => [
        { kind: 'heading', text: t.reasons(nameOf(one.cardId)) },
        { kind: 'list', items: one.reasons },
      ]),
      ...(secondRound ? secondRoundBlocks(protocol, secondRound, words) : []),
      ...(protocol.secondRoundWithheld ? [{ kind: 'text' as const, text: t.secondWithheld }] : []),
    ],
  };
}

function secondRoundBlocks(protocol: Protocol, second: Standing, words: Words): Block[] {
  const { t, mean } = words;
  const discussed = protocol.discussion.map((one) => one.cardId);
  const rows = (protocol.firstRound?.cards ?? []).flatMap((before) => {
    const after = second.cards.find((card) => card.cardId === before.cardId);
    if (!after || !discussed.includes(before.cardId)) return [];
    const values = [before.meanBenefit, after.meanBenefit, before.meanEffort, after.meanEffort];
    return [
      [
        { text: String(before.number), strong: true },
        { text: before.title },
        ...values.map((value, position) => ({
          text: value === null ? words.standing.unknown : mean(value),
          mark: position < 2 ? ('benefit' as const) : ('effort' as const),
        })),
      ],
    ];
  });
  return [
    { kind: 'heading', text: t.secondRound },
    {
      kind: 'picture',
      name: 'second-round',
      alt: matrixAlt(protocol, 2, words.language),
      ...matrixSize,
    },
    {
      kind: 'table',
      table: {
        caption: t.secondTable,
        columns: [
          { title: t.number, share: 1, numbers: true },
          { title: t.card, share: 6 },
          ...[t.benefitBefore, t.benefitAfter, t.effortBefore, t.effortAfter].map((title) => ({
            title,
            share: 2.4,
            numbers: true,
          })),
        ],
        rows,
      },
    },
  ];
}

export const numbered = (card: Pick<StandingCard, 'number' | 'title'>, words: Words): string =>
  words.standing.numbered(card.number, card.title);

function namesOf(protocol: Protocol, words: Words): (cardId: string) => string {
  const names = new Map(protocol.cards.map((card) => [card.id, numbered(card, words)]));
  return (cardId) => [...names].find(([id]) => id === cardId)?.[1] ?? words.standing.unknown;
}
