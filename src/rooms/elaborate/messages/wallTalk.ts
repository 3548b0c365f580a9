import { english, german } from '#platform/i18n/format.ts';
import type { Field } from '../standing/standing.ts';

const germanFields: Record<Field, string> = {
  first: 'Zuerst angehen: viel Nutzen, wenig Aufwand',
  plan: 'Als Vorhaben planen: viel Nutzen, viel Aufwand',
  spare: 'Wenn Luft ist: wenig Nutzen, wenig Aufwand',
  later: 'Vorerst zurückstellen: wenig Nutzen, viel Aufwand',
};
const englishFields: Record<Field, string> = {
  first: 'Tackle first: much benefit, little effort',
  plan: 'Plan as a project: much benefit, much effort',
  spare: 'When there is time: little benefit, little effort',
  later: 'Put off for now: little benefit, much effort',
};

/** What the projector says in Impuls, Diskussion and Abschluss. */
export const de = {
  rehearsal: 'Probelauf',
  hosts: (first: string, second: string) => `${first} und ${second}`,
  parked: (count: number) => `Fragenspeicher: ${german.number(count)}`,
  inPlaceOf: (standIn: string, speaker: string) =>
    speaker ? `${standIn}, in Vertretung von ${speaker}` : `${standIn}, in Vertretung`,
  heard: 'Das haben wir gehört',
  leadLast: 'Leitung spricht zuletzt.',
  topics: 'Darüber sprechen wir',
  why: {
    first: 'damit beginnen wir',
    divides: 'hier gehen die Meinungen auseinander',
    chosen: 'aus der Runde',
  },
  fields: germanFields,
  reasonOnPhone: 'Warum? Ein Satz auf dem Telefon, ohne Namen.',
  reasons: 'Gründe, ohne Namen',
  secondOpen: 'Zweite Runde',
  secondTask: 'Hat das Gespräch etwas geändert? Auf dem Telefon lassen sich die Punkte umsetzen.',
  secondStays: 'Wer nichts ändert, wird gezählt wie zuvor.',
  secondShown: 'Was das Gespräch bewegt hat',
  closingTask: 'Ein Wort zum Schluss: auf dem Telefon, ohne Namen.',
  words: 'Schlussworte',
  times: (count: number) => `${german.number(count)} ×`,
  openQuestions: (count: number) =>
    count === 1 ? '1 offene Frage' : `${german.number(count)} offene Fragen`,
  reportUntil: (day: string) => `Ergebnisprotokoll, gültig bis ${german.day(day)}`,
  report: 'Ergebnisprotokoll',
  reportOnPhone: 'Der Link steht auch auf Ihrem Telefon.',
};

export const en: typeof de = {
  rehearsal: 'Rehearsal',
  hosts: (first, second) => `${first} and ${second}`,
  parked: (count) => `Parked questions: ${english.number(count)}`,
  inPlaceOf: (standIn, speaker) =>
    speaker ? `${standIn}, standing in for ${speaker}` : `${standIn}, standing in`,
  heard: 'This is what we heard',
  leadLast: 'Leaders speak last.',
  topics: 'This is what we talk about',
  why: {
    first: 'we begin with this one',
    divides: 'opinions differ here',
    chosen: 'from the group',
  },
  fields: englishFields,
  reasonOnPhone: 'Why? One sentence on the phone, without a name.',
  reasons: 'Reasons, without names',
  secondOpen: 'Second round',
  secondTask: 'Has talking changed anything? Dots can be moved on the phone.',
  secondStays: 'Whoever changes nothing is counted as before.',
  secondShown: 'What talking has moved',
  closingTask: 'One word to close: on the phone, without a name.',
  words: 'Closing words',
  times: (count) => `${english.number(count)} ×`,
  openQuestions: (count) =>
    count === 1 ? '1 open question' : `${english.number(count)} open questions`,
  reportUntil: (day) => `Report, valid until ${english.day(day)}`,
  report: 'Report',
  reportOnPhone: 'The link is on your phone, too.',
};

export const wallTalkMessages = { de, en };
