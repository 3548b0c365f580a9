import { english, formatMoment, german } from '#platform/i18n/format.ts';
import { phaseNames } from './phases.ts';

/** The invitation to a workshop: a text to copy, and what stands in the calendar. */
export const de = {
  phases: phaseNames.de,
  subject: (title: string) => `Einladung: ${title}`,
  greeting: 'Guten Tag,',
  invited: (title: string) => `wir laden Sie ein: ${title}.`,
  invitedByTwo: (title: string, first: string, second: string) =>
    `${first} und ${second} laden Sie ein: ${title}.`,
  question: (question: string) => `Die Frage: ${question}`,
  when: (at: Date, zone: string, minutes: number) =>
    `Wann: ${formatMoment('de', at, zone)} Uhr, ${german.number(minutes)} Minuten`,
  deadline: (phase: string, at: Date, zone: string) =>
    `${phase}: bis ${formatMoment('de', at, zone)} Uhr`,
  place: (place: string) => `Wo: ${place}`,
  facilitator: (name: string) => `Moderation: ${name}`,
  how: 'Sie brauchen nichts vorzubereiten. Wir sammeln gemeinsam, was zu tun ist, und sehen, was viel nützt und wenig Aufwand macht. Mitmachen können Sie mit dem Telefon, ohne Konto und ohne App, oder auf Papier.',
  howByDeadline:
    'Sie machen mit, wann es Ihnen passt, jeweils bis zur Frist: mit Telefon oder Rechner, ohne Konto und ohne App.',
  openRound: 'Das Ergebnis nehmen alle mit nach Hause.',
  link: (address: string) => `Zum Mitmachen: ${address}`,
  code: (code: string) => `Der Code dafür: ${code}`,
  data: (months: number) =>
    months === 1
      ? 'Was mit Ihren Angaben geschieht: Karten und Punkte werden ohne Namen gespeichert, und niemand sieht, wer welchen Punkt gesetzt hat. Die Texte werden nach einem Monat gelöscht, die Zahlen bleiben.'
      : `Was mit Ihren Angaben geschieht: Karten und Punkte werden ohne Namen gespeichert, und niemand sieht, wer welchen Punkt gesetzt hat. Die Texte werden nach ${german.number(months)} Monaten gelöscht, die Zahlen bleiben.`,
};

export const en: typeof de = {
  phases: phaseNames.en,
  subject: (title) => `Invitation: ${title}`,
  greeting: 'Hello,',
  invited: (title) => `we invite you to: ${title}.`,
  invitedByTwo: (title, first, second) => `${first} and ${second} invite you to: ${title}.`,
  question: (question) => `The question: ${question}`,
  when: (at, zone, minutes) =>
    `When: ${formatMoment('en', at, zone)}, ${english.number(minutes)} minutes`,
  deadline: (phase, at, zone) => `${phase}: until ${formatMoment('en', at, zone)}`,
  place: (place) => `Where: ${place}`,
  facilitator: (name) => `Facilitator: ${name}`,
  how: 'You need not prepare anything. Together we collect what needs doing, and see what brings much benefit for little effort. You can take part with your phone, without an account and without an app, or on paper.',
  howByDeadline:
    'You take part whenever it suits you, each time until the deadline: with a phone or a computer, without an account and without an app.',
  openRound: 'Everybody takes the result home.',
  link: (address) => `To take part: ${address}`,
  code: (code) => `The code for it: ${code}`,
  data: (months) =>
    months === 1
      ? 'What happens with what you say: cards and dots are stored without names, and nobody sees who placed which dot. The texts are deleted after one month, the counts stay.'
      : `What happens with what you say: cards and dots are stored without names, and nobody sees who placed which dot. The texts are deleted after ${english.number(months)} months, the counts stay.`,
};

export const invitationMessages = { de, en };
