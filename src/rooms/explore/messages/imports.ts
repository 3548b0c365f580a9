import { english, german } from '#platform/i18n/format.ts';
import type { ColumnField } from '../imports/columns.ts';
import type { Encoding } from '../imports/encoding.ts';
import type { ImportProblem, ImportRefusal, ImportState } from '../imports/importView.ts';
import type { RowNote } from '../imports/notes.ts';
import type { RowRefusal } from '../imports/row.ts';

const fields: Record<ColumnField, string> = {
  text: 'Text',
  title: 'Titel',
  date: 'Datum',
  link: 'Link',
  author: 'Name',
  stars: 'Sterne',
  id: 'Kennung',
  network: 'Netzwerk',
  site: 'Seite (Website)',
  community: 'Gruppe oder Standort',
  language: 'Sprache',
  likes: 'Gefällt mir',
  replies: 'Zahl der Antworten',
  shares: 'Zahl der Weitergaben',
  views: 'Aufrufe',
};

const states: Record<ImportState, string> = {
  reading: 'wird gelesen',
  ready: 'wartet auf Sie',
  checking: 'wird geprüft',
  running: 'läuft',
  done: 'fertig',
  cancelled: 'abgebrochen',
  failed: 'nicht lesbar',
};

const reasons: Record<RowRefusal, string> = {
  openQuote: 'Ein Anführungszeichen wird nicht geschlossen.',
  tooLong: 'Die Zeile ist zu lang.',
  tooManyColumns: 'Die Zeile hat mehr als 1.000 Spalten.',
  moreCells: 'Die Zeile hat mehr Spalten als die Überschrift.',
  noText: 'Es steht kein Text darin.',
  unknownDate: 'Das Datum ist nicht zu verstehen.',
  impossibleDate: 'Das Datum liegt vor 1995 oder in der Zukunft.',
};

const problems: Record<ImportProblem | 'nothingChosen' | 'brokenOff', string> = {
  emptyFile: 'Die Datei ist leer.',
  noRows: 'In der Datei stehen keine Zeilen.',
  notATable: 'Das ist keine Tabelle. Bitte als CSV oder XLSX speichern.',
  oldExcel:
    'Das ist eine alte Excel-Datei (XLS), oder sie hat ein Kennwort. Bitte ohne Kennwort als XLSX speichern.',
  brokenFile: 'Die Datei ist beschädigt oder unvollständig. Bitte noch einmal herunterladen.',
  tooManyColumns: 'Die Tabelle hat mehr als 1.000 Spalten.',
  tooLarge: 'Die Datei ist zu groß. Bitte teilen Sie sie.',
  fileGone:
    'Die Datei ist nicht mehr da; nach 7 Tagen wird sie gelöscht. Bitte noch einmal hochladen.',
  unexpected: 'Etwas ist schiefgegangen. Bitte noch einmal hochladen.',
  sourceClosed:
    'Die Quelle wurde inzwischen angehalten oder entfernt. Was vorher kam, blieb bei ihr.',
  nothingChosen: 'Bitte wählen Sie eine Datei aus.',
  brokenOff: 'Die Übertragung ist abgebrochen. Bitte noch einmal senden.',
};

const notes: Record<RowNote, string> = {
  starsUnknown: 'Sterne nicht zu verstehen, weggelassen.',
  linkUnknown: 'Link nicht zu verstehen, weggelassen.',
};

const refusals: Record<Exclude<ImportRefusal, 'importGone' | 'notAllowed'>, string> = {
  notNow: 'Das geht gerade nicht: Der Stand hat sich geändert.',
  noTextColumn: 'Bitte sagen Sie, in welcher Spalte der Text steht.',
  columnTwice: 'Zwei Spalten sind als dasselbe gewählt. Nur Text darf mehrmals vorkommen.',
  nameMissing: 'Bitte geben Sie der Quelle einen Namen.',
};

const encodings: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};

const rowsIn = (count: number): string =>
  count === 1 ? '1 Zeile' : `${german.number(count)} Zeilen`;
const mentionsIn = (count: number): string =>
  count === 1 ? '1 neue Erwähnung' : `${german.number(count)} neue Erwähnungen`;

export const de = {
  title: 'Dateien importieren',
  lead: 'Exporte von LinkedIn, Meta, Google, kununu, Trustpilot und jede andere Tabelle: CSV oder Excel (XLSX), bis 300 MB.',
  file: 'Datei',
  fileHint: 'Sie wird nach dem Import gelöscht, sonst nach 7 Tagen.',
  upload: 'Hochladen und ansehen',
  uploading: 'Die Datei wird übertragen …',
  before: 'Bisherige Importe',
  none: 'Noch wurde nichts importiert.',
  states,
  reasons,
  problems,
  refusals,
  fields,
  back: 'Alle Importe',
  rows: rowsIn,
  foundCsv: (rows: number, encoding: Encoding) => `${rowsIn(rows)}, CSV in ${encodings[encoding]}`,
  foundXlsx: (rows: number) => `${rowsIn(rows)}, Excel (erstes Blatt)`,
  mixed: (lines: number) =>
    lines === 1
      ? '1 Zeile hat eine andere Kodierung als die übrigen. Sie wurde erkannt; bitte prüfen Sie die Umlaute.'
      : `${german.number(lines)} Zeilen haben eine andere Kodierung als die übrigen. Sie wurden erkannt; bitte prüfen Sie die Umlaute.`,
  headerAt: (row: number) => `Die Überschriften stehen in Zeile ${german.number(row)}.`,
  noHeader: 'Die Tabelle hat keine Überschriften.',
  columns: 'Was steht in welcher Spalte?',
  column: (index: number) => `Spalte ${index + 1}`,
  example: 'Beispiel',
  means: 'Bedeutung',
  leftOut: 'weglassen',
  place: 'Wo wurde das gesagt?',
  byLink: 'wie der Link jeder Zeile sagt',
  site: 'Seite (wenn es eine gibt)',
  community: 'Gruppe, Standort (wenn es das gibt)',
  sourceName: 'Name der Quelle',
  sourceHint: 'Dieselbe Quelle beim nächsten Mal: Was schon da ist, wird nicht verdoppelt.',
  order: 'Datum wie 03/04/2026',
  orders: { dayFirst: 'Tag zuerst: 3. April', monthFirst: 'Monat zuerst: 4. März' },
  evidence: {
    sure: 'So steht es in der ganzen Datei.',
    guessed: 'Die Datei verrät es nicht. Bitte prüfen Sie es.',
    both: 'In der Datei kommt beides vor. Wo nur eines geht, wird dieses genommen.',
  },
  keep: 'Übernehmen und Vorschau ansehen',
  preview: 'So würden die ersten Zeilen aufgenommen',
  number: 'Zeile',
  when: 'Wann',
  where: 'Wo',
  what: 'Was',
  noDay: 'ohne Datum: heute',
  check: 'Ganze Datei prüfen',
  start: 'Importieren',
  startAll: (rows: number) => `${rowsIn(rows)} importieren`,
  checkedTitle: 'Ergebnis der Prüfung',
  checked: (added: number, known: number, refused: number) =>
    `${mentionsIn(added)}, ${german.number(known)} schon da, ${rowsIn(refused)} abgelehnt. Noch ist nichts gespeichert.`,
  reason: (reason: RowRefusal, rows: number) => `${rowsIn(rows)}: ${reasons[reason]}`,
  note: (note: RowNote, rows: number) => `${rowsIn(rows)}: ${notes[note]}`,
  refusedFile: 'Abgelehnte Zeilen als CSV',
  progress: (done: number, total: number) =>
    `${german.number(done)} von ${rowsIn(total)} (${total === 0 ? 100 : Math.floor((100 * done) / total)} %)`,
  readSoFar: (rows: number) => `Bisher ${rowsIn(rows)} gelesen.`,
  mayLeave: 'Sie können diese Seite verlassen; es geht ohne Sie weiter.',
  refresh: 'Stand neu laden',
  cancel: 'Abbrechen',
  cancelHint: 'Was schon aufgenommen ist, bleibt.',
  doneTitle: 'Der Import ist fertig',
  cancelledTitle: 'Der Import wurde abgebrochen',
  result: (added: number, known: number) =>
    known === 1
      ? `${mentionsIn(added)}; 1 war schon da.`
      : `${mentionsIn(added)}; ${german.number(known)} waren schon da.`,
  edited: (count: number) =>
    count === 1
      ? '1 bekannte hat einen neuen Text.'
      : `${german.number(count)} bekannte haben einen neuen Text.`,
  folded: (count: number) =>
    count === 1
      ? '1 steht so auch anderswo und wurde dazugelegt.'
      : `${german.number(count)} stehen so auch anderswo und wurden dazugelegt.`,
  refused: (count: number) => `${rowsIn(count)} abgelehnt.`,
  allTaken: 'Keine Zeile wurde abgelehnt.',
  toMentions: 'Zu den Erwähnungen',
  another: 'Noch eine Datei',
  remove: 'Aus der Liste nehmen',
  csvName: 'abgelehnte-zeilen',
  csvHead: ['Zeile', 'Grund'],
  errorTitle: (title: string) => `Fehler: ${title}`,
};

const rowsInEnglish = (count: number): string =>
  count === 1 ? '1 row' : `${english.number(count)} rows`;
const mentionsInEnglish = (count: number): string =>
  count === 1 ? '1 new mention' : `${english.number(count)} new mentions`;

const reasonsInEnglish: typeof reasons = {
  openQuote: 'A quotation mark is not closed.',
  tooLong: 'The row is too long.',
  tooManyColumns: 'The row has more than 1,000 columns.',
  moreCells: 'The row has more columns than the header.',
  noText: 'There is no text in it.',
  unknownDate: 'The date cannot be understood.',
  impossibleDate: 'The date is before 1995 or in the future.',
};

const notesInEnglish: typeof notes = {
  starsUnknown: 'stars cannot be understood, left out.',
  linkUnknown: 'link cannot be understood, left out.',
};

export const en: typeof de = {
  title: 'Import files',
  lead: 'Exports of LinkedIn, Meta, Google, kununu, Trustpilot and any other table: CSV or Excel (XLSX), up to 300 MB.',
  file: 'File',
  fileHint: 'It is deleted after the import, or else after 7 days.',
  upload: 'Upload and look',
  uploading: 'The file is being sent …',
  before: 'Imports so far',
  none: 'Nothing was imported yet.',
  states: {
    reading: 'being read',
    ready: 'waits for you',
    checking: 'being checked',
    running: 'running',
    done: 'done',
    cancelled: 'cancelled',
    failed: 'not readable',
  },
  reasons: reasonsInEnglish,
  problems: {
    emptyFile: 'The file is empty.',
    noRows: 'There are no rows in the file.',
    notATable: 'This is no table. Please save it as CSV or XLSX.',
    oldExcel:
      'This is an old Excel file (XLS), or it has a password. Please save it as XLSX without a password.',
    brokenFile: 'The file is damaged or incomplete. Please download it again.',
    tooManyColumns: 'The table has more than 1,000 columns.',
    tooLarge: 'The file is too large. Please split it.',
    fileGone: 'The file is gone; it is deleted after 7 days. Please upload it again.',
    unexpected: 'Something went wrong. Please upload it again.',
    sourceClosed: 'The source was paused or removed meanwhile. What came before stayed with it.',
    nothingChosen: 'Please choose a file.',
    brokenOff: 'The transfer broke off. Please send it again.',
  },
  refusals: {
    notNow: 'This cannot be done now: the state has changed.',
    noTextColumn: 'Please say which column holds the text.',
    columnTwice: 'Two columns are chosen as the same. Only text may come more than once.',
    nameMissing: 'Please give the source a name.',
  },
  fields: {
    text: 'Text',
    title: 'Title',
    date: 'Date',
    link: 'Link',
    author: 'Name',
    stars: 'Stars',
    id: 'Id',
    network: 'Network',
    site: 'Site (web site)',
    community: 'Group or location',
    language: 'Language',
    likes: 'Likes',
    replies: 'Number of replies',
    shares: 'Number of shares',
    views: 'Views',
  },
  back: 'All imports',
  rows: rowsInEnglish,
  foundCsv: (rows, encoding) => `${rowsInEnglish(rows)}, CSV in ${encodings[encoding]}`,
  foundXlsx: (rows) => `${rowsInEnglish(rows)}, Excel (first sheet)`,
  mixed: (lines) =>
    lines === 1
      ? '1 line has another encoding than the others. It was recognised; please check the umlauts.'
      : `${english.number(lines)} lines have another encoding than the others. They were recognised; please check the umlauts.`,
  headerAt: (row) => `The names of the columns are in row ${english.number(row)}.`,
  noHeader: 'The table has no names for its columns.',
  columns: 'What is in which column?',
  column: (index) => `Column ${index + 1}`,
  example: 'Example',
  means: 'Meaning',
  leftOut: 'leave out',
  place: 'Where was it said?',
  byLink: 'as the link of each row says',
  site: 'Site (if there is one)',
  community: 'Group, location (if there is one)',
  sourceName: 'Name of the source',
  sourceHint: 'The same source next time: what is there already is not doubled.',
  order: 'Dates such as 03/04/2026',
  orders: { dayFirst: 'Day first: 3 April', monthFirst: 'Month first: 4 March' },
  evidence: {
    sure: 'The whole file says so.',
    guessed: 'The file does not tell. Please check it.',
    both: 'The file has both. Where only one is possible, it is taken.',
  },
  keep: 'Apply and see the preview',
  preview: 'How the first rows would be taken in',
  number: 'Row',
  when: 'When',
  where: 'Where',
  what: 'What',
  noDay: 'no date: today',
  check: 'Check the whole file',
  start: 'Import',
  startAll: (rows) => `Import ${rowsInEnglish(rows)}`,
  checkedTitle: 'Result of the check',
  checked: (added, known, refused) =>
    `${mentionsInEnglish(added)}, ${english.number(known)} there already, ${rowsInEnglish(refused)} refused. Nothing is stored yet.`,
  reason: (reason, rows) => `${rowsInEnglish(rows)}: ${reasonsInEnglish[reason]}`,
  note: (note, rows) => `${rowsInEnglish(rows)}: ${notesInEnglish[note]}`,
  refusedFile: 'Refused rows as CSV',
  progress: (done, total) =>
    `${english.number(done)} of ${rowsInEnglish(total)} (${total === 0 ? 100 : Math.floor((100 * done) / total)}%)`,
  readSoFar: (rows) => `${rowsInEnglish(rows)} read so far.`,
  mayLeave: 'You may leave this page; it goes on without you.',
  refresh: 'Load the state again',
  cancel: 'Cancel',
  cancelHint: 'What was taken in already stays.',
  doneTitle: 'The import is done',
  cancelledTitle: 'The import was cancelled',
  result: (added, known) =>
    known === 1
      ? `${mentionsInEnglish(added)}; 1 was there already.`
      : `${mentionsInEnglish(added)}; ${english.number(known)} were there already.`,
  edited: (count) =>
    count === 1
      ? '1 that was known has a new text.'
      : `${english.number(count)} that were known have a new text.`,
  folded: (count) =>
    count === 1
      ? '1 stands elsewhere too and was put with it.'
      : `${english.number(count)} stand elsewhere too and were put with them.`,
  refused: (count) => `${rowsInEnglish(count)} refused.`,
  allTaken: 'No row was refused.',
  toMentions: 'To the mentions',
  another: 'Another file',
  remove: 'Take off the list',
  csvName: 'refused-rows',
  csvHead: ['Row', 'Reason'],
  errorTitle: (title) => `Error: ${title}`,
};

export const importMessages = { de, en };
