import { english, german } from '#platform/i18n/format.ts';
import { phaseNames } from './phases.ts';

/** The editor of the agenda. */
export const de = {
  phases: phaseNames.de,
  pace: 'Wie läuft der Tag?',
  paces: {
    room: 'In einem Raum: die Moderation schaltet weiter.',
    deadlines: 'Über mehrere Tage: jede Phase endet zu ihrer Frist von selbst.',
  },
  phasesAndMinutes: 'Phasen und Minuten',
  always: 'immer dabei',
  minutes: 'Minuten',
  minutesOf: (phase: string) => `Minuten für „${phase}“`,
  deadline: 'Frist',
  deadlineOf: (phase: string) => `Frist für „${phase}“`,
  zone: (zone: string) => `Zeiten in der Zeitzone ${zone}.`,
  sum: (minutes: number) => `Zusammen ${german.number(minutes)} Minuten`,
};

export const en: typeof de = {
  phases: phaseNames.en,
  pace: 'How does the day run?',
  paces: {
    room: 'In one room: the facilitator moves on.',
    deadlines: 'Over several days: each phase ends by itself at its deadline.',
  },
  phasesAndMinutes: 'Phases and minutes',
  always: 'always included',
  minutes: 'Minutes',
  minutesOf: (phase) => `Minutes for “${phase}”`,
  deadline: 'Deadline',
  deadlineOf: (phase) => `Deadline for “${phase}”`,
  zone: (zone) => `Times are in the time zone ${zone}.`,
  sum: (minutes) => `${english.number(minutes)} minutes in all`,
};

export const agendaMessages = { de, en };
