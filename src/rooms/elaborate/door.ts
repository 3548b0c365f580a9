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
export { codeAsMeant } from './joinCode.ts';
export { isRefusal, refusals, type Refusal } from './refusal.ts';
export { workshopInput, type WorkshopInList, type WorkshopInput } from './workshop.ts';
export {
  colours,
  phases,
  steps,
  type Colour,
  type Phase,
  type Revealed,
  type Step,
} from './phases.ts';
export type { Standing, StandingCard } from './standing.ts';
