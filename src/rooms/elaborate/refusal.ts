/**
 * Why a command of a workshop was not carried out; nothing of it happened, the text stays with its
 * writer.
 */
export const refusals = [
  'closed',
  'wrongPhase',
  'alreadyRevealed',
  'revealFirst',
  'nothingToReveal',
  'changedMeanwhile',
  'elsewhere',
  'roomFull',
  'phoneFull',
  'unknownWord',
  'mergedAway',
  'tooManyTries',
  'noDotsLeft',
  'cardFull',
  'noDotThere',
  'cardGone',
  'notYourCard',
  'tooManyCards',
  'holdsOthers',
  'columnGone',
  'columnInUse',
  'personGone',
  'alreadyTaken',
  'notTakenByYou',
  'measureDone',
  'enoughAddresses',
  'notOnAgenda',
  'agendaNeeds',
  'secondRoundNotOpen',
  'tooFewChanged',
  'alreadySaid',
  'tooManyLines',
  'lineGone',
  'noMail',
  'notARound',
  'byDeadlineOnly',
  'notDiscussed',
  'noMeasuresInRound',
  'alreadyEntered',
  'deadlinesInOrder',
  'readOnlyNow',
] as const;
export type Refusal = (typeof refusals)[number];

export const isRefusal = (text: unknown): text is Refusal =>
  refusals.some((refusal) => refusal === text);
