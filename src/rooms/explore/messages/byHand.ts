import { english, german } from '#platform/i18n/format.ts';
import type { PictureRefusal } from '#platform/files/picture.ts';
import { de as germanPictures, en as englishPictures } from '#ui/messages/pictures.ts';
import { de as germanFrame, en as englishFrame } from './frame.ts';

const refusals: Record<PictureRefusal | 'nothingChosen' | 'brokenOff', string> = {
  ...germanPictures.refusals,
  nothingChosen: 'Bitte wählen Sie ein Bild aus.',
};

const ways = {
  one: 'Eine Erwähnung',
  paste: 'Mehrere einfügen',
  picture: 'Bildschirmfoto',
  bookmark: 'Lesezeichen',
};

export const de = {
  title: 'Von Hand hinzufügen',
  lead: 'Was Sie gelesen oder gehört haben, zählt so viel wie das, was Maschinen finden.',
  ways,
  waysLabel: 'Arten hinzuzufügen',
  heardHow: 'Schnell',
  byTelephone: 'Am Telefon gehört',
  inPerson: 'Persönlich gehört',
  fromFile: 'Sie haben eine Tabelle (CSV, Excel)?',
  importLink: 'Datei importieren',
  network: 'Wo?',
  networkChoose: 'Bitte wählen',
  networkWrong: 'Bitte wählen Sie, wo das gesagt wurde.',
  site: 'Seite oder Adresse des Ortes (wenn es eine gibt)',
  siteHint: 'zum Beispiel stadtforum.example',
  community: 'Gruppe, Filiale oder Thema (wenn es das gibt)',
  text: 'Was wurde gesagt?',
  textHint: 'So wörtlich wie möglich.',
  textWrong: 'Bitte schreiben Sie, was gesagt wurde (höchstens 20.000 Zeichen).',
  link: 'Link (wenn es einen gibt)',
  linkWrong: 'Der Link muss mit http:// oder https:// beginnen.',
  day: 'Wann?',
  dayHint: 'Leer heißt: heute.',
  dayWrong: 'Diesen Tag gibt es nicht.',
  stars: 'Sterne',
  noStars: 'ohne',
  starsOf: (count: number) => (count === 1 ? '1 Stern' : `${count} Sterne`),
  author: 'Wer? (wenn es dort öffentlich steht)',
  authorHint:
    'Aus dem Namen wird ein Pseudonym; er selbst wird nicht gespeichert. Bei Telefon, Brief, Gespräch, Facebook und geschlossenen Gruppen auch das nicht.',
  moreFields: 'Mehr: Seite, Gruppe, Link, Sterne, Name',
  save: 'Aufnehmen',
  whoSees: `Texte lesen nur ${germanFrame.readersOfTexts}. Gezählt wird für alle.`,
  thanks: (added: number, known: number): string => {
    const taken =
      added === 1
        ? 'Danke, 1 Erwähnung aufgenommen.'
        : `Danke, ${german.number(added)} Erwähnungen aufgenommen.`;
    if (known === 0) return taken;
    const there = known === 1 ? '1 war schon da.' : `${german.number(known)} waren schon da.`;
    return added === 0 ? `Nichts Neues: ${there}` : `${taken} ${there}`;
  },
  toMentions: 'Zu den Erwähnungen',
  fromPage: (title: string) => `Von der Seite „${title}“. Bitte prüfen und aufnehmen.`,
  pasted: 'Bewertungen oder Kommentare',
  pastedHint:
    'Markieren Sie auf der Seite alles auf einmal und fügen Sie es hier ein. Namen, Tage und Sterne werden erkannt, die Stücke getrennt. Vor dem Aufnehmen sehen Sie alles.',
  pastedWrong: 'Bitte fügen Sie einen Text ein (höchstens 80.000 Zeichen).',
  tooManyPieces: (most: number) =>
    `Das sind mehr als ${most} Stücke. Bitte in Teilen einfügen oder als Datei importieren. Ihr Text steht noch unten.`,
  look: 'Trennen und ansehen',
  found: (count: number) =>
    count === 1 ? '1 Stück erkannt' : `${german.number(count)} Stücke erkannt`,
  foundNothing: 'In diesem Text haben wir nichts gefunden.',
  knownOf: (known: number) =>
    known === 1 ? '1 davon ist schon da.' : `${german.number(known)} davon sind schon da.`,
  isKnown: 'ist schon da',
  piece: (number: number) => `Stück ${number}`,
  reply: 'Antwort auf das davor',
  about: 'ungefähr',
  fate: 'Was damit?',
  fates: { keep: 'aufnehmen', join: 'gehört zum Stück darüber', drop: 'weglassen' },
  pieceWrong: 'Hier stimmt etwas nicht. Bitte prüfen Sie Tag, Sterne und Länge.',
  arrange: 'Anders teilen und noch einmal ansehen',
  saveAll: 'Alle aufnehmen',
  back: 'Zurück zum Text',
  picture: 'Bild',
  pictureHint: 'JPEG, PNG oder WebP, höchstens 20 MB. Aufnahmeort und Gerät werden entfernt.',
  alt: 'Was ist zu sehen?',
  altHint: 'Für alle, die das Bild nicht sehen, und für die Suche.',
  altWrong: 'Bitte beschreiben Sie das Bild (höchstens 500 Zeichen).',
  wording: 'Wortlaut im Bild (wenn Sie ihn abschreiben möchten)',
  pictureWho: `Das Bild sehen nur ${germanFrame.readersOfTexts}.`,
  refusals,
  bookmarkTitle: 'Ein Lesezeichen „an Resonanz“',
  bookmarkLead:
    'Damit schicken Sie eine Stelle von jeder Seite hierher: Text markieren, Lesezeichen anklicken, prüfen, aufnehmen.',
  bookmarkName: 'an Resonanz',
  bookmarkSteps: [
    'Blenden Sie die Lesezeichenleiste ein (Strg + Umschalt + B).',
    'Ziehen Sie den Knopf „an Resonanz“ auf die Leiste.',
    'Auf einer Seite: Text markieren und das Lesezeichen anklicken.',
  ],
  bookmarkPhone:
    'Auf dem Telefon: ein Lesezeichen anlegen, seine Adresse durch diesen Text ersetzen und es über die Adresszeile aufrufen.',
  bookmarkDrag: 'Bitte ziehen Sie den Knopf auf die Lesezeichenleiste.',
  bookmarkWhat:
    'Mitgenommen werden nur die markierte Stelle, der Titel und die Adresse der Seite, und erst wenn Sie „Aufnehmen“ drücken.',
  copy: 'Text kopieren',
  errorTitle: (title: string) => `Fehler: ${title}`,
};

const refusalsInEnglish: typeof refusals = {
  ...englishPictures.refusals,
  nothingChosen: 'Please choose a picture.',
};

export const en: typeof de = {
  title: 'Add by hand',
  lead: 'What you have read or heard counts as much as what machines find.',
  ways: {
    one: 'One mention',
    paste: 'Paste several',
    picture: 'Screenshot',
    bookmark: 'Bookmark',
  },
  waysLabel: 'Ways to add',
  heardHow: 'Quickly',
  byTelephone: 'Heard on the telephone',
  inPerson: 'Heard in person',
  fromFile: 'You have a table (CSV, Excel)?',
  importLink: 'Import a file',
  network: 'Where?',
  networkChoose: 'Please choose',
  networkWrong: 'Please choose where this was said.',
  site: 'Page or address of the place (if there is one)',
  siteHint: 'for example stadtforum.example',
  community: 'Group, branch or topic (if there is one)',
  text: 'What was said?',
  textHint: 'As literally as possible.',
  textWrong: 'Please write what was said (at most 20,000 characters).',
  link: 'Link (if there is one)',
  linkWrong: 'The link must begin with http:// or https://.',
  day: 'When?',
  dayHint: 'Empty means today.',
  dayWrong: 'There is no such day.',
  stars: 'Stars',
  noStars: 'none',
  starsOf: (count) => (count === 1 ? '1 star' : `${count} stars`),
  author: 'Who? (if it stands there in public)',
  authorHint:
    'The name becomes a pseudonym; it is not stored itself. For telephone, letters, talks, Facebook and closed groups not even that.',
  moreFields: 'More: page, group, link, stars, name',
  save: 'Add it',
  whoSees: `Only ${englishFrame.readersOfTexts} read texts. Everybody sees the counts.`,
  thanks: (added, known) => {
    const taken =
      added === 1
        ? 'Thank you, 1 mention was added.'
        : `Thank you, ${english.number(added)} mentions were added.`;
    if (known === 0) return taken;
    const there =
      known === 1 ? '1 was there already.' : `${english.number(known)} were there already.`;
    return added === 0 ? `Nothing new: ${there}` : `${taken} ${there}`;
  },
  toMentions: 'To the mentions',
  fromPage: (title) => `From the page “${title}”. Please check it and add it.`,
  pasted: 'Reviews or comments',
  pastedHint:
    'Select everything on the page at once and paste it here. Names, days and stars are recognised, the pieces are told apart. You see everything before it is added.',
  pastedWrong: 'Please paste a text (at most 80,000 characters).',
  tooManyPieces: (most) =>
    `These are more than ${most} pieces. Please paste them in parts, or import a file. Your text is still below.`,
  look: 'Split and look',
  found: (count) => (count === 1 ? '1 piece found' : `${english.number(count)} pieces found`),
  foundNothing: 'We found nothing in this text.',
  knownOf: (known) =>
    known === 1
      ? '1 of them is there already.'
      : `${english.number(known)} of them are there already.`,
  isKnown: 'is there already',
  piece: (number) => `Piece ${number}`,
  reply: 'Reply to the one before',
  about: 'about',
  fate: 'What to do with it?',
  fates: { keep: 'add it', join: 'belongs to the piece above', drop: 'leave it out' },
  pieceWrong: 'Something is wrong here. Please check day, stars and length.',
  arrange: 'Split anew and look again',
  saveAll: 'Add all',
  back: 'Back to the text',
  picture: 'Picture',
  pictureHint: 'JPEG, PNG or WebP, at most 20 MB. Location and device are removed.',
  alt: 'What does it show?',
  altHint: 'For everybody who does not see the picture, and for searching.',
  altWrong: 'Please describe the picture (at most 500 characters).',
  wording: 'Words in the picture (if you want to write them down)',
  pictureWho: `Only ${englishFrame.readersOfTexts} see the picture.`,
  refusals: refusalsInEnglish,
  bookmarkTitle: 'A bookmark “to Resonanz”',
  bookmarkLead:
    'It sends a passage of any page here: select the text, click the bookmark, check it, add it.',
  bookmarkName: 'to Resonanz',
  bookmarkSteps: [
    'Show the bookmarks bar (Ctrl + Shift + B).',
    'Drag the button “to Resonanz” onto the bar.',
    'On a page: select text and click the bookmark.',
  ],
  bookmarkPhone:
    'On a phone: make a bookmark, replace its address by this text, and call it through the address bar.',
  bookmarkDrag: 'Please drag the button onto the bookmarks bar.',
  bookmarkWhat:
    'Only the selected passage, the title and the address of the page are taken along, and only when you press “Add it”.',
  copy: 'Copy the text',
  errorTitle: (title) => `Error: ${title}`,
};

export const byHandMessages = { de, en };
