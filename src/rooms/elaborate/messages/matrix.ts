import { english, german } from '#platform/i18n/format.ts';
import type { Field } from '../standing/standing.ts';

const germanFields: Record<Field, string> = {
  first: 'Zuerst angehen',
  plan: 'Als Vorhaben planen',
  spare: 'Wenn Luft ist',
  later: 'Vorerst zurückstellen',
};
const englishFields: Record<Field, string> = {
  first: 'Tackle first',
  plan: 'Plan as a project',
  spare: 'When there is time',
  later: 'Put off for now',
};

const dottedBy = {
  de: (people: number) => (people === 1 ? 'einer Person' : `${german.number(people)} Personen`),
  en: (people: number) => (people === 1 ? 'one person' : `${english.number(people)} people`),
};

/** The words in and about the picture of the matrix. */
export const de = {
  name: 'Übersichtsmatrix',
  fields: germanFields,
  number: (value: number) => german.number(value),
  benefitAxis: 'Nutzen (Punkte je Person)',
  effortAxis: 'Aufwand (Punkte je Person)',
  fixedEffortAxis: 'Aufwand (vorgegeben)',
  nothing: 'Noch keine Karten.',
  onlyBenefit: (people: number) =>
    `Karten nach ihrem Nutzen, gepunktet von ${dottedBy.de(people)}. Der Aufwand ist noch verdeckt.`,
  both: (people: number) =>
    `Nutzen nach oben, Aufwand nach rechts, gepunktet von ${dottedBy.de(people)}.`,
  cardInWords: (card: { number: number; title: string; benefit: string }) =>
    `Karte ${card.number}, ${card.title}: Nutzen ${card.benefit}.`,
  arrowLegend: 'Pfeil: von der ersten zur zweiten Runde.',
  ringLegend: 'Ring: nicht bewegt.',
  otherLegend: 'Punkte: die übrigen Karten.',
  bothRounds: 'Die besprochenen Karten in der ersten und in der zweiten Runde.',
  wayInWords: (card: {
    number: number;
    title: string;
    benefit: [before: string, after: string];
    effort: [before: string, after: string];
  }) =>
    `Karte ${card.number}, ${card.title}: Nutzen vorher ${card.benefit[0]}, nachher ${card.benefit[1]}; Aufwand vorher ${card.effort[0]}, nachher ${card.effort[1]}.`,
  before: 'vorher',
  after: 'nachher',
  tableOfRounds: 'Die besprochenen Karten, vor und nach dem Gespräch',
  fieldInWords: (field: Field, cards: number[]) =>
    cards.length === 1
      ? `${germanFields[field]}: Karte ${String(cards[0])}.`
      : `${germanFields[field]}: Karten ${german.list(cards)}.`,
};

export const en: typeof de = {
  name: 'Overview matrix',
  fields: englishFields,
  number: (value) => english.number(value),
  benefitAxis: 'Benefit (dots per person)',
  effortAxis: 'Effort (dots per person)',
  fixedEffortAxis: 'Effort (given)',
  nothing: 'No cards yet.',
  onlyBenefit: (people) =>
    `Cards by their benefit, as dotted by ${dottedBy.en(people)}. The effort is still covered.`,
  both: (people) => `Benefit upwards, effort to the right, as dotted by ${dottedBy.en(people)}.`,
  cardInWords: (card) => `Card ${card.number}, ${card.title}: benefit ${card.benefit}.`,
  arrowLegend: 'Arrow: from the first to the second round.',
  ringLegend: 'Ring: not moved.',
  otherLegend: 'Points: the other cards.',
  bothRounds: 'The discussed cards in the first and in the second round.',
  wayInWords: (card) =>
    `Card ${card.number}, ${card.title}: benefit before ${card.benefit[0]}, after ${card.benefit[1]}; effort before ${card.effort[0]}, after ${card.effort[1]}.`,
  before: 'before',
  after: 'after',
  tableOfRounds: 'The discussed cards, before and after talking',
  fieldInWords: (field, cards) =>
    cards.length === 1
      ? `${englishFields[field]}: card ${String(cards[0])}.`
      : `${englishFields[field]}: cards ${english.list(cards)}.`,
};

export const matrixMessages = { de, en };
export type MatrixWords = typeof de;
