import { english, german } from '#platform/i18n/format.ts';

/** What the matrix says in words and in its table; for wall, desk and report. */
export const de = {
  count: (value: number) => german.number(value),
  mean: (value: number) => german.mean(value),
  percent: (share: number) => `${german.number(Math.round(share * 100))} %`,
  people: (people: number) =>
    people === 1 ? '1 Person hat gepunktet' : `${german.number(people)} Personen haben gepunktet`,
  numbered: (cardNumber: number, title: string) => `${cardNumber} „${title}“`,
  clear: (card: string) => `Eindeutig vorn: ${card}`,
  tooFew: (people: number) =>
    `Kein eindeutiger Vorsprung: ${people === 1 ? '1 Person ist' : `${german.number(people)} Personen sind`} zu wenige, um einen zu belegen`,
  tieOfAll:
    'Kein eindeutiger Vorsprung: alle Karten liegen so nah beieinander, dass der Zufall es erklärt',
  tie: (cards: string[]) => `Kein eindeutiger Vorsprung: ${german.list(cards)} gleichauf`,
  tieOfNumbers: (numbers: number[]) =>
    `Kein eindeutiger Vorsprung: Karten ${german.list(numbers)} gleichauf`,
  tieOfMany: (cards: number) =>
    `Kein eindeutiger Vorsprung: ${german.number(cards)} Karten gleichauf`,
  averageNote:
    'Die Linien sind nur der Durchschnitt: Etwas liegt immer darüber, auch wenn der Abstand Zufall ist.',
  table: 'Alle Karten, die mit dem meisten Nutzen zuerst',
  card: 'Karte',
  benefit: 'Nutzen',
  effort: 'Aufwand',
  dots: 'Punkte',
  perPerson: 'je Person',
  field: 'Feld',
  chosenBy: 'Personen',
  spread: 'Streuung',
  rank: 'Rang',
  actions: 'Was wird daraus?',
  fewerThanFive:
    'Wie viele Personen eine Karte gewählt haben und die Streuung stehen hier erst ab fünf Personen.',
  rankRange: (from: number, to: number) =>
    from === to ? german.number(from) : `${german.number(from)} bis ${german.number(to)}`,
  unknown: '–',
  certainty: 'Wie sicher ist die Reihenfolge?',
  certaintyLine:
    'Der Zufall mischt mit: Hätten andere aus demselben Haus gepunktet, lägen manche Karten anders. Der Rang sagt, welche Plätze nach Nutzen für eine Karte möglich bleiben.',
  method: (draws: number, level: string, seed: number) =>
    `Gleichzeitige ${level}-Intervalle für alle Unterschiede der Mittelwerte (Bootstrap max-t über die Personen, ${german.number(draws)} Ziehungen, Startwert ${seed}). Rang: von 1 + Zahl der sicher besseren Karten bis Zahl aller Karten − Zahl der sicher schlechteren.`,
  source:
    'Mogstad, Romano, Shaikh, Wilhelm: Inference for Ranks with Applications to Mobility across Neighbourhoods and Academic Achievement across Countries. Review of Economic Studies 91 (2024), 476–518.',
};

export const en: typeof de = {
  count: (value) => english.number(value),
  mean: (value) => english.mean(value),
  percent: (share) => `${english.number(Math.round(share * 100))}%`,
  people: (people) =>
    people === 1 ? '1 person placed dots' : `${english.number(people)} people placed dots`,
  numbered: (cardNumber, title) => `${cardNumber} “${title}”`,
  clear: (card) => `Clearly in the lead: ${card}`,
  tooFew: (people) =>
    `No clear lead: ${people === 1 ? '1 person is' : `${english.number(people)} people are`} too few to show one`,
  tieOfAll: 'No clear lead: all cards are so close together that chance explains it',
  tie: (cards) => `No clear lead: ${english.list(cards)} are level`,
  tieOfNumbers: (numbers) => `No clear lead: cards ${english.list(numbers)} are level`,
  tieOfMany: (cards) => `No clear lead: ${english.number(cards)} cards are level`,
  averageNote:
    'The lines are only the average: something always lies above it, even where the gap is chance.',
  table: 'All cards, most benefit first',
  card: 'Card',
  benefit: 'Benefit',
  effort: 'Effort',
  dots: 'dots',
  perPerson: 'per person',
  field: 'Field',
  chosenBy: 'People',
  spread: 'Spread',
  rank: 'Rank',
  actions: 'What becomes of it?',
  fewerThanFive:
    'How many people chose a card, and the spread, are shown only with five or more people.',
  rankRange: (from, to) =>
    from === to ? english.number(from) : `${english.number(from)} to ${english.number(to)}`,
  unknown: '–',
  certainty: 'How certain is the order?',
  certaintyLine:
    'Chance plays a part: had other people from the same organisation placed dots, some cards would be elsewhere. The rank says which places by benefit remain possible for a card.',
  method: (draws, level, seed) =>
    `Simultaneous ${level} intervals for all differences between means (bootstrap max-t over people, ${english.number(draws)} draws, seed ${seed}). Rank: from 1 + number of cards surely better to number of all cards − number surely worse.`,
  source:
    'Mogstad, Romano, Shaikh, Wilhelm: Inference for Ranks with Applications to Mobility across Neighbourhoods and Academic Achievement across Countries. Review of Economic Studies 91 (2024), 476–518.',
};

export const standingMessages = { de, en };
export type StandingWords = typeof de;
