import { english, german } from '#platform/i18n/format.ts';
import { de as germanPictures, en as englishPictures } from '#ui/messages/pictures.ts';

/** Photos of the day, and the photo of the pinboard. */
export const de = {
  pageTitle: (workshop: string) => `Fotos – ${workshop}`,
  title: 'Fotos',
  line: 'Was Sie hier freigeben, kommt ins Ergebnisprotokoll. Ort, Zeit und Namen, die ein Telefon in Fotos schreibt, werden beim Hochladen entfernt.',
  toDesk: 'Zurück zum Pult',
  toBallots: 'Zurück zu Stimmzetteln und Karten',
  add: 'Fotos hinzufügen',
  chooseHint: 'JPEG, PNG oder WebP, höchstens 20 MB je Foto. Mehrere auf einmal sind möglich.',
  send: 'Hochladen',
  progress: (sent: number, all: number) =>
    all === 1 ? 'Ein Foto wird gesendet …' : `${sent} von ${german.number(all)} Fotos gesendet …`,
  sentAll: (sent: number) =>
    sent === 1 ? 'Das Foto ist da.' : `${german.number(sent)} Fotos sind da.`,
  notSent: (name: string, why: string) => `${name}: ${why}`,
  unnamed: 'Ein Foto',
  waiting: 'Gerade keine Verbindung. Es geht von selbst weiter.',
  stop: 'Abbrechen',
  emptyTitle: 'Noch keine Fotos',
  emptyText:
    'Halten Sie den Raum, die Pinnwand und die Gruppe fest. Das Protokoll nimmt die Fotos auf, sobald Sie sagen, dass sie gezeigt werden dürfen.',
  count: (photos: number) => (photos === 1 ? '1 Foto' : `${german.number(photos)} Fotos`),
  hiddenCount: (photos: number) =>
    photos === 1
      ? 'Ein Foto ist noch nicht freigegeben.'
      : `${german.number(photos)} Fotos sind noch nicht freigegeben.`,
  allAssembly: 'Alle als „Versammlung“ freigeben',
  allDone: (photos: number) =>
    photos === 1 ? 'Ein Foto ist freigegeben.' : `${german.number(photos)} Fotos sind freigegeben.`,
  photo: (number: number) => `Foto ${number}`,
  noDescription: 'ohne Beschreibung',
  description: 'Beschreibung',
  descriptionHint:
    'Wird vorgelesen und steht unter dem Foto. Namen nur, wenn die Person es möchte.',
  rightsTitle: 'Darf es gezeigt werden?',
  rights: {
    assembly: 'Versammlung',
    portrait: 'Porträt mit Einwilligung',
    hidden: 'Nicht zeigen',
  },
  whatRightsMean: 'Was heißt das?',
  rightsMean: {
    assembly:
      'Menschen als Teil der Veranstaltung, niemand steht im Mittelpunkt (§ 23 Abs. 1 Nr. 3 KunstUrhG).',
    portrait:
      'Jemand ist im Mittelpunkt und hat zugestimmt, am besten schriftlich (§ 22 KunstUrhG).',
    hidden: 'Noch nicht freigegeben: bleibt bei Ihnen und kommt in kein Protokoll.',
  },
  rightsClosing:
    'Auch ein freigegebenes Foto löschen Sie bitte, wenn eine abgebildete Person darum bittet.',
  moderatorsDecide: 'Ob ein Foto gezeigt wird, entscheidet die Moderation.',
  isPinboard: 'Zeigt die Pinnwand',
  toPinboard: 'Karten markieren',
  cardsMade: (cards: number) =>
    cards === 1 ? '1 Karte von diesem Foto' : `${german.number(cards)} Karten von diesem Foto`,
  save: 'Speichern',
  delete: 'Löschen',
  deleteLine: 'Das Foto ist dann weg und lässt sich nicht zurückholen. Karten davon bleiben.',
  deleteNow: 'Endgültig löschen',
  deleted: 'Das Foto ist gelöscht.',
  refusals: {
    ...germanPictures.refusals,
    tooManyPhotos: 'Mehr als 200 Fotos nimmt ein Impulstag nicht auf. Löschen Sie zuerst einige.',
    notAllowed: 'Das entscheidet die Moderation.',
    closed: 'Der Impulstag ist seit mehr als 14 Tagen zu Ende. Fotos lassen sich nur noch löschen.',
    nothingChosen: 'Bitte wählen Sie zuerst ein Foto aus.',
    unknown: 'Das hat nicht geklappt. Bitte laden Sie die Seite neu.',
  },

  pinboardTitle: 'Foto der Pinnwand',
  pinboardPage: (workshop: string) => `Foto der Pinnwand – ${workshop}`,
  pinboardLine:
    'Ziehen Sie mit Finger oder Maus einen Rahmen um jede Karte und schreiben Sie ab, was darauf steht. Foto und Stelle bleiben als Quelle bei der Karte.',
  withoutScript:
    'Ohne JavaScript geben Sie die Stelle in Prozent an: wie weit von links und oben, wie breit und hoch.',
  picture: 'Foto der Pinnwand mit markierten Karten',
  addArea: 'Rahmen hinzufügen',
  area: (number: number) => `Rahmen ${number}`,
  areaKeys: (number: number) =>
    `Rahmen ${number}. Pfeiltasten verschieben, mit Umschalttaste ändern sie die Größe, Entf entfernt.`,
  cardArea: (number: number, title: string) => `Karte ${number}: ${title}`,
  cardTitle: 'Was steht auf der Karte?',
  cardTitleHint: 'Leer gelassen heißt sie „Karte vom Foto“ und lässt sich am Pult umbenennen.',
  untitled: 'Karte vom Foto',
  column: 'Spalte',
  place: 'Stelle in Prozent',
  left: 'Von links',
  top: 'Von oben',
  width: 'Breite',
  height: 'Höhe',
  make: 'Karte anlegen',
  makeAll: (areas: number) => `Alle ${german.number(areas)} Karten anlegen`,
  removeArea: (number: number) => `Rahmen ${number} entfernen`,
  made: (cards: number) =>
    cards === 1 ? 'Die Karte ist angelegt.' : `${german.number(cards)} Karten sind angelegt.`,
  toPhotos: 'Zurück zu den Fotos',
  photoOfCard: (number: number) => `So steht Karte ${number} an der Pinnwand`,
};

export const en: typeof de = {
  pageTitle: (workshop) => `Photos – ${workshop}`,
  title: 'Photos',
  line: 'What you release here goes into the report. Place, time and names that a phone writes into photos are removed as they are uploaded.',
  toDesk: 'Back to the desk',
  toBallots: 'Back to ballots and cards',
  add: 'Add photos',
  chooseHint: 'JPEG, PNG or WebP, at most 20 MB each. You can choose several at once.',
  send: 'Upload',
  progress: (sent, all) =>
    all === 1 ? 'Sending one photo …' : `${sent} of ${english.number(all)} photos sent …`,
  sentAll: (sent) =>
    sent === 1 ? 'The photo has arrived.' : `${english.number(sent)} photos have arrived.`,
  notSent: (name, why) => `${name}: ${why}`,
  unnamed: 'A photo',
  waiting: 'No connection just now. It goes on by itself.',
  stop: 'Stop',
  emptyTitle: 'No photos yet',
  emptyText:
    'Capture the room, the pinboard and the group. The report takes the photos in as soon as you say that they may be shown.',
  count: (photos) => (photos === 1 ? '1 photo' : `${english.number(photos)} photos`),
  hiddenCount: (photos) =>
    photos === 1
      ? 'One photo has not been released yet.'
      : `${english.number(photos)} photos have not been released yet.`,
  allAssembly: 'Release all as “Assembly”',
  allDone: (photos) =>
    photos === 1 ? 'One photo is released.' : `${english.number(photos)} photos are released.`,
  photo: (number) => `Photo ${number}`,
  noDescription: 'no description',
  description: 'Description',
  descriptionHint: 'Read aloud and printed below the photo. Names only if the person wants that.',
  rightsTitle: 'May it be shown?',
  rights: {
    assembly: 'Assembly',
    portrait: 'Portrait with consent',
    hidden: 'Do not show',
  },
  whatRightsMean: 'What does that mean?',
  rightsMean: {
    assembly:
      'People as part of the event, nobody at the centre (German law: § 23 (1) no. 3 KunstUrhG).',
    portrait:
      'Somebody is at the centre and has agreed, best in writing (German law: § 22 KunstUrhG).',
    hidden: 'Not released yet: it stays with you and goes into no report.',
  },
  rightsClosing: 'Please also delete a released photo when somebody shown in it asks for that.',
  moderatorsDecide: 'Whether a photo is shown is for the facilitators to decide.',
  isPinboard: 'Shows the pinboard',
  toPinboard: 'Mark cards',
  cardsMade: (cards) =>
    cards === 1 ? '1 card from this photo' : `${english.number(cards)} cards from this photo`,
  save: 'Save',
  delete: 'Delete',
  deleteLine: 'The photo is gone then and cannot be brought back. Cards made of it stay.',
  deleteNow: 'Delete for good',
  deleted: 'The photo is deleted.',
  refusals: {
    ...englishPictures.refusals,
    tooManyPhotos: 'A workshop takes at most 200 photos. Delete some of them first.',
    notAllowed: 'That is for the facilitators to decide.',
    closed: 'The workshop ended more than 14 days ago. Photos can only be deleted now.',
    nothingChosen: 'Please choose a photo first.',
    unknown: 'That did not work. Please reload the page.',
  },

  pinboardTitle: 'Photo of the pinboard',
  pinboardPage: (workshop) => `Photo of the pinboard – ${workshop}`,
  pinboardLine:
    'Draw a frame around each card with a finger or the mouse and copy what is written on it. Photo and place stay with the card as its source.',
  withoutScript:
    'Without JavaScript, give the place in per cent: how far from the left and the top, how wide and how high.',
  picture: 'Photo of the pinboard with marked cards',
  addArea: 'Add a frame',
  area: (number) => `Frame ${number}`,
  areaKeys: (number) =>
    `Frame ${number}. Arrow keys move it, with Shift they change its size, Delete removes it.`,
  cardArea: (number, title) => `Card ${number}: ${title}`,
  cardTitle: 'What is on the card?',
  cardTitleHint: 'Left empty it is called “Card from the photo” and can be renamed at the desk.',
  untitled: 'Card from the photo',
  column: 'Column',
  place: 'Place in per cent',
  left: 'From the left',
  top: 'From the top',
  width: 'Width',
  height: 'Height',
  make: 'Make a card',
  makeAll: (areas) => `Make all ${english.number(areas)} cards`,
  removeArea: (number) => `Remove frame ${number}`,
  made: (cards) => (cards === 1 ? 'The card is made.' : `${english.number(cards)} cards are made.`),
  toPhotos: 'Back to the photos',
  photoOfCard: (number) => `How card ${number} looks on the pinboard`,
};

export const photoMessages = { de, en };
