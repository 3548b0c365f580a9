import { formatMoment } from '#platform/i18n/format.ts';
import type { Phase } from '../phases.ts';

const phasen: Record<Phase, string> = {
  arrive: 'Ankommen',
  collect: 'Sammeln',
  group: 'Ordnen',
  benefit: 'Nutzen',
  effort: 'Aufwand',
  matrix: 'Matrix',
  measures: 'Maßnahmen',
};
const phases: Record<Phase, string> = {
  arrive: 'Arrive',
  collect: 'Collect',
  group: 'Group',
  benefit: 'Benefit',
  effort: 'Effort',
  matrix: 'Matrix',
  measures: 'Measures',
};

/** The list of workshops, and the page that starts one. */
export const de = {
  title: 'Impulstage',
  lead: 'Gemeinsam sammeln, was zu tun ist, und sehen, was viel nützt und wenig kostet.',
  start: 'Impulstag starten',
  emptyTitle: 'Noch kein Impulstag',
  emptyText:
    'An einem Impulstag sammelt die Runde Aufgaben, punktet Nutzen und Aufwand und sieht, was sie zuerst angeht. Sie brauchen einen Titel, eine Leitfrage und die Zahl der Personen.',
  emptyReadOnly:
    'Sobald jemand einen Impulstag gestartet hat, finden Sie hier das Ergebnis. Teilnehmen können Sie mit dem Code von der Leinwand.',
  name: 'Impulstag',
  when: 'Gestartet',
  state: 'Stand',
  actions: 'Öffnen',
  at: (moment: Date, timeZone: string) => formatMoment('de', moment, timeZone),
  phase: (phase: Phase) => `läuft: ${phasen[phase]}`,
  closed: 'beendet',
  result: 'Ergebnis',
  desk: 'Pult',
  deskOf: (title: string) => `Pult von „${title}“`,
  wall: 'Leinwand',
  wallOf: (title: string) => `Leinwand von „${title}“`,
  workshopTitle: 'Titel',
  workshopTitleHint: 'Zum Beispiel „Impulstag Social Media“.',
  guidingQuestion: 'Leitfrage',
  guidingQuestionHint:
    'Eine Frage, auf die Karten antworten: „Was müssen wir tun, um mit unseren Bürgerinnen und Bürgern ins Gespräch zu kommen?“',
  headCount: 'Wie viele Personen sind im Raum?',
  headCountHint: 'Ungefähr genügt. Alles Weitere hat einen Vorschlag und lässt sich später ändern.',
  begin: 'Starten',
  titleWrong: 'Bitte geben Sie einen Titel mit höchstens 120 Zeichen ein.',
  guidingQuestionWrong: 'Bitte geben Sie eine Leitfrage mit höchstens 240 Zeichen ein.',
  headCountWrong: 'Bitte geben Sie eine ganze Zahl von 1 bis 2.000 ein.',
  errorTitle: (title: string) => `Fehler: ${title}`,
};

export const en: typeof de = {
  title: 'Workshops',
  lead: 'Collect together what there is to do, and see what brings much and costs little.',
  start: 'Start a workshop',
  emptyTitle: 'No workshop yet',
  emptyText:
    'In a workshop everybody names tasks, places dots for benefit and effort, and sees what to tackle first. You need a title, a guiding question and the number of people.',
  emptyReadOnly:
    'As soon as somebody has started a workshop you will find its result here. You take part with the code on the wall.',
  name: 'Workshop',
  when: 'Started',
  state: 'State',
  actions: 'Open',
  at: (moment, timeZone) => formatMoment('en', moment, timeZone),
  phase: (phase) => `under way: ${phases[phase]}`,
  closed: 'ended',
  result: 'Result',
  desk: 'Desk',
  deskOf: (title) => `Desk of “${title}”`,
  wall: 'Wall',
  wallOf: (title) => `Wall of “${title}”`,
  workshopTitle: 'Title',
  workshopTitleHint: 'For example “Social media workshop”.',
  guidingQuestion: 'Guiding question',
  guidingQuestionHint:
    'A question that cards can answer: “What must we do to get into a conversation with our citizens?”',
  headCount: 'How many people are in the room?',
  headCountHint:
    'A rough number is enough. Everything else has a default and can be changed later.',
  begin: 'Start',
  titleWrong: 'Please enter a title of at most 120 characters.',
  guidingQuestionWrong: 'Please enter a guiding question of at most 240 characters.',
  headCountWrong: 'Please enter a whole number from 1 to 2,000.',
  errorTitle: (title) => `Error: ${title}`,
};

export const workshopsMessages = { de, en };
