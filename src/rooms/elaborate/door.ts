export type {
  Board,
  CardId,
  GuestState,
  Own,
  ParticipantId,
  PhotoId,
  WorkshopKey,
} from './board.ts';
export { closingMailRequest } from './closingMail.ts';
export {
  deskEnvelope,
  guestCommand,
  guestEnvelope,
  joinRequest,
  returnRequest,
  type DeskCommand,
  type GuestCommand,
} from './commands.ts';
export { boardAfter, type BoardEvent } from './events.ts';
export { workshopInput } from './workshop.ts';
export { helperEnvelope, readBallot } from './ballots/paper.ts';
export { markedCard } from './photos/area.ts';
export { mostPhotosAtOnce, photoWish, sendRefusals, type SendRefusal } from './photos/photo.ts';
export type { Marked } from './photos/marking.svelte.ts';
export type { Sent } from './photos/uploads.svelte.ts';
export { isRefusal, type Refusal } from './refusal.ts';
export { codeInLink, type BringProblem } from './rounds/bring.ts';
export { mostRoundBytes, readRound, roundAsFile, type TakenRound } from './rounds/roundFile.ts';
