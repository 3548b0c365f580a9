import { english, german } from '#platform/i18n/format.ts';

/** How long an organisation keeps what people wrote in its workshops. */
export const de = {
  title: 'Wie lange Texte bleiben',
  text: 'Nach dieser Zeit, gerechnet vom Ende eines Impulstags, werden seine Texte und Fotos gelöscht: Karten, Leitfrage, Impuls, Fragen und Gründe, Ort und WLAN, Berichtigungen. Titel, Nummern, Punkte, Mittelwerte und Maßnahmen bleiben.',
  names:
    'Namen, die Gäste angegeben haben, werden immer nach 30 Tagen gelöscht. Wer eine Maßnahme übernommen hat, steht weiter bei ihr.',
  months: 'Monate',
  monthsHint: '1 bis 120. Gilt ab der nächsten Nacht, auch für frühere Impulstage.',
  monthsWrong: 'Bitte geben Sie eine ganze Zahl von 1 bis 120 an.',
  save: 'Frist speichern',
  saved: (months: number) =>
    months === 1
      ? 'Gespeichert: Texte bleiben 1 Monat.'
      : `Gespeichert: Texte bleiben ${german.number(months)} Monate.`,
  lastNames: (day: string, workshops: number) =>
    workshops === 1
      ? `Zuletzt am ${day}: die Namen von 1 Impulstag.`
      : `Zuletzt am ${day}: die Namen von ${german.number(workshops)} Impulstagen.`,
  lastTexts: (day: string, workshops: number) =>
    workshops === 1
      ? `Zuletzt am ${day}: die Texte von 1 Impulstag.`
      : `Zuletzt am ${day}: die Texte von ${german.number(workshops)} Impulstagen.`,
  nothingYet: 'Bisher wurde noch nichts gelöscht.',
};

export const en: typeof de = {
  title: 'How long texts are kept',
  text: 'After this time, counted from the end of a workshop, its texts and photos are deleted: cards, guiding question, impulse, questions and reasons, place and Wi-Fi, corrections. Titles, numbers, dots, means and measures stay.',
  names:
    'Names given by guests are always deleted after 30 days. Whoever took a measure on is still named with it.',
  months: 'Months',
  monthsHint: '1 to 120. From the next night on, for earlier workshops too.',
  monthsWrong: 'Please enter a whole number from 1 to 120.',
  save: 'Save the time',
  saved: (months) =>
    months === 1
      ? 'Saved: texts are kept for 1 month.'
      : `Saved: texts are kept for ${english.number(months)} months.`,
  lastNames: (day, workshops) =>
    workshops === 1
      ? `Last on ${day}: the names of 1 workshop.`
      : `Last on ${day}: the names of ${english.number(workshops)} workshops.`,
  lastTexts: (day, workshops) =>
    workshops === 1
      ? `Last on ${day}: the texts of 1 workshop.`
      : `Last on ${day}: the texts of ${english.number(workshops)} workshops.`,
  nothingYet: 'Nothing has been deleted so far.',
};

export const keepingMessages = { de, en };
