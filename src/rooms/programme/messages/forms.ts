import { partsMessages } from '#ui/messages/parts.ts';

/** What the forms of this room say alike. */
export const de = {
  save: partsMessages.de.save,
  tooLong: 'Das ist zu lang. Bitte kürzen Sie es.',
  dayWrong: 'Bitte geben Sie ein gültiges Datum an.',
  changedText:
    'Ihre Eingaben stehen noch hier, und neben jedem geänderten Feld, was jetzt gespeichert ist. Mit „Speichern“ gilt Ihre Fassung.',
  savedNow: (text: string) => `Jetzt gespeichert: ${text}`,
  savedNowEmpty: 'Jetzt gespeichert: nichts',
  errorTitle: partsMessages.de.errorTitle,
};

export const en: typeof de = {
  save: partsMessages.en.save,
  tooLong: 'This is too long. Please shorten it.',
  dayWrong: 'Please enter a valid date.',
  changedText:
    'What you typed is still here, with what is saved now next to each changed field. “Save” makes your version count.',
  savedNow: (text) => `Saved now: ${text}`,
  savedNowEmpty: 'Saved now: nothing',
  errorTitle: partsMessages.en.errorTitle,
};

export const formMessages = { de, en };
