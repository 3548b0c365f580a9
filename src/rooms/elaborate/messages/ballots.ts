import { english, german } from '#platform/i18n/format.ts';
import type { DotProblem } from '../ballots/typedDots.ts';
import { deskMessages } from './desk.ts';

/** The page on which helpers type paper ballots and paper cards, and the link that leads there. */
export const de = {
  pageTitle: (workshop: string) => `Stimmzettel – ${workshop}`,
  title: 'Stimmzettel tippen',
  lead: 'Sie sehen hier Kartennummern, aber keine Ergebnisse. Gezählt wird jeder Stimmzettel wie ein Telefon.',
  number: 'Stimmzettel Nr.',
  benefit: 'Nutzen: Kartennummern',
  effort: 'Aufwand: Kartennummern',
  dotsHint: (dots: number, perCard: number) =>
    dots === 1
      ? 'Höchstens 1 Punkt.'
      : `Höchstens ${german.number(dots)} Punkte, ${german.number(perCard)} je Karte. Jede Nummer so oft, wie Punkte da sind.`,
  example: 'zum Beispiel 3 3 7 12',
  save: 'Speichern',
  saving: 'Wird gespeichert …',
  enter: 'Die Eingabetaste führt weiter und speichert am Ende.',
  understood: (card: number, title: string, dots: number) =>
    dots === 1 ? `Karte ${card} „${title}“` : `Karte ${card} „${title}“ ×${german.number(dots)}`,
  ofDots: (placed: number, dots: number) =>
    `${german.number(placed)} von ${german.number(dots)} Punkten`,
  problemOf(problem: DotProblem): string {
    switch (problem.kind) {
      case 'notANumber':
        return `„${problem.text}“ ist keine Kartennummer.`;
      case 'unknownCard':
        return `Karte ${problem.number} gibt es auf der Leinwand nicht.`;
      case 'cardFull':
        return problem.perCard === 1
          ? `Auf Karte ${problem.number} geht höchstens 1 Punkt.`
          : `Auf Karte ${problem.number} gehen höchstens ${german.number(problem.perCard)} Punkte.`;
      case 'tooMany':
        return `Das sind ${german.number(problem.placed)} Punkte, erlaubt sind ${german.number(problem.dots)}.`;
    }
  },
  numberProblem: {
    missing: 'Bitte die Nummer des Stimmzettels eintragen.',
    notANumber: 'Das ist keine Stimmzettelnummer.',
  },
  isThere: (number: number) =>
    `Stimmzettel ${number} ist schon getippt. Beim Speichern werden Sie gefragt.`,
  replaceTitle: (number: number) => `Stimmzettel ${number} ist schon getippt`,
  replaceLine: 'Was vorher getippt wurde, wird nicht gezeigt. Ersetzen löscht es.',
  replace: 'Ersetzen',
  keep: 'Nicht ersetzen',
  saved: (number: number) => `Stimmzettel ${number} ist gespeichert.`,
  replaced: (number: number) => `Stimmzettel ${number} ist ersetzt.`,
  notSaved: (number: string) => `Stimmzettel ${number} ist nicht gespeichert`,
  bringBack: 'Zurückholen',
  typed: (ballots: number) =>
    ballots === 0
      ? 'Noch kein Stimmzettel getippt'
      : ballots === 1
        ? '1 Stimmzettel getippt'
        : `${german.number(ballots)} Stimmzettel getippt`,
  typedNumbers: (numbers: readonly number[]) => `Getippt: ${german.list(numbers)}`,
  withdraw: 'Stimmzettel herausnehmen',
  withdrawLine: 'Der Stimmzettel zählt dann nicht mehr. Er kann neu getippt werden.',
  withdrawn: (number: number) => `Stimmzettel ${number} ist herausgenommen.`,
  notYet: 'Stimmzettel können getippt werden, sobald die Punkte begonnen haben.',
  tooLate:
    'Die Punkte sind aufgedeckt. Stimmzettel werden nicht mehr angenommen, und auch keine geändert.',
  cardTitle: 'Karte vom Papier',
  cardLine: 'Was jemand auf eine Papierkarte geschrieben hat, bekommt hier seine Nummer.',
  writeTitle: 'Was soll angegangen werden?',
  explanation: 'Erläuterung (freiwillig)',
  column: 'Spalte',
  writeCard: 'Karte anlegen',
  cardWritten: 'Die Karte ist angelegt.',
  emptyTitle: 'Bitte schreiben Sie, was angegangen werden soll.',
  cards: 'Karten auf der Leinwand',
  noCards: 'Noch keine Karten.',
  offline: 'Keine Verbindung. Ihre Eingabe bleibt stehen, bitte noch einmal speichern.',
  signedOut: 'Der Link zum Helfen gilt nicht mehr. Bitte fragen Sie die Moderation.',
  unknown: 'Das hat nicht geklappt. Bitte noch einmal versuchen.',
  refusals: {
    ...deskMessages.de.refusals,
    closed: 'Der Impulstag ist beendet.',
    ballotThere: 'Dieser Stimmzettel ist schon getippt.',
    ballotGone: 'Diesen Stimmzettel gibt es nicht.',
    emptyBallot: 'Ohne Punkte gibt es nichts zu zählen.',
    cardGone: 'Eine dieser Karten ist nicht mehr dabei.',
    mergedAway:
      'Dieser Stimmzettel wurde am Pult mit einem anderen Eintrag zusammengelegt und bleibt, wie er ist.',
  },
  // the link
  helpTitle: 'Mithelfen',
  helpLine: (workshop: string) =>
    `Sie sind gebeten, bei „${workshop}“ Stimmzettel und Karten vom Papier abzutippen. Ergebnisse sehen Sie dabei nicht.`,
  helpWho: 'Ein Konto brauchen Sie nicht. Das gilt für diesen Browser.',
  helpAs: (name: string) => `Das gilt für Ihr Konto, ${name}.`,
  accept: 'Mithelfen',
};

export const en: typeof de = {
  pageTitle: (workshop) => `Paper ballots – ${workshop}`,
  title: 'Type paper ballots',
  lead: 'You see card numbers here, but no results. Every ballot counts like a phone.',
  number: 'Ballot no.',
  benefit: 'Benefit: card numbers',
  effort: 'Effort: card numbers',
  dotsHint: (dots, perCard) =>
    dots === 1
      ? '1 dot at most.'
      : `At most ${english.number(dots)} dots, ${english.number(perCard)} per card. Type each number as often as there are dots.`,
  example: 'for example 3 3 7 12',
  save: 'Save',
  saving: 'Saving …',
  enter: 'The Enter key moves on, and saves at the end.',
  understood: (card, title, dots) =>
    dots === 1 ? `Card ${card} “${title}”` : `Card ${card} “${title}” ×${english.number(dots)}`,
  ofDots: (placed, dots) => `${english.number(placed)} of ${english.number(dots)} dots`,
  problemOf(problem) {
    switch (problem.kind) {
      case 'notANumber':
        return `“${problem.text}” is not a card number.`;
      case 'unknownCard':
        return `There is no card ${problem.number} on the big screen.`;
      case 'cardFull':
        return problem.perCard === 1
          ? `Card ${problem.number} takes 1 dot at most.`
          : `Card ${problem.number} takes ${english.number(problem.perCard)} dots at most.`;
      case 'tooMany':
        return `These are ${english.number(problem.placed)} dots; ${english.number(problem.dots)} are allowed.`;
    }
  },
  numberProblem: {
    missing: 'Please enter the number of the ballot.',
    notANumber: 'This is not a ballot number.',
  },
  isThere: (number) => `Ballot ${number} has been typed already. You will be asked when saving.`,
  replaceTitle: (number) => `Ballot ${number} has been typed already`,
  replaceLine: 'What was typed before is not shown. Replacing deletes it.',
  replace: 'Replace',
  keep: 'Do not replace',
  saved: (number) => `Ballot ${number} is saved.`,
  replaced: (number) => `Ballot ${number} is replaced.`,
  notSaved: (number) => `Ballot ${number} is not saved`,
  bringBack: 'Bring it back',
  typed: (ballots) =>
    ballots === 0
      ? 'No ballot typed yet'
      : ballots === 1
        ? '1 ballot typed'
        : `${english.number(ballots)} ballots typed`,
  typedNumbers: (numbers) => `Typed: ${english.list(numbers)}`,
  withdraw: 'Take a ballot out',
  withdrawLine: 'The ballot no longer counts then. It can be typed anew.',
  withdrawn: (number) => `Ballot ${number} has been taken out.`,
  notYet: 'Ballots can be typed as soon as the dots have begun.',
  tooLate: 'The dots are revealed. No ballot is accepted any more, and none is changed.',
  cardTitle: 'Card from paper',
  cardLine: 'What somebody wrote on a paper card gets its number here.',
  writeTitle: 'What should be tackled?',
  explanation: 'Explanation (optional)',
  column: 'Column',
  writeCard: 'Add card',
  cardWritten: 'The card has been added.',
  emptyTitle: 'Please write what should be tackled.',
  cards: 'Cards on the big screen',
  noCards: 'No cards yet.',
  offline: 'No connection. What you typed stays; please save once more.',
  signedOut: 'The link for helping is no longer valid. Please ask the facilitator.',
  unknown: 'That did not work. Please try again.',
  refusals: {
    ...deskMessages.en.refusals,
    closed: 'The workshop has ended.',
    ballotThere: 'This ballot has been typed already.',
    ballotGone: 'There is no such ballot.',
    emptyBallot: 'Without dots there is nothing to count.',
    cardGone: 'One of these cards is no longer there.',
    mergedAway: 'This ballot was merged with another entry at the desk and stays as it is.',
  },
  helpTitle: 'Help out',
  helpLine: (workshop) =>
    `You are asked to type paper ballots and cards for “${workshop}”. You see no results while doing so.`,
  helpWho: 'You do not need an account. This applies to this browser.',
  helpAs: (name) => `This applies to your account, ${name}.`,
  accept: 'Help out',
};

export const ballotsMessages = { de, en };
