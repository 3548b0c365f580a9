/** What the desk says behind *Mehr* about agenda, place, and who helps. */
export const de = {
  agenda: 'Ablauf',
  agendaLine: 'Phasen, die schon liefen, bleiben. Die Minuten sind ein Vorschlag für die Restzeit.',
  saveAgenda: 'Ablauf speichern',
  reminders: 'E-Mail zu jeder Phase',
  remindersLine:
    'Wer hier eine Adresse hinterlässt, bekommt zu jeder Phase eine E-Mail. Geben Sie den Link weiter.',
  impulse: 'Impuls',
  place: 'Ort, Zeit und WLAN',
  savePlace: 'Angaben speichern',
  saved: 'Gespeichert.',
  unreadable: 'Bitte prüfen Sie die Angaben: Etwas fehlt oder ist zu lang.',
  help: 'Helfende',
  helpLine:
    'Wer diesen Link öffnet, tippt Stimmzettel und Karten vom Papier ab, sieht aber keine Ergebnisse. Er gilt 30 Tage.',
  makeHelpLink: 'Helfende einladen',
  helpLink: 'Link für Helfende',
  withdrawHelp: 'Links für Helfende ungültig machen',
  helpWithdrawn: 'Kein Link für Helfende gilt mehr.',
  paper: 'Papier und Fotos',
  ballots: (typed: number) =>
    typed === 1 ? 'Stimmzettel tippen (1 getippt)' : `Stimmzettel tippen (${typed} getippt)`,
  photos: 'Fotos',
  prepare: 'Vorbereiten und Druckmappe',
};

export const en: typeof de = {
  agenda: 'Agenda',
  agendaLine: 'Phases that have already run stay. The minutes are what the countdown proposes.',
  saveAgenda: 'Save agenda',
  reminders: 'An e-mail for each phase',
  remindersLine: 'Whoever leaves an address here gets an e-mail at each phase. Pass the link on.',
  impulse: 'Impulse',
  place: 'Place, time and Wi-Fi',
  savePlace: 'Save details',
  saved: 'Saved.',
  unreadable: 'Please check the details: something is missing or too long.',
  help: 'Helpers',
  helpLine:
    'Whoever opens this link types paper ballots and paper cards, but sees no results. It is valid for 30 days.',
  makeHelpLink: 'Invite helpers',
  helpLink: 'Link for helpers',
  withdrawHelp: 'Withdraw the links for helpers',
  helpWithdrawn: 'No link for helpers is valid any more.',
  paper: 'Paper and photos',
  ballots: (typed) =>
    typed === 1 ? 'Type paper ballots (1 typed)' : `Type paper ballots (${typed} typed)`,
  photos: 'Photos',
  prepare: 'Prepare and print',
};

export const deskSettingsMessages = { de, en };
