const number = { de: new Intl.NumberFormat('de'), en: new Intl.NumberFormat('en') };

export const de = {
  more: 'Mehr',
  close: 'Schließen',
  undo: 'Rückgängig',
  required: 'Pflichtfeld',
  charactersLeft: (left: number) =>
    left === 1 ? 'Noch 1 Zeichen' : `Noch ${number.de.format(left)} Zeichen`,
  benefitDots: (count: number) =>
    count === 1
      ? '1 grüner Punkt für Nutzen'
      : `${number.de.format(count)} grüne Punkte für Nutzen`,
  effortDots: (count: number) =>
    count === 1
      ? '1 roter Punkt für Aufwand'
      : `${number.de.format(count)} rote Punkte für Aufwand`,
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
  required: 'Required',
  charactersLeft: (left) =>
    left === 1 ? '1 character left' : `${number.en.format(left)} characters left`,
  benefitDots: (count) =>
    count === 1 ? '1 green dot for benefit' : `${number.en.format(count)} green dots for benefit`,
  effortDots: (count) =>
    count === 1 ? '1 red dot for effort' : `${number.en.format(count)} red dots for effort`,
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
