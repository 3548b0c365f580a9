import { english, german } from '#platform/i18n/format.ts';

export const de = {
  more: 'Mehr',
  close: 'Schließen',
  undo: 'Rückgängig',
  copy: 'Kopieren',
  copied: 'Der Link ist kopiert.',
  selected: 'Der Link ist markiert. Bitte kopieren Sie ihn mit Strg+C oder ⌘C.',
  save: 'Speichern',
  saved: 'Gespeichert.',
  cancel: 'Abbrechen',
  errorTitle: (title: string) => `Fehler: ${title}`,
  charactersLeft: (left: number) =>
    left === 1 ? 'Noch 1 Zeichen' : `Noch ${german.number(left)} Zeichen`,
  benefitDots: (count: number) =>
    count === 1 ? '1 grüner Punkt für Nutzen' : `${german.number(count)} grüne Punkte für Nutzen`,
  effortDots: (count: number) =>
    count === 1 ? '1 roter Punkt für Aufwand' : `${german.number(count)} rote Punkte für Aufwand`,
  cardNumber: (cardNumber: number) => `Karte ${cardNumber}`,
  timeLeft: (clock: string) => `Noch ${clock}`,
  timeOver: 'Die Zeit ist um',
  qrCode: (address: string) => `QR-Code: ${address}`,
  skip: 'Zum Inhalt springen',
  chain: 'Die fünf Schritte',
  navigation: 'Bereiche',
  languages: 'Sprache',
  imprint: 'Impressum',
  privacy: 'Datenschutz',
  accessibility: 'Barrierefreiheit',
  previousPage: 'Vorherige Seite',
  nextPage: 'Nächste Seite',
  pageOf: (page: number, pages: number) => `Seite ${page} von ${pages}`,
  sortBy: (column: string) => `Nach „${column}“ sortieren`,
};

export const en: typeof de = {
  more: 'More',
  close: 'Close',
  undo: 'Undo',
  copy: 'Copy',
  copied: 'The link is copied.',
  selected: 'The link is selected. Please copy it with Ctrl+C or ⌘C.',
  save: 'Save',
  saved: 'Saved.',
  cancel: 'Cancel',
  errorTitle: (title) => `Error: ${title}`,
  charactersLeft: (left) =>
    left === 1 ? '1 character left' : `${english.number(left)} characters left`,
  benefitDots: (count) =>
    count === 1 ? '1 green dot for benefit' : `${english.number(count)} green dots for benefit`,
  effortDots: (count) =>
    count === 1 ? '1 red dot for effort' : `${english.number(count)} red dots for effort`,
  cardNumber: (cardNumber) => `Card ${cardNumber}`,
  timeLeft: (clock) => `${clock} left`,
  timeOver: 'Time is up',
  qrCode: (address) => `QR code: ${address}`,
  skip: 'Skip to content',
  chain: 'The five steps',
  navigation: 'Areas',
  languages: 'Language',
  imprint: 'Legal notice',
  privacy: 'Privacy',
  accessibility: 'Accessibility',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  sortBy: (column) => `Sort by “${column}”`,
};

export const partsMessages = { de, en };
