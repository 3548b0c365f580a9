/** The pages of Zuhören. */
export const de = {
  title: 'Zuhören',
  pages: 'Seiten von Zuhören',
  overview: 'Überblick',
  mentions: 'Erwähnungen',
  maps: 'Karten',
  positions: 'Positionierungen',
  watches: 'Suchaufträge',
  sources: 'Quellen',
  reports: 'Berichte',
  add: 'Von Hand hinzufügen',
  /** Who has the right to read mentions. */
  readersOfTexts: 'Inhaber/in, Federführung, Coaches und Leitung',
};

export const en: typeof de = {
  title: 'Listen',
  pages: 'Pages of Listen',
  overview: 'Overview',
  mentions: 'Mentions',
  maps: 'Maps',
  positions: 'Positions',
  watches: 'Watches',
  sources: 'Sources',
  reports: 'Reports',
  add: 'Add by hand',
  readersOfTexts: 'owners, leads, coaches and executives',
};

export const exploreFrameMessages = { de, en };
