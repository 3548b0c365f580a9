import { english, german } from '#platform/i18n/format.ts';

/** The desk in Impuls, Diskussion and Abschluss, and the Fragenspeicher in all of them. */
export const de = {
  // impulse
  saveImpulse: 'Impuls speichern',
  standInSpeaksOf: (name: string) => `Vertretung spricht: ${name}`,
  speakerSpeaksOf: (name: string) => `Doch ${name}`,
  nowSpeaks: (name: string) => `Es spricht ${name}.`,
  nobody: 'Noch ist niemand eingetragen.',
  // discussion
  discussed: 'Besprochene Karten',
  noDiscussed:
    'Sobald beides aufgedeckt ist, stehen hier die erste Karte und die am meisten umstrittenen.',
  why: { first: 'zuerst', divides: 'umstritten', chosen: 'dazugenommen' },
  now: 'wird besprochen',
  talkAbout: 'Besprechen',
  talkAboutOf: (number: number) => `Besprechen: Karte ${number}`,
  nextCard: (number: number, minutes: number) =>
    `Weiter mit Karte ${number} (${german.number(minutes)} Min.)`,
  startCard: (number: number, minutes: number) =>
    `Mit Karte ${number} beginnen (${german.number(minutes)} Min.)`,
  nowTalking: (number: number) => `Karte ${number} wird besprochen.`,
  endCard: 'Karte beenden',
  cardEnded: 'Die Übersicht steht auf der Leinwand.',
  remove: (number: number) => `Karte ${number} nicht besprechen`,
  removed: (number: number) => `Karte ${number} wird nicht besprochen.`,
  addCard: 'Karte dazunehmen',
  choose: 'Bitte wählen',
  add: 'Dazunehmen',
  added: (number: number) => `Karte ${number} wird besprochen.`,
  noneMore: 'Mehr Karten passen nicht in ein Gespräch.',
  leadLast: 'Leitung spricht zuletzt.',
  leadLastLine: 'Sonst sprechen die anderen nicht mehr frei.',
  reasons: (number: number) => `Gründe zu Karte ${number}`,
  reasonsLine:
    'Ohne Namen, in keiner Reihenfolge. Auf der Leinwand steht nur, was Sie zeigen; auch zurücknehmen geht.',
  reasonsLater:
    'In der zweiten Runde steht auf der Leinwand kein Grund. Was Sie jetzt zeigen, steht im Ergebnisprotokoll.',
  noReasons: 'Noch kein Grund zu dieser Karte.',
  chooseCard: 'Wählen Sie eine Karte, dann stehen hier ihre Gründe.',
  waiting: (count: number) =>
    count === 1 ? '1 Grund wartet' : `${german.number(count)} Gründe warten`,
  show: 'Zeigen',
  showAll: 'Alle zeigen',
  hide: 'Ausblenden',
  shownAll: 'Alle Gründe stehen auf der Leinwand.',
  shownOne: 'Steht auf der Leinwand.',
  hiddenOne: 'Ausgeblendet.',
  onWall: 'gezeigt',
  inReport: 'im Ergebnisprotokoll',
  keptForReport: 'Steht im Ergebnisprotokoll.',
  isHidden: 'ausgeblendet',
  secondRound: 'Zweite Runde',
  secondLine:
    'Alle dürfen ihre Punkte auf den besprochenen Karten ändern. Wer nichts ändert, wird gezählt wie zuvor. Gezeigt wird sie, wenn mindestens fünf etwas geändert haben.',
  openSecond: 'Zweite Runde beginnen',
  openSecondWarning: 'Einmal begonnen, lässt sie sich nicht mehr abbrechen.',
  secondOpened: 'Die zweite Runde hat begonnen.',
  secondDone: (people: number, of: number) =>
    `${german.number(people)} von ${german.number(of)} fertig`,
  showSecond: 'Zweite Runde zeigen',
  showSecondWarning:
    'Gezeigt wird sie, wenn mindestens fünf etwas geändert haben. Danach ändert niemand mehr Punkte; das lässt sich nicht rückgängig machen.',
  secondShown: 'Die zweite Runde ist zu sehen.',
  // questions
  questions: 'Fragenspeicher',
  questionsOpen: (count: number) =>
    count === 1 ? 'Fragenspeicher: 1 offen' : `Fragenspeicher: ${german.number(count)} offen`,
  questionsLine:
    'Was jetzt nicht hierher gehört, geht nicht verloren. Alle Fragen stehen im Ergebnisprotokoll.',
  noQuestions: 'Noch keine Frage.',
  question: 'Frage',
  keep: 'Frage parken',
  kept: 'Die Frage ist geparkt.',
  answered: 'Beantwortet',
  notAnswered: 'Doch offen',
  isAnswered: 'beantwortet',
  emptyQuestion: 'Bitte schreiben Sie die Frage auf.',
  // closing
  words: (count: number) =>
    count === 1 ? '1 Schlusswort' : `${german.number(count)} Schlussworte`,
  noWords: 'Noch kein Schlusswort.',
  wordsLine: 'Sie stehen gleich auf der Leinwand. Was nicht dorthin gehört, blenden Sie aus.',
  hiddenWords: (count: number) =>
    count === 1
      ? '1 ausgeblendetes Schlusswort'
      : `${german.number(count)} ausgeblendete Schlussworte`,
  report: 'Ergebnisprotokoll',
};

export const en: typeof de = {
  saveImpulse: 'Save impulse',
  standInSpeaksOf: (name) => `The stand-in speaks: ${name}`,
  speakerSpeaksOf: (name) => `${name} after all`,
  nowSpeaks: (name) => `${name} speaks.`,
  nobody: 'Nobody has been named yet.',
  discussed: 'Cards to discuss',
  noDiscussed: 'Once everything is revealed, the first card and those that divide most stand here.',
  why: { first: 'first', divides: 'divides', chosen: 'added' },
  now: 'being discussed',
  talkAbout: 'Discuss',
  talkAboutOf: (number) => `Discuss: card ${number}`,
  nextCard: (number, minutes) => `On to card ${number} (${english.number(minutes)} min)`,
  startCard: (number, minutes) => `Begin with card ${number} (${english.number(minutes)} min)`,
  nowTalking: (number) => `Card ${number} is being discussed.`,
  endCard: 'End this card',
  cardEnded: 'The overview is on the big screen.',
  remove: (number) => `Do not discuss card ${number}`,
  removed: (number) => `Card ${number} will not be discussed.`,
  addCard: 'Add a card',
  choose: 'Please choose',
  add: 'Add',
  added: (number) => `Card ${number} will be discussed.`,
  noneMore: 'No more cards fit into one discussion.',
  leadLast: 'Leaders speak last.',
  leadLastLine: 'Otherwise the others no longer speak freely.',
  reasons: (number) => `Reasons for card ${number}`,
  reasonsLine:
    'Without names, in no order. Only what you show stands on the big screen, and you can take it back.',
  reasonsLater:
    'In the second round no reason is on the big screen. What you show now stands in the report.',
  noReasons: 'No reason for this card yet.',
  chooseCard: 'Choose a card, and its reasons stand here.',
  waiting: (count) =>
    count === 1 ? '1 reason is waiting' : `${english.number(count)} reasons are waiting`,
  show: 'Show',
  showAll: 'Show all',
  hide: 'Hide',
  shownAll: 'All reasons are on the big screen.',
  shownOne: 'It is on the big screen.',
  hiddenOne: 'Hidden.',
  onWall: 'shown',
  inReport: 'in the report',
  keptForReport: 'It stands in the report.',
  isHidden: 'hidden',
  secondRound: 'Second round',
  secondLine:
    'Everybody may change their dots on the discussed cards. Whoever changes nothing is counted as before. It is shown once at least five have changed something.',
  openSecond: 'Begin the second round',
  openSecondWarning: 'Once begun it cannot be called off.',
  secondOpened: 'The second round has begun.',
  secondDone: (people, of) => `${english.number(people)} of ${english.number(of)} done`,
  showSecond: 'Show the second round',
  showSecondWarning:
    'It is shown once at least five have changed something. After that nobody can change dots any more; this cannot be undone.',
  secondShown: 'The second round is shown.',
  questions: 'Parked questions',
  questionsOpen: (count) => `Parked questions: ${english.number(count)} open`,
  questionsLine: 'What does not belong here now is not lost. All questions are in the report.',
  noQuestions: 'No question yet.',
  question: 'Question',
  keep: 'Park question',
  kept: 'The question is parked.',
  answered: 'Answered',
  notAnswered: 'Still open',
  isAnswered: 'answered',
  emptyQuestion: 'Please write the question down.',
  words: (count) => (count === 1 ? '1 closing word' : `${english.number(count)} closing words`),
  noWords: 'No closing word yet.',
  wordsLine: 'They appear on the big screen at once. Hide what does not belong there.',
  hiddenWords: (count) =>
    count === 1 ? '1 hidden closing word' : `${english.number(count)} hidden closing words`,
  report: 'Report',
};

export const deskTalkMessages = { de, en };
