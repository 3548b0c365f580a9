import { english, german } from '#platform/i18n/format.ts';
import { standingMessages } from './standing.ts';
import { workshopsMessages } from './workshops.ts';

type Range = { low: number; high: number };

/** *Ergebnis mitnehmen*, bringing it into the own house, and the round beside the house. */
export const de = {
  ...standingMessages.de,
  takeTitle: 'Ergebnis mitnehmen',
  takeLead:
    'Nehmen Sie das Ergebnis der Offenen Runde mit in Ihr Haus: als Start für einen eigenen Impulstag.',
  whatIsTaken: 'Das nehmen Sie mit',
  whatIsNot:
    'Wer dabei war, aus welchem Haus, wer was geschrieben und wer wo gepunktet hat, ist nicht dabei.',
  notYet: 'Noch nichts mitzunehmen',
  notYetLine: 'Sobald Nutzen und Aufwand aufgedeckt sind, steht das Ergebnis hier.',
  asFile: 'Als Datei',
  download: 'Datei herunterladen',
  asFileLine: 'Für eine andere Installation. Die Datei enthält nur, was unten steht.',
  perLink: 'Per Link',
  perLinkLine:
    'Für Ihr Haus auf dieser Installation: Link kopieren und dort einfügen. Er gilt, solange der Code gilt.',
  link: 'Link zum Ergebnis',
  bringInto: (house: string) => `In „${house}“ übernehmen`,
  cardsTaken: (cards: number) => (cards === 1 ? '1 Karte' : `${german.number(cards)} Karten`),
  roundOf: (day: string) => `Offene Runde vom ${german.day(day)}`,

  bringTitle: 'Offene Runde übernehmen',
  bringLead:
    'Aus dem Ergebnis einer Offenen Runde wird der Start eines Impulstags im eigenen Haus: dieselben Spalten, dieselben Karten mit ihren Nummern.',
  file: 'Datei der Runde',
  fileHint: 'Heißt meist resonanz-runde.json. Höchstens 1 MB.',
  orLink: 'Oder: Link oder Code der Runde',
  linkHint: 'Nur von dieser Installation. Aus einer anderen nehmen Sie bitte die Datei.',
  look: 'Ansehen',
  preview: 'Das wird übernommen',
  previewLine:
    'Wie die Runde gepunktet hat, zeigt Resonanz erst, wenn Ihr Haus selbst gepunktet hat. Sonst würde die Runde mitbestimmen.',
  titleField: 'Titel des Impulstags',
  agenda: 'Ablauf',
  agendas: {
    dots: 'Nur bepunkten',
    whole: 'Ganzer Impulstag',
  },
  bring: 'Impulstag anlegen',
  otherRound: 'Eine andere Runde wählen',
  problems: {
    missing: 'Bitte wählen Sie eine Datei oder fügen Sie einen Link ein.',
    tooLarge: 'Die Datei ist zu groß. Eine Runde hat höchstens 1 MB.',
    notARound: 'Das ist keine Datei einer Offenen Runde.',
    newerFormat:
      'Die Datei stammt aus einer neueren Version von Resonanz. Bitte aktualisieren Sie diese Installation.',
    broken: 'Die Datei ist beschädigt oder von Hand geändert. Bitte laden Sie sie noch einmal.',
    codeUnknown:
      'Diesen Code gibt es auf dieser Installation nicht. Aus einer anderen nehmen Sie die Datei.',
    notOpen: 'Das ist keine Offene Runde. Nur ihr Ergebnis lässt sich mitnehmen.',
    notRevealed: 'Diese Runde ist noch nicht aufgedeckt.',
    tooManyTries: 'Zu viele Versuche. Bitte warten Sie einen Augenblick.',
    titleMissing: 'Bitte geben Sie dem Impulstag einen Titel.',
  },

  sidesTitle: 'Unser Haus / die Runde',
  sidesLead: (title: string, day: string) => `Verglichen mit „${title}“ vom ${german.day(day)}.`,
  sidesWait:
    'Wenn Ihr Haus beide Farben aufgedeckt hat, steht hier daneben, wie die Runde gepunktet hat.',
  noneInBoth: 'Keine Karte der Runde ist hier noch dabei.',
  house: 'Unser Haus',
  round: 'Die Runde',
  verdict: 'Unterschied',
  // Words first, the counts below.
  around: (mean: number, range: Range | null) =>
    range
      ? `rund ${german.mean(rounded(mean))} je Person, eher ${german.mean(rounded(range.low))} bis ${german.mean(rounded(range.high))}`
      : `rund ${german.mean(rounded(mean))} je Person`,
  counts: (dots: number, people: number) =>
    `${dots === 1 ? '1 Punkt' : `${german.number(dots)} Punkte`} von ${people === 1 ? '1 Person' : `${german.number(people)} Personen`}`,
  benefitVerdict: {
    more: 'Unser Haus sieht eindeutig mehr Nutzen.',
    less: 'Die Runde sieht eindeutig mehr Nutzen.',
    level: 'Beim Nutzen kein eindeutiger Unterschied.',
    unknown: 'Beim Nutzen lässt sich kein Unterschied belegen.',
  },
  effortVerdict: {
    more: 'Unser Haus sieht eindeutig mehr Aufwand.',
    less: 'Die Runde sieht eindeutig mehr Aufwand.',
    level: 'Beim Aufwand kein eindeutiger Unterschied.',
    unknown: 'Beim Aufwand lässt sich kein Unterschied belegen.',
  },
  intervalNote:
    'Eindeutig heißt: Die Spannen überlappen sich nicht. Eine Spanne gibt es ab sechs Personen; darunter wäre jede Aussage Zufall.',
  unlikeDots:
    'Beide Seiten hatten verschieden viele Punkte je Person oder Karte. Deshalb wird kein Unterschied behauptet.',

  compareTitle: 'Zwei Impulstage vergleichen',
  compareLead: 'Dieselben Karten, ihre Punkte je Person damals und jetzt.',
  first: 'Erster Impulstag',
  second: 'Zweiter Impulstag',
  compare: 'Vergleichen',
  tooFewDays: 'Vergleichen lassen sich zwei Impulstage, deren Punkte ganz aufgedeckt sind.',
  sameDay: 'Bitte wählen Sie zwei verschiedene Impulstage.',
  // A day in the choice: title and date.
  day: (title: string, at: Date, timeZone: string) =>
    `${title} (${workshopsMessages.de.at(at, timeZone)})`,
  dayInWords: (when: string, day: string, people: number) =>
    `${when}: ${day}. ${standingMessages.de.people(people)}.`,
  earlier: 'Damals',
  later: 'Jetzt',
  matrix: 'Was sich bewegt hat',
  arrows: {
    bothRounds: 'Die Karten, die es an beiden Tagen gab, damals und jetzt.',
    arrowLegend: 'Pfeil: von damals nach jetzt.',
  },
  matrixNote:
    'Jeder Pfeil führt von damals nach jetzt, in Punkten je Person. Die Linien liegen beim Durchschnitt von jetzt.',
  // What the earlier day was against the later one: less then is more now.
  compareBenefit: {
    more: 'Eindeutig weniger Nutzen als damals.',
    less: 'Eindeutig mehr Nutzen als damals.',
    level: 'Beim Nutzen kein eindeutiger Unterschied.',
    unknown: 'Beim Nutzen lässt sich kein Unterschied belegen.',
  },
  compareEffort: {
    more: 'Eindeutig weniger Aufwand als damals.',
    less: 'Eindeutig mehr Aufwand als damals.',
    level: 'Beim Aufwand kein eindeutiger Unterschied.',
    unknown: 'Beim Aufwand lässt sich kein Unterschied belegen.',
  },
  noSameCards:
    'Keine Karte kommt in beiden vor: Weder Ursprung noch Titel stimmen überein. Deshalb gibt es hier nichts zu vergleichen.',
  calledThen: (card: string) => `damals ${card}`,
  alike: (card: string) => `nach dem Titel vermutlich dieselbe wie damals ${card}`,
  bothTitle: (cards: number) =>
    cards === 1 ? '1 Karte an beiden Tagen' : `${german.number(cards)} Karten an beiden Tagen`,
  addedTitle: 'Neu dazugekommen',
  goneTitle: 'Nicht mehr dabei',
  noCards: 'Keine.',
  measuresTitle: 'Seitdem erledigt',
  measuresLine: (done: number, all: number) =>
    all === 0
      ? 'Aus dem ersten Impulstag ist keine Maßnahme entstanden.'
      : `${german.number(done)} von ${all === 1 ? '1 Maßnahme' : `${german.number(all)} Maßnahmen`} des ersten Impulstags ${done === 1 ? 'ist' : 'sind'} erledigt.`,
};

export const en: typeof de = {
  ...standingMessages.en,
  takeTitle: 'Take the result home',
  takeLead:
    'Take the result of the open round to your own house, as the start of a workshop of your own.',
  whatIsTaken: 'What you take home',
  whatIsNot:
    'Who was there, from which house, who wrote what and who placed which dot is not part of it.',
  notYet: 'Nothing to take home yet',
  notYetLine: 'As soon as benefit and effort are revealed, the result is here.',
  asFile: 'As a file',
  download: 'Download file',
  asFileLine: 'For another installation. The file holds only what stands below.',
  perLink: 'By link',
  perLinkLine:
    'For your house on this installation: copy the link and paste it there. It is valid as long as the code is.',
  link: 'Link to the result',
  bringInto: (house) => `Bring into “${house}”`,
  cardsTaken: (cards) => (cards === 1 ? '1 card' : `${english.number(cards)} cards`),
  roundOf: (day) => `Open round of ${english.day(day)}`,

  bringTitle: 'Bring an open round',
  bringLead:
    'The result of an open round becomes the start of a workshop in your own house: the same columns, the same cards with their numbers.',
  file: 'File of the round',
  fileHint: 'Usually called resonanz-runde.json. At most 1 MB.',
  orLink: 'Or: link or code of the round',
  linkHint: 'From this installation only. From another one, please take the file.',
  look: 'Look at it',
  preview: 'What is brought along',
  previewLine:
    'How the round placed its dots is shown only once your own house has placed its dots. Otherwise the round would vote too.',
  titleField: 'Title of the workshop',
  agenda: 'Agenda',
  agendas: {
    dots: 'Dots only',
    whole: 'Whole day',
  },
  bring: 'Create workshop',
  otherRound: 'Choose another round',
  problems: {
    missing: 'Please choose a file or paste a link.',
    tooLarge: 'The file is too large. A round has 1 MB at most.',
    notARound: 'This is not a file of an open round.',
    newerFormat:
      'The file comes from a newer version of Resonanz. Please update this installation.',
    broken: 'The file is damaged or was changed by hand. Please download it again.',
    codeUnknown:
      'There is no such code on this installation. From another installation, take the file.',
    notOpen: 'This is not an open round. Only the result of an open round can be taken home.',
    notRevealed: 'This round has not been revealed yet.',
    tooManyTries: 'Too many attempts. Please wait a moment.',
    titleMissing: 'Please give the workshop a title.',
  },

  sidesTitle: 'Our house / the round',
  sidesLead: (title, day) => `Compared with “${title}” of ${english.day(day)}.`,
  sidesWait:
    'Once your house has revealed both colours, how the round placed its dots stands here beside it.',
  noneInBoth: 'No card of the round is here any more.',
  house: 'Our house',
  round: 'The round',
  verdict: 'Difference',
  around: (mean, range) =>
    range
      ? `about ${english.mean(rounded(mean))} per person, rather ${english.mean(rounded(range.low))} to ${english.mean(rounded(range.high))}`
      : `about ${english.mean(rounded(mean))} per person`,
  counts: (dots, people) =>
    `${dots === 1 ? '1 dot' : `${english.number(dots)} dots`} from ${people === 1 ? '1 person' : `${english.number(people)} people`}`,
  benefitVerdict: {
    more: 'Our house clearly sees more benefit.',
    less: 'The round clearly sees more benefit.',
    level: 'No clear difference in benefit.',
    unknown: 'No difference in benefit can be shown.',
  },
  effortVerdict: {
    more: 'Our house clearly sees more effort.',
    less: 'The round clearly sees more effort.',
    level: 'No clear difference in effort.',
    unknown: 'No difference in effort can be shown.',
  },
  intervalNote:
    'Clear means: the ranges do not overlap. There is a range from six people on; below that, any statement would be chance.',
  unlikeDots:
    'The two sides had different numbers of dots per person or card. So no difference is claimed.',

  compareTitle: 'Compare two workshops',
  compareLead: 'The same cards, their dots per person then and now.',
  first: 'First workshop',
  second: 'Second workshop',
  compare: 'Compare',
  tooFewDays: 'Two workshops can be compared once all their dots are revealed.',
  sameDay: 'Please choose two different workshops.',
  day: (title, at, timeZone) => `${title} (${workshopsMessages.en.at(at, timeZone)})`,
  dayInWords: (when, day, people) => `${when}: ${day}. ${standingMessages.en.people(people)}.`,
  earlier: 'Then',
  later: 'Now',
  matrix: 'What has moved',
  arrows: {
    bothRounds: 'The cards that were there on both days, then and now.',
    arrowLegend: 'Arrow: from then to now.',
  },
  matrixNote:
    'Each arrow leads from then to now, in dots per person. The lines lie at the average of now.',
  compareBenefit: {
    more: 'Clearly less benefit than before.',
    less: 'Clearly more benefit than before.',
    level: 'No clear difference in benefit.',
    unknown: 'No difference in benefit can be shown.',
  },
  compareEffort: {
    more: 'Clearly less effort than before.',
    less: 'Clearly more effort than before.',
    level: 'No clear difference in effort.',
    unknown: 'No difference in effort can be shown.',
  },
  noSameCards:
    'No card is in both: neither origin nor title agree. So there is nothing to compare here.',
  calledThen: (card) => `then ${card}`,
  alike: (card) => `by its title probably the same as then ${card}`,
  bothTitle: (cards) =>
    cards === 1 ? '1 card on both days' : `${english.number(cards)} cards on both days`,
  addedTitle: 'New',
  goneTitle: 'No longer there',
  noCards: 'None.',
  measuresTitle: 'Done since',
  measuresLine: (done, all) =>
    all === 0
      ? 'No measure came out of the first workshop.'
      : `${english.number(done)} of ${all === 1 ? '1 measure' : `${english.number(all)} measures`} of the first workshop ${done === 1 ? 'is' : 'are'} done.`,
};

/** More than one place behind the comma says nothing of a small room. */
const rounded = (mean: number): number => Math.round(mean * 10) / 10;

export const roundsMessages = { de, en };
