/** "Stimmt das?": twenty mentions in two minutes. */
export const de = {
  title: 'Stimmt das?',
  lead: 'Wie klingt dieser Text gegenüber dem, worüber er spricht? Aus Ihren Antworten lernt Resonanz, wie in Ihrem Haus gesprochen wird.',
  progress: (number: number, of: number) => `${number} von ${of}`,
  negative: 'Negativ',
  neutral: 'Neutral',
  positive: 'Positiv',
  skip: 'Überspringen',
  back: 'Letzte Antwort zurücknehmen',
  keys: 'Mit der Tastatur: 1 negativ, 2 neutral, 3 positiv, 0 überspringen.',
  keyOf: (label: string, key: string) => `${label} (Taste ${key})`,
  answers: 'Ihre Antwort',
  when: (place: string, moment: string) => `${place}, ${moment}`,
  done: 'Danke, das war eine Runde.',
  doneText:
    'Resonanz lernt jetzt daraus; das dauert ein paar Sekunden. Danach werden die vorhandenen Erwähnungen neu eingeschätzt.',
  again: 'Noch eine Runde',
  accuracy: 'Wie gut trifft die Einschätzung?',
  checked: (count: number, needed: number) => {
    if (count === 0) return `Ab ${needed} geprüften Texten erscheinen Karten der Tonalität.`;
    return count === 1
      ? `Bisher 1 Text geprüft. Ab ${needed} erscheinen Karten der Tonalität.`
      : `Bisher ${count} Texte geprüft. Ab ${needed} erscheinen Karten der Tonalität.`;
  },
  checkedEnough: (count: number) => `Bisher ${count} Texte geprüft.`,
  nothingLeft: 'Nichts mehr zu prüfen',
  nothingLeftText:
    'Alle deutschen Erwähnungen, die eingeschätzt wurden, hat schon jemand geprüft. Neue kommen von selbst dazu.',
  nothingHeard: 'Noch nichts gehört',
  nothingHeardText: 'Sobald Erwähnungen da sind, können Sie hier prüfen, wie sie klingen.',
  toOverview: 'Zum Überblick',
  unclear: 'Diese Antwort war nicht zu lesen. Bitte noch einmal.',
};

export const en: typeof de = {
  title: 'Is this right?',
  lead: 'How does this text sound towards what it talks about? Resonanz learns from your answers how people speak about your house.',
  progress: (number, of) => `${number} of ${of}`,
  negative: 'Negative',
  neutral: 'Neutral',
  positive: 'Positive',
  skip: 'Skip',
  back: 'Take back the last answer',
  keys: 'By keyboard: 1 negative, 2 neutral, 3 positive, 0 skip.',
  keyOf: (label, key) => `${label} (key ${key})`,
  answers: 'Your answer',
  when: (place, moment) => `${place}, ${moment}`,
  done: 'Thank you, that was one round.',
  doneText:
    'Resonanz is learning from it now; that takes a few seconds. Then the mentions that are there are judged anew.',
  again: 'Another round',
  accuracy: 'How well does it judge?',
  checked: (count, needed) => {
    if (count === 0) return `From ${needed} checked texts on there are maps of tonality.`;
    return count === 1
      ? `1 text checked so far. From ${needed} on there are maps of tonality.`
      : `${count} texts checked so far. From ${needed} on there are maps of tonality.`;
  },
  checkedEnough: (count) => `${count} texts checked so far.`,
  nothingLeft: 'Nothing left to check',
  nothingLeftText:
    'Somebody has checked all German mentions that were judged. New ones arrive by themselves.',
  nothingHeard: 'Nothing heard yet',
  nothingHeardText: 'As soon as there are mentions you can check here how they sound.',
  toOverview: 'To the overview',
  unclear: 'This answer could not be read. Please try again.',
};

export const judgeMessages = { de, en };
