export type {
  Board,
  BoardState,
  CardId,
  CardView,
  ColumnId,
  Desk,
  DeskState,
  GuestState,
  MeasureId,
  Own,
  ParticipantId,
  WorkshopId,
  WorkshopKey,
  WorkshopView,
} from './board.ts';
export {
  deskCommand,
  deskEnvelope,
  guestCommand,
  guestEnvelope,
  joinRequest,
  returnRequest,
  type DeskCommand,
  type DeskEnvelope,
  type GuestCommand,
  type GuestEnvelope,
} from './commands.ts';
export { boardAfter, deskAfter, type BoardEvent, type DeskEvent } from './events.ts';
export { codeAsMeant } from './phone/codeAsMeant.ts';
export { isRefusal, refusals, type Refusal } from './refusal.ts';
export { workshopInput, type WorkshopInput } from './workshop.ts';
