import { english, formatSoon, german } from '#platform/i18n/format.ts';
import { partsMessages } from '#ui/messages/parts.ts';
import { boardLines } from './boardLines.ts';
import { deskRefusals } from './deskRefusals.ts';
import { phaseNames } from './phases.ts';

/** The moderator's desk: frame, phases, board. What becomes of the matrix is in deskResult.ts. */
export const de = {
  pageTitle: (workshop: string) => `Pult – ${workshop}`,
  phases: phaseNames.de,
  phaseRail: 'Phasen des Impulstags',
  nextShort: (phase: string) => `Weiter: ${phase}`,
  backTo: (phase: string) => `Zurück zu „${phase}“`,
  untilDeadline: (at: string, zone: string) => `bis ${formatSoon('de', new Date(at), zone)}`,
  plannedMinutes: (minutes: number) => `${german.number(minutes)} Min.`,
  goTo: (phase: string) => `Zu „${phase}“ wechseln`,
  entered: (phase: string) => `Phase „${phase}“ hat begonnen.`,
  guidance: {
    arrive: 'Zeigen Sie den QR-Code. Alle setzen einen Probepunkt und wissen dann, wie es geht.',
    impulse: 'Wer spricht, gibt den Anstoß. Was gehört wurde, steht dabei auf der Leinwand.',
    collect: 'Alle schreiben Karten für sich. Die Karten erscheinen, sobald Sie weitergehen.',
    group: 'Legen Sie Karten zusammen, die dasselbe meinen, und schieben Sie jede in ihre Spalte.',
    benefit: 'Alle verteilen grüne Punkte. Niemand sieht sie, auch Sie nicht, bis Sie aufdecken.',
    effort: 'Alle verteilen rote Punkte. Niemand sieht sie, auch Sie nicht, bis Sie aufdecken.',
    matrix:
      'Decken Sie in zwei Schritten auf und sprechen Sie zuerst darüber, wo die Meinungen auseinandergehen.',
    discussion:
      'Eine Karte nach der anderen. Gründe kommen ohne Namen und stehen erst auf der Leinwand, wenn Sie sie zeigen.',
    measures:
      'Machen Sie aus Karten Maßnahmen. Wer eine übernimmt, sagt es selbst auf dem Telefon.',
    closing:
      'Alle schicken, wenn sie mögen, ein Schlusswort auf die Leinwand. Danach beenden Sie den Tag.',
  },
  matrixShown:
    'Sprechen Sie zuerst darüber, wo die Meinungen auseinandergehen. Danach machen Sie aus Karten Maßnahmen.',
  endsByItself: (at: string, zone: string) =>
    `Diese Phase endet ${formatSoon('de', new Date(at), zone)}; dann geht es von selbst weiter.`,
  dayEndsByItself: (at: string, zone: string) =>
    `Diese Phase endet ${formatSoon('de', new Date(at), zone)}, und mit ihr der Tag.`,
  sendLink:
    'Schicken Sie allen den Link. Alle setzen einen Probepunkt und wissen dann, wie es geht.',
  toHome: (organisation: string) => `Fahrplan: ${organisation}`,
  collectShown: 'Alle schreiben Karten für sich. Jede Karte erscheint sofort auf der Leinwand.',
  connected: (here: number, expected: number) =>
    `${german.number(here)} da, ${german.number(expected)} erwartet`,
  takingPart: (people: number) => `${german.number(people)} dabei`,
  showCode: 'Code zeigen',
  codeTitle: 'So kommen alle herein',
  openWall: 'Leinwand öffnen',
  checkConnection: 'Verbindung prüfen',
  code: 'Code',
  address: 'Adresse',
  state: {
    live: '',
    polling: 'Das Netz hält Nachrichten zurück. Neues kommt alle paar Sekunden.',
    offline: 'Keine Verbindung. Es wird weiter versucht.',
  },
  without:
    'Ohne JavaScript können Sie hier die Phase wechseln und aufdecken. Neues kommt erst nach dem Neuladen.',
  countdown: 'Restzeit',
  startMinutes: (minutes: number) =>
    minutes === 1 ? '1 Minute' : `${german.number(minutes)} Minuten`,
  startPlanned: (minutes: number) =>
    minutes === 1 ? '1 Minute (geplant)' : `${german.number(minutes)} Minuten (geplant)`,
  startCountdown: 'Zeit starten',
  twoMore: '2 Minuten mehr',
  stopCountdown: 'Zeit beenden',
  practised: (people: number, of: number) =>
    `Probepunkt gesetzt: ${german.number(people)} von ${german.number(of)}`,
  practiceNext: 'Den Probepunkt setzen alle, sobald sie da sind.',
  finished: (people: number, of: number) =>
    `${german.number(people)} von ${german.number(of)} fertig`,
  written: boardLines.de.cards,
  // the board
  cardsIn: (column: string, cards: number) => `${column}, ${boardLines.de.cards(cards)}`,
  rehearsal: 'Probelauf',
  endRehearsal: 'Probelauf beenden und löschen',
  noCards: 'Noch keine Karten',
  noCardsLine:
    'Sobald jemand schreibt, erscheinen die Karten hier. Was Ihnen zugerufen wird, schreiben Sie selbst auf.',
  noCardsHere: 'Keine Karte.',
  many: (cards: number) =>
    `${german.number(cards)} Karten sind viel für eine Runde Punkte. Legen Sie zusammen, was dasselbe meint, am besten bis höchstens 30 übrig sind.`,
  onlyYou: 'Diese Karten sieht bis zum Ende des Sammelns nur die Moderation.',
  hidden: 'ausgeblendet',
  hiddenCards: (cards: number) =>
    cards === 1 ? '1 ausgeblendete Karte' : `${german.number(cards)} ausgeblendete Karten`,
  basicQuestion: boardLines.de.basicQuestion,
  write: 'Karte schreiben',
  writeTitle: 'Was soll angegangen werden?',
  explanation: 'Erläuterung (freiwillig)',
  column: 'Spalte',
  save: partsMessages.de.save,
  cancel: partsMessages.de.cancel,
  edit: (number: number) => `Karte ${number} ändern`,
  edited: (number: number) => `Karte ${number} geändert.`,
  move: (number: number) => `Karte ${number} verschieben nach …`,
  moveTitle: (number: number) => `Karte ${number} verschieben nach …`,
  moved: (number: number, column: string) => `Karte ${number} liegt jetzt unter „${column}“.`,
  merge: (number: number) => `Karte ${number} zusammenlegen mit …`,
  mergeTitle: (number: number) => `Karte ${number} zusammenlegen mit …`,
  mergeLine: 'Die Karte geht in der gewählten auf. Sie lässt sich wieder herauslösen.',
  merged: (number: number, into: number) => `Karte ${number} gehört jetzt zu Karte ${into}.`,
  split: (number: number) => `Karte ${number} herauslösen`,
  wasSplit: (number: number) => `Karte ${number} steht wieder für sich.`,
  hide: (number: number) => `Karte ${number} ausblenden`,
  wasHidden: (number: number) => `Karte ${number} ist ausgeblendet.`,
  show: (number: number) => `Karte ${number} wieder zeigen`,
  wasShown: (number: number) => `Karte ${number} ist wieder da.`,
  wasWritten: 'Karte geschrieben.',
  includes: 'Enthält:',
  dragHint:
    'Ziehen Sie Karten mit der Maus in eine Spalte oder aufeinander, oder nehmen Sie die Knöpfe an der Karte.',
  similar: 'Das sieht ähnlich aus',
  similarLine: 'Vorschläge dieses Rechners; nichts verlässt das Haus.',
  together: 'Zusammenlegen',
  togetherOf: (a: number, b: number) => `Zusammenlegen: Karten ${a} und ${b}`,
  apart: 'Bleibt getrennt',
  apartOf: (a: number, b: number) => `Bleibt getrennt: Karten ${a} und ${b}`,
  emptyTitle: 'Bitte schreiben Sie ein paar Worte.',
  refusals: deskRefusals.de,
  offline: 'Keine Verbindung. Ihr Text ist noch da, bitte versuchen Sie es noch einmal.',
  signedOut: 'Sie sind nicht mehr angemeldet. Bitte öffnen Sie diese Seite in einem neuen Fenster.',
  unknown: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
};

export const en: typeof de = {
  pageTitle: (workshop) => `Desk – ${workshop}`,
  phases: phaseNames.en,
  phaseRail: 'Phases of the workshop',
  nextShort: (phase) => `Next: ${phase}`,
  backTo: (phase) => `Back to “${phase}”`,
  untilDeadline: (at, zone) => `until ${formatSoon('en', new Date(at), zone)}`,
  plannedMinutes: (minutes) => `${english.number(minutes)} min`,
  goTo: (phase) => `Go to “${phase}”`,
  entered: (phase) => `Phase “${phase}” has begun.`,
  guidance: {
    arrive: 'Show the QR code. Everybody places a practice dot and then knows how it works.',
    impulse: 'The speaker sets things going. What was heard stands on the big screen.',
    collect: 'Everybody writes cards on their own. The cards appear as soon as you move on.',
    group: 'Merge cards that mean the same, and move each one to its column.',
    benefit: 'Everybody places green dots. Nobody sees them, not even you, until you reveal them.',
    effort: 'Everybody places red dots. Nobody sees them, not even you, until you reveal them.',
    matrix: 'Reveal in two steps, and talk first about where opinions differ.',
    discussion:
      'One card after the other. Reasons come without names and reach the big screen only when you show them.',
    measures: 'Turn cards into measures. Whoever takes one on says so on their own phone.',
    closing: 'Everybody may send a closing word to the big screen. Then you end the day.',
  },
  matrixShown: 'Talk first about where opinions differ. Then turn cards into measures.',
  endsByItself: (at, zone) =>
    `This phase ends ${formatSoon('en', new Date(at), zone)}; then things go on by themselves.`,
  dayEndsByItself: (at, zone) =>
    `This phase ends ${formatSoon('en', new Date(at), zone)}, and the day with it.`,
  sendLink: 'Send everybody the link. Everybody places a practice dot and then knows how it works.',
  toHome: (organisation) => `Roadmap: ${organisation}`,
  collectShown: 'Everybody writes cards on their own. Each card appears on the big screen at once.',
  connected: (here, expected) =>
    `${english.number(here)} here, ${english.number(expected)} expected`,
  takingPart: (people) => `${english.number(people)} taking part`,
  showCode: 'Show code',
  codeTitle: 'How everybody joins',
  openWall: 'Open the big screen',
  checkConnection: 'Check connection',
  code: 'Code',
  address: 'Address',
  state: {
    live: '',
    polling: 'The network is holding messages back. Updates arrive every few seconds.',
    offline: 'No connection. Still trying.',
  },
  without:
    'Without JavaScript you can change the phase and reveal here. Updates appear only after reloading.',
  countdown: 'Time left',
  startMinutes: (minutes) => (minutes === 1 ? '1 minute' : `${english.number(minutes)} minutes`),
  startPlanned: (minutes) =>
    minutes === 1 ? '1 minute (planned)' : `${english.number(minutes)} minutes (planned)`,
  startCountdown: 'Start countdown',
  twoMore: '2 more minutes',
  stopCountdown: 'Stop countdown',
  practised: (people, of) =>
    `Practice dot placed: ${english.number(people)} of ${english.number(of)}`,
  practiceNext: 'Everybody places the practice dot as soon as they have joined.',
  finished: (people, of) => `${english.number(people)} of ${english.number(of)} done`,
  written: boardLines.en.cards,
  cardsIn: (column, cards) => `${column}, ${boardLines.en.cards(cards)}`,
  rehearsal: 'Rehearsal',
  endRehearsal: 'End and delete the rehearsal',
  noCards: 'No cards yet',
  noCardsLine:
    'As soon as somebody writes, the cards appear here. Write down yourself what people call out.',
  noCardsHere: 'No cards.',
  many: (cards) =>
    `${english.number(cards)} cards are a lot for one round of dots. Merge those that mean the same, ideally until at most 30 are left.`,
  onlyYou: 'Until the end of collecting, only facilitators see these cards.',
  hidden: 'hidden',
  hiddenCards: (cards) => (cards === 1 ? '1 hidden card' : `${english.number(cards)} hidden cards`),
  basicQuestion: boardLines.en.basicQuestion,
  write: 'Write a card',
  writeTitle: 'What should be tackled?',
  explanation: 'Explanation (optional)',
  column: 'Column',
  save: partsMessages.en.save,
  cancel: partsMessages.en.cancel,
  edit: (number) => `Edit card ${number}`,
  edited: (number) => `Card ${number} changed.`,
  move: (number) => `Move card ${number} to …`,
  moveTitle: (number) => `Move card ${number} to …`,
  moved: (number, column) => `Card ${number} is now under “${column}”.`,
  merge: (number) => `Merge card ${number} with …`,
  mergeTitle: (number) => `Merge card ${number} with …`,
  mergeLine: 'The card becomes part of the chosen one. You can take it out again.',
  merged: (number, into) => `Card ${number} is now part of card ${into}.`,
  split: (number) => `Take card ${number} out`,
  wasSplit: (number) => `Card ${number} is on its own again.`,
  hide: (number) => `Hide card ${number}`,
  wasHidden: (number) => `Card ${number} is hidden.`,
  show: (number) => `Show card ${number} again`,
  wasShown: (number) => `Card ${number} is back.`,
  wasWritten: 'Card written.',
  includes: 'Includes:',
  dragHint:
    'Drag cards with the mouse into a column or onto each other, or use the buttons on the card.',
  similar: 'These look similar',
  similarLine: 'Suggested by this computer; nothing leaves the house.',
  together: 'Merge',
  togetherOf: (a, b) => `Merge: cards ${a} and ${b}`,
  apart: 'Keep apart',
  apartOf: (a, b) => `Keep apart: cards ${a} and ${b}`,
  emptyTitle: 'Please write a few words.',
  refusals: deskRefusals.en,
  offline: 'No connection. Your text is still here, please try again.',
  signedOut: 'You are no longer signed in. Please open this page in a new window.',
  unknown: 'That did not work. Please try again.',
};

export const deskMessages = { de, en };
export type DeskWords = typeof de;
