/** What a role and a kind of organisation are called. */
export const de = {
  role: {
    owner: 'Inhaberschaft',
    lead: 'Federführung',
    coach: 'Coach',
    executive: 'Leitung',
    member: 'Mitwirkende',
  },
  roleDoes: {
    owner: 'darf alles, auch die Organisation löschen',
    lead: 'führt das Programm und die Mitgliederliste',
    coach: 'bereitet eigene Workshops vor und leitet sie',
    executive: 'liest alles mit',
    member: 'macht mit und führt eigene Maßnahmen',
  },
  kind: {
    company: 'Unternehmen',
    municipality: 'Kommune',
    association: 'Verein',
    self_employed: 'Selbstständig',
  },
};

export const en: typeof de = {
  role: {
    owner: 'Owner',
    lead: 'Lead',
    coach: 'Coach',
    executive: 'Executive',
    member: 'Member',
  },
  roleDoes: {
    owner: 'may do everything, also delete the organisation',
    lead: 'runs the programme and the list of members',
    coach: 'prepares and runs own workshops',
    executive: 'reads everything',
    member: 'takes part and runs own measures',
  },
  kind: {
    company: 'Company',
    municipality: 'Municipality',
    association: 'Association',
    self_employed: 'Self-employed',
  },
};

export const roleMessages = { de, en };
