import type { Field } from '../standing/standing.ts';

const germanList = new Intl.ListFormat('de', { type: 'conjunction' });
const englishList = new Intl.ListFormat('en', { type: 'conjunction' });
const germanNumber = new Intl.NumberFormat('de', { maximumFractionDigits: 2 });
const englishNumber = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

const felder: Record<Field, string> = {
  first: 'Zuerst angehen',
  plan: 'Als Vorhaben planen',
  spare: 'Wenn Luft ist',
  later: 'Vorerst zurückstellen',
};
const fields: Record<Field, string> = {
  first: 'Tackle first',
  plan: 'Plan as a project',
  spare: 'When there is time',
  later: 'Put off for now',
};

const personen = (people: number) => (people === 1 ? 'einer Person' : `${people} Personen`);
const peopleInWords = (people: number) => (people === 1 ? 'one person' : `${people} people`);

/** The words in and about the picture of the matrix. */
export const de = {
  name: 'Übersichtsmatrix',
  fields: felder,
  number: (value: number) => germanNumber.format(value),
  benefitAxis: 'Nutzen (Punkte je Person)',
  effortAxis: 'Aufwand (Punkte je Person)',
  fixedEffortAxis: 'Aufwand (vorgegeben)',
  nothing: 'Noch keine Karten.',
  onlyBenefit: (people: number) =>
    `Karten nach ihrem Nutzen, gepunktet von ${personen(people)}. Der Aufwand ist noch verdeckt.`,
  both: (people: number) =>
    `Nutzen nach oben, Aufwand nach rechts, gepunktet von ${personen(people)}.`,
  cardInWords: (card: { number: number; title: string; benefit: string }) =>
    `Karte ${card.number}, ${card.title}: Nutzen ${card.benefit}.`,
  fieldInWords: (field: Field, cards: number[]) =>
    cards.length === 1
      ? `${felder[field]}: Karte ${String(cards[0])}.`
      : `${felder[field]}: Karten ${germanList.format(cards.map(String))}.`,
};

export const en: typeof de = {
  name: 'Overview matrix',
  fields,
  number: (value) => englishNumber.format(value),
  benefitAxis: 'Benefit (dots per person)',
  effortAxis: 'Effort (dots per person)',
  fixedEffortAxis: 'Effort (given)',
  nothing: 'No cards yet.',
  onlyBenefit: (people) =>
    `Cards by their benefit, dotted by ${peopleInWords(people)}. Effort is still hidden.`,
  both: (people) => `Benefit upwards, effort to the right, dotted by ${peopleInWords(people)}.`,
  cardInWords: (card) => `Card ${card.number}, ${card.title}: benefit ${card.benefit}.`,
  fieldInWords: (field, cards) =>
    cards.length === 1
      ? `${fields[field]}: card ${String(cards[0])}.`
      : `${fields[field]}: cards ${englishList.format(cards.map(String))}.`,
};

export const matrixMessages = { de, en };
export type MatrixWords = typeof de;
