import { de as germanPictures, en as englishPictures } from '#ui/messages/pictures.ts';

/** The organisation's logo, in its settings. */
export const de = {
  title: 'Logo',
  line: 'Es steht auf der Leinwand, in Ergebnisprotokollen und in der Druckmappe. Wer eine solche Seite sieht, sieht auch das Logo.',
  choose: 'Logo hochladen',
  chooseHint: 'PNG, JPEG oder WebP, höchstens 2 MB. Was durchsichtig ist, bleibt es.',
  save: 'Logo speichern',
  saved: 'Das Logo ist gespeichert.',
  remove: 'Logo entfernen',
  removed: 'Das Logo ist entfernt.',
  now: 'So sieht es jetzt aus',
  refusals: {
    ...germanPictures.refusals,
    fileTooLarge: 'Die Datei ist zu groß: höchstens 2 MB.',
    nothingChosen: 'Bitte wählen Sie zuerst eine Datei aus.',
  },
};

export const en: typeof de = {
  title: 'Logo',
  line: 'It is shown on the big screen, in reports and in the print kit. Whoever sees such a page sees the logo too.',
  choose: 'Upload a logo',
  chooseHint: 'PNG, JPEG or WebP, at most 2 MB. What is transparent stays so.',
  save: 'Save logo',
  saved: 'The logo is saved.',
  remove: 'Remove logo',
  removed: 'The logo is removed.',
  now: 'How it looks now',
  refusals: {
    ...englishPictures.refusals,
    fileTooLarge: 'The file is too large: at most 2 MB.',
    nothingChosen: 'Please choose a file first.',
  },
};

export const logoMessages = { de, en };
