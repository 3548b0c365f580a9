export type { Board, CardId, GuestState, Own, ParticipantId, WorkshopKey } from './board.ts';
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
