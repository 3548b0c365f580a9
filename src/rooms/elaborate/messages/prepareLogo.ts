import type { PictureRefusal } from '#platform/files/picture.ts';
import { de as germanPictures, en as englishPictures } from '#ui/messages/pictures.ts';

export type LogoRefusal = PictureRefusal | 'brokenOff' | 'closed' | 'nothingChosen';

/** The logo of who leads through the day. */
export const de = {
  title: 'Logo der Moderation',
  line: 'Es steht neben dem Logo des Hauses im Ergebnisprotokoll.',
  choose: 'Logo hochladen',
  chooseHint: 'PNG, JPEG oder WebP, höchstens 2 MB.',
  save: 'Logo speichern',
  remove: 'Logo entfernen',
  saved: 'Gespeichert.',
  now: 'So sieht es jetzt aus',
  refusals: {
    ...germanPictures.refusals,
    fileTooLarge: 'Die Datei ist zu groß: höchstens 2 MB.',
    nothingChosen: 'Bitte wählen Sie zuerst eine Datei aus.',
    closed: 'Der Impulstag ist beendet; das Logo bleibt, wie es ist.',
  } satisfies Record<LogoRefusal, string>,
};

export const en: typeof de = {
  title: 'The facilitator’s logo',
  line: 'It stands beside the logo of the house in the report.',
  choose: 'Upload a logo',
  chooseHint: 'PNG, JPEG or WebP, at most 2 MB.',
  save: 'Save logo',
  remove: 'Remove logo',
  saved: 'Saved.',
  now: 'How it looks now',
  refusals: {
    ...englishPictures.refusals,
    fileTooLarge: 'The file is too large: at most 2 MB.',
    nothingChosen: 'Please choose a file first.',
    closed: 'The workshop has ended; the logo stays as it is.',
  },
};

export const prepareLogoMessages = { de, en };
