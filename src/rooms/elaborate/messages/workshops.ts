import { english, formatMoment, german } from '#platform/i18n/format.ts';
import { partsMessages } from '#ui/messages/parts.ts';
import {
  cardTitleLength,
  guidingQuestionLength,
  hostLength,
  mostGivenCards,
  mostHeads,
  workshopTitleLength,
} from '../lengths.ts';
import type { Phase } from '../phases.ts';
import { phaseNames } from './phases.ts';

/** The list of workshops, and the page that starts one. */
export const de = {
  title: 'Impulstage',
  lead: 'Gemeinsam sammeln, was zu tun ist, und sehen, was viel nützt und wenig Aufwand macht.',
  start: 'Impulstag starten',
  emptyTitle: 'Noch kein Impulstag',
  emptyText:
    'An einem Impulstag sammelt die Runde Aufgaben, setzt Punkte für Nutzen und Aufwand und sieht, was sie zuerst angeht. Sie brauchen einen Titel, eine Leitfrage und die Zahl der Personen.',
  emptyReadOnly:
    'Sobald jemand einen Impulstag gestartet hat, finden Sie hier das Ergebnis. Mitmachen können Sie mit dem Code von der Leinwand.',
  name: 'Impulstag',
  when: 'Gestartet',
  state: 'Stand',
  actions: 'Öffnen',
  at: (moment: Date, timeZone: string) => formatMoment('de', moment, timeZone),
  phase: (phase: Phase) => `läuft: ${phaseNames.de[phase]}`,
  prepared: 'in Vorbereitung',
  preparedFor: (startsAt: Date, timeZone: string) =>
    `geplant für ${formatMoment('de', startsAt, timeZone)}`,
  closed: 'beendet',
  desk: 'Pult',
  deskOf: (title: string) => `Pult von „${title}“`,
  wall: 'Leinwand',
  workshopTitle: 'Titel',
  workshopTitleHint: 'Zum Beispiel „Impulstag Social Media“.',
  guidingQuestion: 'Leitfrage',
  guidingQuestionHint:
    'Eine Frage, auf die Karten antworten: „Was müssen wir tun, um mit unseren Bürgerinnen und Bürgern ins Gespräch zu kommen?“',
  headCount: 'Wie viele Personen sind im Raum?',
  headCountHint: 'Ungefähr genügt. Alles Weitere hat einen Vorschlag und lässt sich später ändern.',
  begin: 'Starten',
  titleWrong: `Bitte geben Sie einen Titel mit höchstens ${workshopTitleLength} Zeichen ein.`,
  guidingQuestionWrong: `Bitte geben Sie eine Leitfrage mit höchstens ${guidingQuestionLength} Zeichen ein.`,
  headCountWrong: `Bitte geben Sie eine ganze Zahl von 1 bis ${german.number(mostHeads)} ein.`,
  errorTitle: partsMessages.de.errorTitle,
  prepare: 'Vorbereiten',
  prepareOf: (title: string) => `„${title}“ vorbereiten`,
  template: 'Wie viel Zeit haben Sie?',
  minutes: (minutes: number) => `${german.number(minutes)} Min.`,
  templates: {
    whole: { name: 'Impulstag', about: 'Vom Impuls bis zu den Maßnahmen, mit Diskussion.' },
    short: { name: 'Kurz', about: 'Ohne Impuls und Diskussion.' },
    dots: { name: 'Nur bepunkten', about: 'Die Karten stehen schon fest.' },
  },
  fromKit: (cards: number) =>
    cards === 0
      ? 'Aus Ihrem Koffer.'
      : cards === 1
        ? 'Aus Ihrem Koffer, mit 1 Karte.'
        : `Aus Ihrem Koffer, mit ${german.number(cards)} Karten.`,
  templateGone: 'Diese Vorlage liegt nicht mehr in Ihrem Koffer. Bitte wählen Sie eine andere.',
  givenCards: 'Karten',
  givenCardsHint: `Eine Zeile für jede Karte, höchstens ${cardTitleLength} Zeichen; bis zu ${mostGivenCards} Karten. Sie können eine Liste einfügen.`,
  cardLineTooLong: (line: number) =>
    `Zeile ${german.number(line)} hat mehr als ${cardTitleLength} Zeichen. Bitte kürzen Sie sie.`,
  tooManyGivenCards: (cards: number) =>
    `Das sind ${german.number(cards)} Karten; höchstens ${mostGivenCards} lassen sich gut bepunkten. Bitte streichen Sie einige.`,
  cardsMissing: 'Bitte geben Sie mindestens zwei Karten ein, jede in einer eigenen Zeile.',
  kind: 'Wer ist dabei?',
  kinds: {
    house: { name: 'Im Haus', about: 'Menschen einer Organisation; am Ende stehen Maßnahmen.' },
    open_round: {
      name: 'Offene Runde',
      about: 'Menschen aus mehreren Häusern; alle nehmen das Ergebnis mit nach Hause.',
    },
  },
  secondHost: 'Zweites gastgebendes Haus',
  secondHostWrong: `Bitte geben Sie höchstens ${hostLength} Zeichen ein.`,
  pace: 'Wie läuft der Tag?',
  paces: {
    room: { name: 'In einem Raum', about: 'Die Moderation schaltet von Phase zu Phase.' },
    deadlines: {
      name: 'Über mehrere Tage',
      about:
        'Jede Phase endet zu ihrer Frist: für Schichten, Teilzeit und Homeoffice. Wir schlagen drei Tage ab morgen vor.',
    },
  },
};

export const en: typeof de = {
  title: 'Workshops',
  lead: 'Collect together what needs doing, and see what brings much benefit for little effort.',
  start: 'Start a workshop',
  emptyTitle: 'No workshop yet',
  emptyText:
    'In a workshop everybody names tasks, places dots for benefit and effort, and sees what to tackle first. You need a title, a guiding question and the number of people.',
  emptyReadOnly:
    'As soon as somebody has started a workshop, you will find its result here. You can take part with the code on the big screen.',
  name: 'Workshop',
  when: 'Started',
  state: 'State',
  actions: 'Open',
  at: (moment, timeZone) => formatMoment('en', moment, timeZone),
  phase: (phase) => `under way: ${phaseNames.en[phase]}`,
  prepared: 'being prepared',
  preparedFor: (startsAt, timeZone) => `planned for ${formatMoment('en', startsAt, timeZone)}`,
  closed: 'ended',
  desk: 'Desk',
  deskOf: (title) => `Desk of “${title}”`,
  wall: 'Big screen',
  workshopTitle: 'Title',
  workshopTitleHint: 'For example “Social media workshop”.',
  guidingQuestion: 'Guiding question',
  guidingQuestionHint:
    'A question that cards can answer: “What must we do to get into conversation with our citizens?”',
  headCount: 'How many people are in the room?',
  headCountHint:
    'A rough number is enough. Everything else has a default and can be changed later.',
  begin: 'Start',
  titleWrong: `Please enter a title of at most ${workshopTitleLength} characters.`,
  guidingQuestionWrong: `Please enter a guiding question of at most ${guidingQuestionLength} characters.`,
  headCountWrong: `Please enter a whole number from 1 to ${english.number(mostHeads)}.`,
  errorTitle: partsMessages.en.errorTitle,
  prepare: 'Prepare',
  prepareOf: (title) => `Prepare “${title}”`,
  template: 'How much time do you have?',
  minutes: (minutes) => `${english.number(minutes)} min`,
  templates: {
    whole: { name: 'Whole workshop', about: 'From the impulse to the measures, with discussion.' },
    short: { name: 'Short', about: 'Without impulse and discussion.' },
    dots: { name: 'Dots only', about: 'The cards are there already.' },
  },
  fromKit: (cards) =>
    cards === 0
      ? 'From your kit.'
      : cards === 1
        ? 'From your kit, with 1 card.'
        : `From your kit, with ${english.number(cards)} cards.`,
  templateGone: 'This template is no longer in your kit. Please choose another one.',
  givenCards: 'Cards',
  givenCardsHint: `One line for each card, at most ${cardTitleLength} characters; up to ${mostGivenCards} cards. You can paste a list.`,
  cardLineTooLong: (line) =>
    `Line ${english.number(line)} has more than ${cardTitleLength} characters. Please shorten it.`,
  tooManyGivenCards: (cards) =>
    `These are ${english.number(cards)} cards; at most ${mostGivenCards} can be dotted well. Please remove some.`,
  cardsMissing: 'Please enter at least two cards, each on a line of its own.',
  kind: 'Who takes part?',
  kinds: {
    house: { name: 'In the house', about: 'People of one organisation; it ends with measures.' },
    open_round: {
      name: 'Open round',
      about: 'People of several houses; everybody takes the result home.',
    },
  },
  secondHost: 'Second host',
  secondHostWrong: `Please enter at most ${hostLength} characters.`,
  pace: 'How does the day run?',
  paces: {
    room: { name: 'In one room', about: 'The facilitator moves from phase to phase.' },
    deadlines: {
      name: 'Over several days',
      about:
        'Each phase ends at its deadline: for shifts, part-time and home office. We propose three days from tomorrow.',
    },
  },
};

export const workshopsMessages = { de, en };
