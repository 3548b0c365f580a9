/** The frame around the pages of an organisation. */
export const de = {
  fahrplan: 'Fahrplan',
  measures: 'Maßnahmen',
  explore: 'Zuhören',
  workshops: 'Impulstage',
  programme: 'Programm',
  members: 'Mitglieder',
  settings: 'Einstellungen',
  switchOrganisation: 'wechseln',
};

export const en: typeof de = {
  fahrplan: 'Roadmap',
  measures: 'Measures',
  explore: 'Listen',
  workshops: 'Workshops',
  programme: 'Programme',
  members: 'Members',
  settings: 'Settings',
  switchOrganisation: 'switch',
};

export const frameMessages = { de, en };
