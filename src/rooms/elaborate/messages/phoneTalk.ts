import { dateAndTime } from '#platform/i18n/format.ts';

/** What the phone says beside its task: the impulse, parked questions, what comes next. */
export const de = {
  impulse: {
    speaks: (speaker: string) => `Es spricht ${speaker}.`,
    stoodIn: (standIn: string, speaker: string) =>
      speaker ? `Es spricht ${standIn} in Vertretung für ${speaker}.` : `Es spricht ${standIn}.`,
    listen: 'Bitte zuhören. Zu tun ist gerade nichts.',
    heard: 'Gehört haben wir',
    question: 'Darum geht es danach',
  },
  question: {
    park: 'Frage parken',
    label: 'Ihre Frage',
    hint: 'Ohne Namen. Sie steht im Protokoll.',
    sent: 'Ihre Frage ist geparkt. Niemand sieht, von wem sie ist.',
    parked: 'Schon geparkt',
    answered: 'beantwortet',
  },
  next: (phase: string) => `Als Nächstes: ${phase}.`,
  until: (at: Date, timeZone: string) => `Bis ${dateAndTime('de', at, timeZone)} Uhr.`,
  byItself: 'Das geschieht von selbst; Sie können jederzeit über denselben Link zurückkommen.',
  reminder: 'Erinnerung per E-Mail',
  rehearsal: 'Probelauf',
  loading: 'Einen Augenblick …',
};

export const en: typeof de = {
  impulse: {
    speaks: (speaker) => `${speaker} is speaking.`,
    stoodIn: (standIn, speaker) =>
      speaker ? `${standIn} is speaking, standing in for ${speaker}.` : `${standIn} is speaking.`,
    listen: 'Please listen. There is nothing to do right now.',
    heard: 'What we heard',
    question: 'What comes after it',
  },
  question: {
    park: 'Park a question',
    label: 'Your question',
    hint: 'Without a name. It goes into the report.',
    sent: 'Your question is parked. Nobody sees who asked it.',
    parked: 'Parked already',
    answered: 'answered',
  },
  next: (phase) => `Next: ${phase}.`,
  until: (at, timeZone) => `Until ${dateAndTime('en', at, timeZone)}.`,
  byItself: 'This happens by itself; you can come back by the same link at any time.',
  reminder: 'Reminder by e-mail',
  rehearsal: 'Rehearsal',
  loading: 'One moment …',
};

export const phoneTalkMessages = { de, en };
