import { english, formatMoment, german } from '#platform/i18n/format.ts';
import { partsMessages } from '#ui/messages/parts.ts';
import { minutesOf, type PlannedPhase } from '../agenda.ts';
import { mostBallots, mostSpareCards, mostTents } from '../prepare/printKitWish.ts';
import { phaseNames } from './phases.ts';

/** The page *Vorbereiten*. */
export const de = {
  title: 'Vorbereiten',
  titleOf: (title: string) => `„${title}“ vorbereiten`,
  errorTitle: partsMessages.de.errorTitle,
  back: 'Zum Impulstag',
  desk: 'Pult',
  save: 'Speichern',
  saved: 'Gespeichert.',
  saveEach:
    'Jeder Abschnitt wird einzeln gespeichert. Bitte speichern Sie, bevor Sie im nächsten schreiben.',
  notSaved: 'Das ließ sich nicht speichern. Bitte prüfen Sie die Angaben.',
  tomorrow: 'Morgen früh',
  stillOpen: (open: number) =>
    open === 0
      ? 'Alles ist bereit.'
      : open === 1
        ? 'Noch eines ist offen.'
        : `Noch ${german.number(open)} sind offen.`,
  isDone: 'erledigt',
  isOpen: 'offen',
  todos: {
    date: 'Datum und Uhrzeit eintragen',
    place: 'Ort eintragen',
    impulse: 'Impuls: worum geht es, wer spricht?',
    heard: 'Was wurde gehört? Bis zu drei Sätze',
    wifi: 'WLAN für die Tischaufsteller eintragen',
    cards: 'Karten schreiben',
    deadlines: 'Fristen setzen',
    address: 'Der QR-Code führt hierher',
  },
  addressHere:
    'Diese Adresse gilt nur auf diesem Gerät. Öffnen Sie Resonanz unter der Adresse, die auch Telefone erreichen, oder wählen Sie am Pult eine andere.',
  placeAndTime: 'Ort und Zeit',
  agenda: 'Ablauf',
  agendaLine: (agenda: readonly PlannedPhase[]) =>
    `${german.number(minutesOf(agenda))} Minuten: ${agenda.map(({ phase }) => phaseNames.de[phase]).join(', ')}.`,
  changeAgenda: 'Ablauf ändern',
  positions: 'Positionierungen als Karten',
  positionsLine: ({ open, taken }: { open: number; taken: number }) =>
    open === 0
      ? 'Alle Positionierungen aus dem Zuhören liegen als Karten bereit.'
      : taken === 0
        ? 'Was Sie im Zuhören als Positionierung festgehalten haben, kann als Karten auf den Tisch: der Satz und wie es um ihn steht.'
        : `${german.number(taken)} liegen schon als Karten bereit.`,
  takePositions: (open: number) =>
    open === 1
      ? '1 Positionierung als Karte übernehmen'
      : `${german.number(open)} Positionierungen als Karten übernehmen`,
  impulse: 'Impuls',
  impulseTitle: 'Worum geht es?',
  speaker: 'Wer spricht?',
  standIn: 'Wer springt ein?',
  standInHint: 'Falls jemand kurzfristig ausfällt.',
  heard: 'Was wurde gehört?',
  heardHint: 'Bis zu drei Sätze, die Menschen draußen oder drinnen gesagt haben. Bitte ohne Namen.',
  heardOf: (number: number) => `Gehört ${number}`,
  invitation: 'Einladung',
  invitationLead: 'Zum Kopieren und Verschicken. Der Text folgt Ihren Angaben.',
  invitationText: 'Text der Einladung',
  inOther: 'Auf Englisch',
  subject: 'Betreff',
  copyText: 'Text kopieren',
  textCopied: 'Der Text ist kopiert.',
  textSelected: 'Der Text ist markiert. Bitte kopieren Sie ihn mit Strg+C oder ⌘C.',
  mail: 'Als E-Mail öffnen',
  calendar: 'Kalenderdatei',
  calendarNeedsDate: 'Sobald ein Datum eingetragen ist, gibt es hier eine Kalenderdatei.',
  printKit: 'Druckmappe',
  printKitLead: 'Alles für die Tische in einem PDF. Wählen Sie, was Sie brauchen.',
  leadsTo: (address: string) => `Der QR-Code führt zu ${address}.`,
  parts: {
    tents: 'Tischaufsteller mit QR-Code und Code',
    ballots: 'Stimmzettel aus Papier, nummeriert',
    cards: 'Leere Karten',
    agenda: 'Ablauf',
  },
  partHints: {
    tents: 'Ein A4-Blatt je Aufsteller, in der Mitte gefaltet.',
    ballots: 'Für alle ohne Telefon. Jede Nummer gilt einmal.',
    cards: 'Sechs auf einem Blatt, zum Zerschneiden.',
    agenda: 'Eine Seite mit Zeiten.',
  },
  howMany: {
    tents: `Wie viele Aufsteller? (höchstens ${mostTents})`,
    ballots: `Wie viele Stimmzettel? (höchstens ${mostBallots})`,
    cards: `Wie viele Karten? (höchstens ${mostSpareCards})`,
  },
  firstBallot: 'Ab Nummer',
  makePdf: 'PDF erstellen',
  rehearsal: 'Probelauf',
  rehearsalLead:
    'Zwanzig erfundene Gäste spielen den Tag mit Ihnen durch: Sie schreiben Karten, setzen Punkte und übernehmen Maßnahmen, während Sie am Pult weiterschalten. Der Probelauf steht in keiner Liste. Danach wird alles davon gelöscht, spätestens nach 24 Stunden.',
  startRehearsal: 'Probelauf starten',
  again: 'Neu beginnen',
  againHint: 'Was bisher geprobt wurde, wird dabei gelöscht.',
  running: (since: Date, zone: string) =>
    `Der Probelauf läuft seit ${formatMoment('de', since, zone)} Uhr.`,
  rehearsalDesk: 'Pult des Probelaufs',
  rehearsalWall: 'Leinwand des Probelaufs',
  wipe: 'Probelauf löschen',
  wiped: 'Vom Probelauf ist nichts mehr da.',
  kit: 'In den Koffer',
  kitLead:
    'Ihr Koffer gehört Ihnen, nicht der Organisation: Mit der Vorlage starten Sie Tage auch bei anderen. Darin liegen Ablauf, Spalten, Leitfrage, Einstellungen und der Titel des Impulses; nie Namen, Punkte, Ort oder WLAN.',
  kitTitle: 'Name der Vorlage',
  withCards: 'Auch die Karten und das Gehörte',
  withCardsHint:
    'Diese Texte gehören dem Haus, für das Sie arbeiten. Nehmen Sie sie nur mit, wenn es zustimmt.',
  keep: 'Im Koffer ablegen',
  kept: 'Die Vorlage liegt in Ihrem Koffer.',
  toKit: 'Zum Koffer',
  kitFull: 'Ihr Koffer ist voll. Bitte löschen Sie dort zuerst etwas.',
};

export const en: typeof de = {
  title: 'Prepare',
  titleOf: (title) => `Prepare “${title}”`,
  errorTitle: partsMessages.en.errorTitle,
  back: 'To the workshop',
  desk: 'Desk',
  save: 'Save',
  saved: 'Saved.',
  saveEach: 'Each part is saved by itself. Please save one before you write in the next.',
  notSaved: 'This could not be saved. Please check what you entered.',
  tomorrow: 'Tomorrow morning',
  stillOpen: (open) =>
    open === 0
      ? 'Everything is ready.'
      : open === 1
        ? 'One thing is still open.'
        : `${english.number(open)} things are still open.`,
  isDone: 'done',
  isOpen: 'open',
  todos: {
    date: 'Enter date and time',
    place: 'Enter the place',
    impulse: 'Impulse: what is it about, who speaks?',
    heard: 'What was heard? Up to three sentences',
    wifi: 'Enter the Wi-Fi for the table tents',
    cards: 'Write cards',
    deadlines: 'Set deadlines',
    address: 'The QR code leads here',
  },
  addressHere:
    'This address works on this device only. Open Resonanz at the address that phones reach too, or choose another one at the desk.',
  placeAndTime: 'Place and time',
  agenda: 'Agenda',
  agendaLine: (agenda) =>
    `${english.number(minutesOf(agenda))} minutes: ${agenda.map(({ phase }) => phaseNames.en[phase]).join(', ')}.`,
  changeAgenda: 'Change the agenda',
  positions: 'Positions as cards',
  positionsLine: ({ open, taken }) =>
    open === 0
      ? 'All positions from listening are ready as cards.'
      : taken === 0
        ? 'What you wrote down as positions while listening can come to the table as cards: the sentence and where it stands.'
        : `${english.number(taken)} are ready as cards already.`,
  takePositions: (open) =>
    open === 1
      ? 'Take over 1 position as a card'
      : `Take over ${english.number(open)} positions as cards`,
  impulse: 'Impulse',
  impulseTitle: 'What is it about?',
  speaker: 'Who speaks?',
  standIn: 'Who stands in?',
  standInHint: 'In case somebody drops out at short notice.',
  heard: 'What was heard?',
  heardHint: 'Up to three sentences that people said outside or inside. Without names, please.',
  heardOf: (number) => `Heard ${number}`,
  invitation: 'Invitation',
  invitationLead: 'To copy and send. The text follows what you entered.',
  invitationText: 'Text of the invitation',
  inOther: 'In German',
  subject: 'Subject',
  copyText: 'Copy text',
  textCopied: 'The text is copied.',
  textSelected: 'The text is selected. Please copy it with Ctrl+C or ⌘C.',
  mail: 'Open as e-mail',
  calendar: 'Calendar file',
  calendarNeedsDate: 'As soon as there is a date, you find a calendar file here.',
  printKit: 'Print kit',
  printKitLead: 'Everything for the tables in one PDF. Choose what you need.',
  leadsTo: (address) => `The QR code leads to ${address}.`,
  parts: {
    tents: 'Table tents with QR code and code',
    ballots: 'Paper ballots, numbered',
    cards: 'Blank cards',
    agenda: 'Agenda',
  },
  partHints: {
    tents: 'One A4 sheet for each tent, folded in the middle.',
    ballots: 'For everybody without a phone. Each number counts once.',
    cards: 'Six on a sheet, to be cut.',
    agenda: 'One page with times.',
  },
  howMany: {
    tents: `How many tents? (at most ${mostTents})`,
    ballots: `How many ballots? (at most ${mostBallots})`,
    cards: `How many cards? (at most ${mostSpareCards})`,
  },
  firstBallot: 'From number',
  makePdf: 'Make the PDF',
  rehearsal: 'Rehearsal',
  rehearsalLead:
    'Twenty invented guests play the day through with you: they write cards, place dots and take measures on while you move on at the desk. The rehearsal is in no list. Afterwards everything of it is deleted, after 24 hours at the latest.',
  startRehearsal: 'Start a rehearsal',
  again: 'Begin anew',
  againHint: 'What was rehearsed so far is deleted.',
  running: (since, zone) =>
    `The rehearsal has been running since ${formatMoment('en', since, zone)}.`,
  rehearsalDesk: 'Desk of the rehearsal',
  rehearsalWall: 'Big screen of the rehearsal',
  wipe: 'Delete the rehearsal',
  wiped: 'Nothing of the rehearsal is left.',
  kit: 'Into the kit',
  kitLead:
    'Your kit is yours, not the organisation’s: with the template you start workshops elsewhere too. It holds agenda, columns, guiding question, settings and the title of the impulse; never names, dots, place or Wi-Fi.',
  kitTitle: 'Name of the template',
  withCards: 'Also the cards and what was heard',
  withCardsHint: 'These texts belong to the house you work for. Take them along only if it agrees.',
  keep: 'Keep in the kit',
  kept: 'The template is in your kit.',
  toKit: 'To the kit',
  kitFull: 'Your kit is full. Please delete something there first.',
};

export const preparePageMessages = { de, en };
