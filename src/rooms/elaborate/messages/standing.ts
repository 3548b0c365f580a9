const count = { de: new Intl.NumberFormat('de'), en: new Intl.NumberFormat('en') };
const mean = {
  de: new Intl.NumberFormat('de', { minimumFractionDigits: 1, maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 2 }),
};
const list = {
  de: new Intl.ListFormat('de', { type: 'conjunction' }),
  en: new Intl.ListFormat('en', { type: 'conjunction' }),
};
const n = count.de.format;
const m = count.en.format;

/** What the matrix says in words and in its table; for wall, desk and report. */
export const de = {
  count: (value: number) => n(value),
  mean: (value: number) => mean.de.format(value),
  percent: (share: number) => `${n(Math.round(share * 100))} %`,
  people: (people: number) =>
    people === 1 ? '1 Person hat gepunktet' : `${n(people)} Personen haben gepunktet`,
  numbered: (cardNumber: number, title: string) => `${cardNumber} „${title}“`,
  clear: (card: string) => `Eindeutig vorn: ${card}`,
  tie: (cards: string[]) => `Kein eindeutiger Vorsprung: ${list.de.format(cards)} gleichauf`,
  tieOfNumbers: (numbers: number[]) =>
    `Kein eindeutiger Vorsprung: Karten ${list.de.format(numbers.map(String))} gleichauf`,
  tieOfMany: (cards: number) => `Kein eindeutiger Vorsprung: ${n(cards)} Karten gleichauf`,
  averageNote:
    'Die Linien liegen bei der durchschnittlichen Karte. So liegt immer eine Karte vorn.',
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
  fewerThanFive: 'Personen und Streuung einer Karte werden erst ab fünf Personen gezeigt.',
  rankRange: (from: number, to: number) => (from === to ? n(from) : `${n(from)} bis ${n(to)}`),
  unknown: '–',
  certainty: 'Wie sicher ist die Reihenfolge?',
  certaintyLine:
    'Der Zufall mischt mit: Hätten andere aus demselben Haus gepunktet, lägen manche Karten anders. Der Rang sagt, welche Plätze nach Nutzen für eine Karte möglich bleiben.',
  method: (draws: number, level: string, seed: number) =>
    `Gleichzeitige ${level}-Intervalle für alle Unterschiede der Mittelwerte (Bootstrap max-t über die Personen, ${n(draws)} Ziehungen, Startwert ${seed}). Rang: 1 + sicher darüber bis Anzahl − sicher darunter.`,
  source:
    'Mogstad, Romano, Shaikh, Wilhelm: Inference for Ranks with Applications to Mobility across Neighbourhoods and Academic Achievement across Countries. Review of Economic Studies 91 (2024), 476–518.',
};

export const en: typeof de = {
  count: (value) => m(value),
  mean: (value) => mean.en.format(value),
  percent: (share) => `${m(Math.round(share * 100))}%`,
  people: (people) => (people === 1 ? '1 person placed dots' : `${m(people)} people placed dots`),
  numbered: (cardNumber, title) => `${cardNumber} “${title}”`,
  clear: (card) => `Clearly in the lead: ${card}`,
  tie: (cards) => `No clear lead: ${list.en.format(cards)} level`,
  tieOfNumbers: (numbers) => `No clear lead: cards ${list.en.format(numbers.map(String))} level`,
  tieOfMany: (cards) => `No clear lead: ${m(cards)} cards level`,
  averageNote: 'The lines lie at the average card. So there is always a card in the lead.',
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
  fewerThanFive: 'People and spread of a card are shown from five people on.',
  rankRange: (from, to) => (from === to ? m(from) : `${m(from)} to ${m(to)}`),
  unknown: '–',
  certainty: 'How certain is the order?',
  certaintyLine:
    'Chance has its hand in it: had others of the same house placed dots, some cards would stand elsewhere. The rank says which places by benefit remain possible for a card.',
  method: (draws, level, seed) =>
    `Simultaneous ${level} intervals for all differences of means (bootstrap max-t over people, ${m(draws)} draws, seed ${seed}). Rank: 1 + surely above to number − surely below.`,
  source:
    'Mogstad, Romano, Shaikh, Wilhelm: Inference for Ranks with Applications to Mobility across Neighbourhoods and Academic Achievement across Countries. Review of Economic Studies 91 (2024), 476–518.',
};

export const standingMessages = { de, en };
export type StandingWords = typeof de;
