/** What a role and a kind of organisation are called. */
export const de = {
  role: {
    owner: 'Inhaber/in',
    lead: 'Federführung',
    coach: 'Coach',
    executive: 'Leitung',
    member: 'Mitwirkende',
  },
  roleDoes: {
    owner: 'darf alles, auch die Organisation löschen',
    lead: 'führt das Programm und betreut die Mitglieder',
    coach: 'bereitet eigene Impulstage vor und leitet sie',
    executive: 'liest alles, ändert nichts',
    member: 'macht mit und betreut eigene Maßnahmen',
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
    owner: 'may do everything, including deleting the organisation',
    lead: 'runs the programme and looks after the members',
    coach: 'prepares and runs their own workshops',
    executive: 'reads everything, changes nothing',
    member: 'takes part and looks after their own measures',
  },
  kind: {
    company: 'Company',
    municipality: 'Municipality',
    association: 'Association',
    self_employed: 'Self-employed',
  },
};

export const roleMessages = { de, en };
