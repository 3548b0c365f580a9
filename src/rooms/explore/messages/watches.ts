import { english, german } from '#platform/i18n/format.ts';
import { partsMessages } from '#ui/messages/parts.ts';
import type { ChipField } from '../watches/chips.ts';
import type { WatchKind } from '../watches/watch.ts';
import { watchLengths } from '../watches/watch.ts';
import { wordsDe, wordsEn } from './words.ts';

const { mentions: mentionsDe } = wordsDe;
const { mentions: mentionsEn } = wordsEn;

export const de = {
  title: 'Suchaufträge',
  lead: 'Wonach wir in allem Gehörten suchen: nach uns selbst, nach Mitbewerbern, nach Themen.',
  emptyTitle: 'Noch kein Suchauftrag',
  emptyText:
    'Ein Suchauftrag findet in allem, was die Quellen bringen, die Beiträge zu einem Namen oder Thema. Beginnen Sie mit dem eigenen Namen und seinen üblichen Schreibweisen.',
  emptyReadOnly: 'Die Federführung legt Suchaufträge an.',
  add: 'Neuer Suchauftrag',
  newTitle: 'Neuer Suchauftrag',
  editTitle: (name: string) => `Suchauftrag „${name}“`,
  errorTitle: (title: string) => `Fehler: ${title}`,
  kinds: wordsDe.kinds,
  kindTitles: {
    own_name: 'Eigene Namen',
    competitor: 'Mitbewerber',
    topic: 'Themen',
  } satisfies Record<WatchKind, string>,
  kind: 'Wonach suchen Sie?',
  name: 'Name des Suchauftrags',
  nameHint: 'So heißt er in Listen und Karten, zum Beispiel „Ausbildung“.',
  nameWrong: `Bitte geben Sie einen Namen ein (höchstens ${watchLengths.name} Zeichen).`,
  hitsOfMonth: (count: number) =>
    count === 1 ? '1 Treffer in 30 Tagen' : `${german.number(count)} Treffer in 30 Tagen`,
  byHandOnly: 'Wird nur von Hand vergeben.',
  change: (name: string) => `„${name}“ ändern`,
  changeShort: 'Ändern',
  remove: (name: string) => `„${name}“ entfernen`,
  removeShort: 'Entfernen',
  removed: (name: string) => `„${name}“ ist entfernt.`,
  undo: partsMessages.de.undo,
  toMentions: 'Erwähnungen ansehen',
  personReasonGiven: (reason: string) => `Name einer Person, begründet: ${reason}`,
  fields: {
    anyOf: 'Eines davon kommt vor',
    allOf: 'Alles davon kommt vor',
    noneOf: 'Nichts davon kommt vor',
    exactly: 'Genau so geschrieben',
  } satisfies Record<ChipField, string>,
  fieldHints: {
    anyOf: 'Der Name und wie er sonst noch geschrieben wird.',
    allOf: 'Nur Beiträge, in denen auch das steht.',
    noneOf: 'Damit Verwechslungen wegfallen.',
    exactly: 'Ohne Beugungen und Zusammensetzungen.',
  } satisfies Record<ChipField, string>,
  severalHint: 'Mehrere mit Komma trennen.',
  addChip: 'Hinzufügen',
  removeChip: (chip: string) => `„${chip}“ wegnehmen`,
  chipAdded: (chip: string) => `„${chip}“ hinzugefügt.`,
  chipRemoved: (chip: string) => `„${chip}“ weggenommen.`,
  more: 'Mehr: in der Suchsprache schreiben',
  bySyntax: 'In der Suchsprache schreiben',
  bySyntaxHint: 'Dann gilt dieses Feld und nicht die Wörter oben.',
  syntax: 'Suchauftrag in der Suchsprache',
  onlySyntax: 'Dieser Suchauftrag ist in der Suchsprache geschrieben; sie steht unten.',
  helpTitle: 'Die Suchsprache',
  queryMissing: 'Bitte geben Sie mindestens ein Wort an, nach dem gesucht wird.',
  nothingYet: 'Noch kein Wort. Ein Thema ohne Wörter wird nur von Hand vergeben.',
  inflected: 'Auch gebeugt:',
  compounds: 'Auch als Zusammensetzung:',
  noForms:
    'Beugungen wie „Ausbildungen“ und Zusammensetzungen wie „Ausbildungsplatz“ werden mitgefunden; genau Geschriebenes nicht.',
  form: (form: string, count: number) => `${form} (${german.number(count)})`,
  previewTitle: 'Vorschau',
  preview: 'Vorschau zeigen',
  previewWaiting: 'Sucht …',
  previewFailed: 'Die Vorschau ist gerade nicht erreichbar. Speichern geht trotzdem.',
  previewFound: (hits: number, compounds: number, scanned: number) =>
    hits === 0
      ? `Kein Treffer unter den letzten ${mentionsDe(scanned)}.`
      : `${german.number(hits)} Treffer unter den letzten ${mentionsDe(scanned)}${
          compounds > 0 ? `, ${german.number(compounds)} davon als Zusammensetzung` : ''
        }.`,
  previewEmpty:
    'Es ist noch nichts gehört. Sobald Erwähnungen da sind, zeigt die Vorschau Treffer.',
  moreHits: (count: number) =>
    count === 1 ? 'Noch 1 Treffer' : `Noch ${german.number(count)} Treffer`,
  day: german.dayShort,
  quoted: (text: string) => `„${text}“`,
  asCompound: 'als Zusammensetzung',
  asInflected: 'gebeugt',
  personTitle: 'Das sieht nach einer Person aus',
  personText: (names: string) =>
    `${names}: Resonanz beobachtet keine Privatpersonen. Erlaubt ist, wer ein Amt hat, in diesem Amt; oder wenn es gar keine Person ist, sondern zum Beispiel eine Firma oder ein eigenes Konto.`,
  personReason: 'Welches Amt hat diese Person, oder warum ist es keine?',
  personReasonHint: 'Zum Beispiel „Oberbürgermeisterin, im Amt“. Das steht beim Suchauftrag.',
  personReasonMissing:
    'Ohne Grund wird nach dem Namen einer Person nicht gesucht. Nennen Sie das Amt, oder nehmen Sie den Namen heraus.',
  save: 'Speichern',
  create: 'Suchauftrag anlegen',
  cancel: 'Abbrechen',
  changedTitle: 'Inzwischen hat jemand diesen Suchauftrag geändert.',
  changedText:
    'Unten steht, was Sie geschrieben haben. Prüfen Sie es gegen den gespeicherten Stand und speichern Sie noch einmal, wenn es gelten soll.',
  savedNow: (sentence: string) => `Gespeichert ist jetzt: ${sentence}`,
  matching: (seen: number, total: number) =>
    `Der Bestand wird durchsucht: ${german.number(seen)} von ${german.number(total)}`,
  matched: (found: number, compounds: number) =>
    compounds > 0
      ? `Beim letzten Abgleich ${mentionsDe(found)} gefunden, ${german.number(compounds)} davon als Zusammensetzung.`
      : `Beim letzten Abgleich ${mentionsDe(found)} gefunden.`,
  refresh: 'Stand neu laden',
};

export const en: typeof de = {
  title: 'Watches',
  lead: 'What we look for in everything heard: ourselves, competitors, topics.',
  emptyTitle: 'No watch yet',
  emptyText:
    'A watch finds the posts about a name or a topic in everything the sources bring. Begin with your own name and its usual spellings.',
  emptyReadOnly: 'The lead creates watches.',
  add: 'New watch',
  newTitle: 'New watch',
  editTitle: (name) => `Watch “${name}”`,
  errorTitle: (title) => `Error: ${title}`,
  kinds: wordsEn.kinds,
  kindTitles: { own_name: 'Own names', competitor: 'Competitors', topic: 'Topics' },
  kind: 'What are you looking for?',
  name: 'Name of the watch',
  nameHint: 'As it is called in lists and maps, for example “Apprenticeships”.',
  nameWrong: `Please enter a name (at most ${watchLengths.name} characters).`,
  hitsOfMonth: (count) =>
    count === 1 ? '1 hit in 30 days' : `${english.number(count)} hits in 30 days`,
  byHandOnly: 'Given by hand only.',
  change: (name) => `Change “${name}”`,
  changeShort: 'Change',
  remove: (name) => `Remove “${name}”`,
  removeShort: 'Remove',
  removed: (name) => `“${name}” has been removed.`,
  undo: partsMessages.en.undo,
  toMentions: 'See mentions',
  personReasonGiven: (reason) => `A person’s name, with the reason: ${reason}`,
  fields: {
    anyOf: 'Any of these is there',
    allOf: 'All of these are there',
    noneOf: 'None of these is there',
    exactly: 'Written exactly so',
  },
  fieldHints: {
    anyOf: 'The name and how else it is written.',
    allOf: 'Only posts that have this, too.',
    noneOf: 'To leave mix-ups out.',
    exactly: 'Without inflections and compounds.',
  },
  severalHint: 'Separate several by commas.',
  addChip: 'Add',
  removeChip: (chip) => `Take “${chip}” away`,
  chipAdded: (chip) => `“${chip}” added.`,
  chipRemoved: (chip) => `“${chip}” taken away.`,
  more: 'More: write in the query language',
  bySyntax: 'Write in the query language',
  bySyntaxHint: 'Then this field counts, and not the words above.',
  syntax: 'Watch in the query language',
  onlySyntax: 'This watch is written in the query language; it stands below.',
  helpTitle: 'The query language',
  queryMissing: 'Please enter at least one word to look for.',
  nothingYet: 'No word yet. A topic without words is given by hand only.',
  inflected: 'Also inflected:',
  compounds: 'Also as a compound:',
  noForms:
    'Inflections like “Ausbildungen” and compounds like “Ausbildungsplatz” are found, too; not for what is written exactly.',
  form: (form, count) => `${form} (${english.number(count)})`,
  previewTitle: 'Preview',
  preview: 'Show preview',
  previewWaiting: 'Searching …',
  previewFailed: 'The preview is out of reach just now. You can save all the same.',
  previewFound: (hits, compounds, scanned) =>
    hits === 0
      ? `No hit among the last ${mentionsEn(scanned)}.`
      : `${english.number(hits)} ${hits === 1 ? 'hit' : 'hits'} among the last ${mentionsEn(scanned)}${
          compounds > 0 ? `, ${english.number(compounds)} of them as a compound` : ''
        }.`,
  previewEmpty:
    'Nothing has been heard yet. As soon as there are mentions, the preview shows hits.',
  moreHits: (count) => (count === 1 ? '1 more hit' : `${english.number(count)} more hits`),
  day: english.dayShort,
  quoted: (text) => `“${text}”`,
  asCompound: 'as a compound',
  asInflected: 'inflected',
  personTitle: 'This looks like a person',
  personText: (names) =>
    `${names}: Resonanz does not watch private persons. Allowed is who holds an office, in that office; or where it is no person at all but, for example, a company or an account of your own.`,
  personReason: 'Which office does this person hold, or why is it no person?',
  personReasonHint: 'For example “Mayor, in office”. It is shown with the watch.',
  personReasonMissing:
    'Without a reason a person’s name is not looked for. Name the office, or take the name out.',
  save: 'Save',
  create: 'Create watch',
  cancel: 'Cancel',
  changedTitle: 'Somebody changed this watch in the meantime.',
  changedText:
    'Below is what you wrote. Check it against what is saved and save again if it should count.',
  savedNow: (sentence) => `Saved now: ${sentence}`,
  matching: (seen, total) =>
    `Searching what was heard: ${english.number(seen)} of ${english.number(total)}`,
  matched: (found, compounds) =>
    compounds > 0
      ? `At the last matching ${mentionsEn(found)} found, ${english.number(compounds)} of them as a compound.`
      : `At the last matching ${mentionsEn(found)} found.`,
  refresh: 'Load the state again',
};

export const watchesMessages = { de, en };
