import type { Refusal } from '../refusal.ts';

/** Why a command was not carried out, and what to do instead. */
export const de = {
  closed: 'Der Impulstag ist beendet. Öffnen Sie ihn wieder, um etwas zu ändern.',
  wrongPhase: 'Das geht in dieser Phase nicht.',
  alreadyRevealed:
    'Die Punkte sind aufgedeckt. Wer das Ergebnis kennt, würde anders punkten; davor geht es nicht mehr zurück.',
  revealFirst: 'Decken Sie zuerst die Punkte auf, erst Nutzen, dann Aufwand.',
  elsewhere: 'Diese Person macht an einem anderen Gerät weiter.',
  roomFull: 'Es sind schon so viele Personen dabei, dass etwas nicht stimmen kann.',
  unknownWord: 'Dieses Wort gibt es hier nicht. Bitte sehen Sie noch einmal nach.',
  tooManyTries: 'Zu viele Versuche. Bitte warten Sie eine Minute.',
  noDotsLeft: 'Alle Punkte sind vergeben.',
  cardFull: 'Mehr Punkte darf eine Person auf eine Karte nicht geben.',
  noDotThere: 'Auf dieser Karte liegt kein Punkt.',
  cardGone: 'Diese Karte ist nicht mehr an der Wand.',
  notYourCard: 'Diese Karte gehört jemand anderem.',
  tooManyCards: 'Mehr Karten sind für eine Person nicht vorgesehen.',
  holdsOthers: 'In dieser Karte stecken andere Karten. Bitte trennen Sie diese zuerst.',
  columnGone: 'Diese Spalte gibt es nicht mehr.',
  columnInUse: 'In dieser Spalte sind noch Karten. Bitte verschieben Sie sie zuerst.',
  personGone: 'Diese Person ist schon mit einer anderen zusammengelegt.',
  alreadyTaken: 'Diese Maßnahme hat schon jemand übernommen.',
  notTakenByYou: 'Diese Maßnahme liegt nicht bei Ihnen.',
  measureDone: 'Diese Maßnahme ist schon abgeschlossen.',
  noGuest: 'Bitte treten Sie zuerst bei.',
  malformed: 'Das konnte nicht gelesen werden. Bitte laden Sie die Seite neu.',
} satisfies Record<Refusal | 'noGuest' | 'malformed', string>;

export const en: typeof de = {
  closed: 'The workshop has ended. Reopen it to change anything.',
  wrongPhase: 'That is not possible in this phase.',
  alreadyRevealed:
    'The dots are revealed. Whoever knows the result would dot differently; there is no way back before it.',
  revealFirst: 'Reveal the dots first: benefit, then effort.',
  elsewhere: 'This person is going on with another device.',
  roomFull: 'So many people have joined that something must be wrong.',
  unknownWord: 'There is no such word here. Please check it again.',
  tooManyTries: 'Too many tries. Please wait a minute.',
  noDotsLeft: 'All dots are placed.',
  cardFull: 'One person cannot put more dots on one card.',
  noDotThere: 'There is no dot on this card.',
  cardGone: 'This card is no longer on the wall.',
  notYourCard: 'This card belongs to somebody else.',
  tooManyCards: 'One person cannot write more cards.',
  holdsOthers: 'Other cards were put into this one. Please separate them first.',
  columnGone: 'This column no longer exists.',
  columnInUse: 'There are still cards in this column. Please move them first.',
  personGone: 'This person was already merged with another.',
  alreadyTaken: 'Somebody has already taken this measure on.',
  notTakenByYou: 'This measure is not yours.',
  measureDone: 'This measure is already finished.',
  noGuest: 'Please join first.',
  malformed: 'That could not be read. Please reload the page.',
};

export const refusalMessages = { de, en };
