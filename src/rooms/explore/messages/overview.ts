import { english, german } from '#platform/i18n/format.ts';

/** The first page of Zuhören. */
export const de = {
  week: (count: number) =>
    count === 1
      ? '1 Erwähnung in sieben Tagen'
      : `${german.number(count)} Erwähnungen in sieben Tagen`,
  weekBefore: (count: number) => `In den sieben Tagen davor: ${german.number(count)}.`,
  elsewhere: 'weitere Orte',
  heardTitle: 'Was wir hören',
  newestTitle: 'Das Neueste',
  toMentions: 'Alle Erwähnungen',
  textsNotForYou: 'Die Texte sieht, wer Erwähnungen lesen darf. Karten und Zahlen sind für alle.',
  notHeardTitle: 'Was wir nicht hören',
  nextTitle: 'Ihr nächster Schritt',
  next: {
    start: {
      title: 'Zuhören einrichten',
      text: 'Fünf Fragen, etwa zehn Minuten. Danach hören Sie, was über Sie gesagt wird, und wissen, wo nicht.',
      action: 'Fünf Fragen beantworten',
    },
    waitForStart: {
      title: 'Noch hört niemand zu',
      text: 'Einrichten kann es die Federführung. Was Sie gehört haben, können Sie schon jetzt aufnehmen.',
      action: 'Von Hand hinzufügen',
    },
    excursion: {
      title: 'Gerade läuft ein digitaler Betriebsausflug',
      text: 'Gehen Sie mit, oder sehen Sie, was gefunden wird.',
      action: 'Zum Betriebsausflug',
    },
    repair: {
      title: 'Eine Quelle braucht Sie',
      text: 'Von dort kommt gerade nichts. Bei der Quelle steht, was zu tun ist.',
      action: 'Zu den Quellen',
    },
    fillSheet: {
      title: 'Rechtsgrundlage vervollständigen',
      text: 'Auf dem Merkblatt fehlt noch etwas, das nur Ihr Haus wissen kann.',
      action: 'Zweck und Rechtsgrundlage',
    },
    judge: {
      title: 'Stimmt das?',
      text: 'Zwei Minuten, 20 Erwähnungen: Sagen Sie, ob die Einschätzung stimmt. Daraus lernt Resonanz für Ihr Haus.',
      action: 'Zwei Minuten urteilen',
    },
    writePositions: {
      title: 'Wofür wollen Sie stehen?',
      text: 'Schreiben Sie Ihre Positionierungen auf; Resonanz zeigt, was dafür und was dagegen spricht.',
      action: 'Zu den Positionierungen',
    },
    read: {
      title: 'Wie werden wir gesehen?',
      text: 'Sehen Sie nach, wo Ihre Zielgruppen sind und wie über Sie gesprochen wird.',
      action: 'Zu den Karten',
    },
  },
  missing: (count: number) =>
    count === 1
      ? 'Noch 1 Urteil bis zu den Karten der Tonalität.'
      : `Noch ${count} Urteile bis zu den Karten der Tonalität.`,
  otherWays: 'Auch möglich',
  paste: 'Etwas einfügen',
  excursion: 'Digitaler Betriebsausflug',
  sheet: 'Zweck und Rechtsgrundlage',
  start: 'Die fünf Fragen',
};

export const en: typeof de = {
  week: (count) =>
    count === 1 ? '1 mention in seven days' : `${english.number(count)} mentions in seven days`,
  weekBefore: (count) => `In the seven days before: ${english.number(count)}.`,
  elsewhere: 'other places',
  heardTitle: 'What we hear',
  newestTitle: 'The newest',
  toMentions: 'All mentions',
  textsNotForYou: 'Texts are seen by those who may read mentions. Maps and numbers are for all.',
  notHeardTitle: 'What we do not hear',
  nextTitle: 'Your next step',
  next: {
    start: {
      title: 'Set up listening',
      text: 'Five questions, about ten minutes. After that you hear what is said about you, and know where you do not.',
      action: 'Answer five questions',
    },
    waitForStart: {
      title: 'Nobody listens yet',
      text: 'The lead can set it up. What you have heard you can take in right now.',
      action: 'Add by hand',
    },
    excursion: {
      title: 'A digital company outing is running',
      text: 'Come along, or see what is found.',
      action: 'To the outing',
    },
    repair: {
      title: 'A source needs you',
      text: 'Nothing comes from there just now. The source says what to do.',
      action: 'To the sources',
    },
    fillSheet: {
      title: 'Complete the legal basis',
      text: 'The sheet still lacks something only your house can know.',
      action: 'Purpose and legal basis',
    },
    judge: {
      title: 'Is this right?',
      text: 'Two minutes, 20 mentions: say whether the estimate is right. Resonanz learns from it for your house.',
      action: 'Judge for two minutes',
    },
    writePositions: {
      title: 'What do you want to stand for?',
      text: 'Write down your positions; Resonanz shows what speaks for and against them.',
      action: 'To the positions',
    },
    read: {
      title: 'How are we seen?',
      text: 'See where your target groups are and how people talk about you.',
      action: 'To the maps',
    },
  },
  missing: (count) =>
    count === 1
      ? '1 more verdict until the charts of tonality.'
      : `${count} more verdicts until the charts of tonality.`,
  otherWays: 'Also possible',
  paste: 'Paste something',
  excursion: 'Digital company outing',
  sheet: 'Purpose and legal basis',
  start: 'The five questions',
};

export const overviewMessages = { de, en };
