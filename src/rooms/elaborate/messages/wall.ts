import { english, german } from '#platform/i18n/format.ts';
import { boardLines } from './boardLines.ts';
import { measureLine } from './measureLine.ts';
import { phaseNames } from './phases.ts';

/** What the projector says. */
export const de = {
  ...boardLines.de,
  ...measureLine.de,
  pageTitle: (phase: string, workshop: string) => `${phase} – ${workshop}`,
  phases: phaseNames.de,
  code: 'Code',
  join: 'Mitmachen mit dem eigenen Telefon',
  scan: 'Scannen Sie den QR-Code',
  orOpen: 'oder öffnen Sie',
  enlarge: 'QR-Code groß zeigen',
  here: (people: number, expected: number) => {
    const are = people === 1 ? 'ist da' : 'sind da';
    // More may come than were expected.
    return people > expected
      ? `${german.number(people)} ${are}`
      : `${german.number(people)} von ${german.number(expected)} ${are}`;
  },
  practised: (people: number, of: number) =>
    `Probepunkt gesetzt: ${german.number(people)} von ${german.number(of)}`,
  practiceNext: 'Gleich setzen alle einen Probepunkt.',
  cardsWord: (count: number): string => (count === 1 ? 'Karte' : 'Karten'),
  collectLine: (cards: number) =>
    cards === 1
      ? 'Eine Karte für jede Person.'
      : `Bis zu ${german.number(cards)} Karten für jede Person.`,
  hiddenLine: 'Die Karten erscheinen am Ende der Phase, ohne Namen.',
  noCards: 'Noch keine Karten.',
  groupLine: 'Was gehört zusammen? Was fehlt noch?',
  finished: (people: number, of: number) =>
    `${german.number(people)} von ${german.number(of)} fertig`,
  allFinished: 'Alle sind fertig',
  benefitTask: 'Was bringt am meisten?',
  effortTask: 'Was macht am meisten Aufwand?',
  secret: 'Die Punkte bleiben geheim, bis sie für alle aufgedeckt werden.',
  fromFive: 'Ab fünf Personen zeigt das Ergebnis auch, wie viele eine Karte gewählt haben.',
  page: (page: number, pages: number) => `${page} / ${pages}`,
  previous: 'Zurückblättern',
  next: 'Weiterblättern',
  pause: 'Blättern anhalten',
  goOn: 'Automatisch blättern',
  legend: 'Die Karten der Matrix',
  beforeReveal: 'Gleich wird aufgedeckt',
  beforeRevealLine: 'Erst der Nutzen, dann der Aufwand.',
  measuresLine: 'Wer übernimmt was? Auf dem Telefon: „Das übernehme ich“.',
  noMeasures: 'Noch keine Maßnahmen.',
  closed: 'Vielen Dank!',
};

export const en: typeof de = {
  ...boardLines.en,
  ...measureLine.en,
  pageTitle: (phase, workshop) => `${phase} – ${workshop}`,
  phases: phaseNames.en,
  code: 'Code',
  join: 'Join with your own phone',
  scan: 'Scan the QR code',
  orOpen: 'or open',
  enlarge: 'Enlarge the QR code',
  here: (people, expected) => {
    const are = people === 1 ? 'is here' : 'are here';
    return people > expected
      ? `${english.number(people)} ${are}`
      : `${english.number(people)} of ${english.number(expected)} ${are}`;
  },
  practised: (people, of) =>
    `Practice dot placed: ${english.number(people)} of ${english.number(of)}`,
  practiceNext: 'In a moment everybody will place a practice dot.',
  cardsWord: (count) => (count === 1 ? 'card' : 'cards'),
  collectLine: (cards) =>
    cards === 1 ? 'One card per person.' : `Up to ${english.number(cards)} cards per person.`,
  hiddenLine: 'The cards appear at the end of the phase, without names.',
  noCards: 'No cards yet.',
  groupLine: 'What belongs together? What is missing?',
  finished: (people, of) => `${english.number(people)} of ${english.number(of)} done`,
  allFinished: 'Everybody is done',
  benefitTask: 'What brings the most?',
  effortTask: 'What takes the most effort?',
  secret: 'The dots stay secret until they are revealed to everybody.',
  fromFive: 'With five or more people, the result also shows how many chose a card.',
  page: (page, pages) => `${page} / ${pages}`,
  previous: 'Previous page',
  next: 'Next page',
  pause: 'Stop turning pages',
  goOn: 'Turn pages automatically',
  legend: 'The cards of the matrix',
  beforeReveal: 'About to be revealed',
  beforeRevealLine: 'First the benefit, then the effort.',
  measuresLine: 'Who takes what on? On the phone: “I will take this on”.',
  noMeasures: 'No measures yet.',
  closed: 'Thank you!',
};

export const wallMessages = { de, en };
