import { english, formatDay, german } from '#platform/i18n/format.ts';
import { partsMessages } from '#ui/messages/parts.ts';

/** *Koffer*: what a person carries from one client to the next. */
export const de = {
  title: 'Koffer',
  errorTitle: partsMessages.de.errorTitle,
  lead: 'Was Sie von einer Organisation zur nächsten mitnehmen. Nur Sie sehen es.',
  emptyTitle: 'Ihr Koffer ist leer',
  emptyText:
    'Legen Sie einen Impulstag auf der Seite „Vorbereiten“ als Vorlage ab. Dann starten Sie damit den nächsten, auch in einer anderen Organisation.',
  about: (minutes: number, cards: number) =>
    cards === 0
      ? `${german.number(minutes)} Minuten`
      : cards === 1
        ? `${german.number(minutes)} Minuten, mit 1 Karte`
        : `${german.number(minutes)} Minuten, mit ${german.number(cards)} Karten`,
  since: (day: string) => `abgelegt am ${formatDay('de', day)}`,
  name: 'Name der Vorlage',
  rename: 'Umbenennen',
  startAt: (organisation: string) => `Bei ${organisation} damit starten`,
  download: 'Als Datei laden',
  downloadOf: (title: string) => `„${title}“ als Datei laden`,
  remove: 'Löschen',
  removeOf: (title: string) => `„${title}“ löschen`,
  removeNote: 'Gelöschtes kommt nicht wieder. Eine Datei davon bleibt gültig.',
  upload: 'Aus einer Datei',
  uploadLead: 'Eine Vorlage, die Sie hier oder in einer anderen Installation geladen haben.',
  file: 'Datei',
  add: 'In den Koffer legen',
  fileWrong: 'Das ist keine Vorlage von Resonanz. Bitte wählen Sie eine andere Datei.',
  kitFull: 'Ihr Koffer ist voll. Bitte löschen Sie zuerst etwas.',
  titleWrong: 'Bitte geben Sie einen Namen mit höchstens 120 Zeichen ein.',
  saved: 'Gespeichert.',
  removed: 'Gelöscht.',
};

export const en: typeof de = {
  title: 'Kit',
  errorTitle: partsMessages.en.errorTitle,
  lead: 'What you carry from one organisation to the next. Only you see it.',
  emptyTitle: 'Your kit is empty',
  emptyText:
    'Keep a workshop as a template on its page “Prepare”. Then you start the next one with it, in another organisation too.',
  about: (minutes, cards) =>
    cards === 0
      ? `${english.number(minutes)} minutes`
      : cards === 1
        ? `${english.number(minutes)} minutes, with 1 card`
        : `${english.number(minutes)} minutes, with ${english.number(cards)} cards`,
  since: (day) => `kept on ${formatDay('en', day)}`,
  name: 'Name of the template',
  rename: 'Rename',
  startAt: (organisation) => `Start with it at ${organisation}`,
  download: 'Download as a file',
  downloadOf: (title) => `Download “${title}” as a file`,
  remove: 'Delete',
  removeOf: (title) => `Delete “${title}”`,
  removeNote: 'What is deleted does not come back. A file of it stays valid.',
  upload: 'From a file',
  uploadLead: 'A template that you downloaded here or in another installation.',
  file: 'File',
  add: 'Put into the kit',
  fileWrong: 'This is no template of Resonanz. Please choose another file.',
  kitFull: 'Your kit is full. Please delete something first.',
  titleWrong: 'Please enter a name of at most 120 characters.',
  saved: 'Saved.',
  removed: 'Deleted.',
};

export const kitMessages = { de, en };
