import { english, formatMoment, german } from '#platform/i18n/format.ts';
import { partsMessages } from '#ui/messages/parts.ts';
import { guidingQuestionLength, mostHeads, workshopTitleLength } from '../lengths.ts';
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
};

export const workshopsMessages = { de, en };
