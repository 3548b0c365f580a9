import type { Language } from '#platform/i18n/language.ts';
import { csvOf } from '#platform/print/csv.ts';
import { stepMessages } from '#ui/messages/steps.ts';
import { columnTitle } from '../columnTitle.ts';
import { reportTableMessages } from '../messages/reportTable.ts';
import type { StandingCard } from '../standing/standing.ts';
import { notesOn } from './dayChapters.ts';
import type { Protocol, ProtocolCard } from './protocol.ts';
import { wordsIn, type Words } from './resultChapters.ts';

/**
 * The cards as a table for spreadsheets, one row a card, by number; comma as decimal sign in
 * German. What is not revealed, and people below five, stay empty.
 */
export function reportCsv(protocol: Protocol, language: Language): string {
  const words = wordsIn(language);
  const t = reportTableMessages[language];
  const head = [
    ...[t.number, t.title, t.explanation, t.column, t.notes, t.basicQuestion, t.field],
    ...[t.benefitDots, t.benefitMean, t.effortDots, t.effortMean, t.people],
    ...[t.rankFrom, t.rankTo, t.secondBenefit, t.secondEffort, t.measures],
  ];
  return csvOf([head, ...protocol.cards.map((card) => rowOf(protocol, card, words))]);
}

function rowOf(protocol: Protocol, card: ProtocolCard, words: Words): string[] {
  const { language, t } = words;
  const number = (value: number | null | undefined): string =>
    value === null || value === undefined
      ? ''
      : new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 4 }).format(
          value,
        );
  const isIt = (one: StandingCard) => one.cardId === card.id;
  const first = protocol.firstRound?.cards.find(isIt);
  const second = protocol.secondRound?.cards.find(isIt);
  const column = protocol.columns.find((one) => one.id === card.columnId);
  const measures = protocol.measures.filter((measure) => measure.card === card.number);
  return [
    String(card.number),
    card.title,
    card.explanation,
    column ? columnTitle(column, stepMessages[language]) : '',
    notesOn({ ...card, explanation: '' }, words).join('; '),
    card.basicQuestion ? t.yes : '',
    first?.field ? words.matrix.fields[first.field] : '',
    number(first?.benefitDots),
    number(first?.meanBenefit),
    number(first?.effortDots),
    number(first?.meanEffort),
    number(first?.people),
    number(first?.rank?.from),
    number(first?.rank?.to),
    number(second?.meanBenefit),
    number(second?.meanEffort),
    measures.map((measure) => measure.what).join('; '),
  ];
}
