import type { Step } from '#platform/base/steps.ts';
import type { Id, OrganisationId } from '../../platform/base/ids.ts';
import type { Phase, Revealed } from './phases.ts';
import type { Standing } from './standing/standing.ts';

export type WorkshopId = Id<'workshop'>;
export type ColumnId = Id<'board_column'>;
export type CardId = Id<'card'>;
export type ParticipantId = Id<'participant'>;
export type MeasureId = Id<'measure'>;

export type WorkshopKey = { organisationId: OrganisationId; workshopId: WorkshopId };

/**
 * What everybody in a workshop may see at this moment, and nothing more. Times are ISO 8601 texts.
 */
export type Board = {
  workshop: WorkshopView;
  cards: CardView[];
  progress: Progress;
  standing: Standing | null;
  measures: MeasureView[];
};

export type WorkshopView = {
  id: WorkshopId;
  code: string;
  title: string;
  guidingQuestion: string;
  headCount: number;
  phase: Phase;
  countdownEndsAt: string | null;
  revealed: Revealed;
  cardsPerPerson: number;
  cardsHidden: boolean;
  dots: { benefit: number; effort: number; perCard: number };
  effortFixed: boolean;
  columns: ColumnView[];
  closed: boolean;
};

/** Exactly one of `step` and `title` is set. */
export type ColumnView = { id: ColumnId; step: Step | null; title: string | null };

/** A card on the board. `mergedFrom`: the numbers of the cards that were put together in it. */
export type CardView = {
  id: CardId;
  number: number;
  columnId: ColumnId;
  title: string;
  explanation: string;
  mergedFrom: number[];
  basicQuestion: boolean;
};

/** Counts of people, but `cards`, which counts cards written (also hidden ones). */
export type Progress = {
  participants: number;
  practised: number;
  cards: number;
  cardsDone: number;
  benefitDone: number;
  effortDone: number;
};

export type MeasureView = {
  id: MeasureId;
  cardId: CardId;
  what: string;
  firstStep: string;
  /** A day, `2026-11-22`. */
  dueOn: string | null;
  taken: boolean;
  /** Only what the person who took it on entered for that purpose. */
  takenBy: string | null;
};

/** What one voter, and nobody else, sees of themselves. */
export type Own = {
  participantId: ParticipantId;
  number: number;
  name: string | null;
  returnWord: string;
  practised: boolean;
  cardsDone: boolean;
  benefitDone: boolean;
  effortDone: boolean;
  cards: OwnCard[];
  dots: { cardId: CardId; colour: 'benefit' | 'effort'; count: number }[];
  measures: MeasureId[];
};

export type OwnCard = Omit<CardView, 'mergedFrom' | 'basicQuestion'> & {
  state: 'waiting' | 'shown' | 'hidden' | 'withdrawn' | 'merged';
  /** The number of the card this one went into. */
  mergedInto: number | null;
};

/** What moderators see besides the board. Never a dot before the reveal, never an author. */
export type Desk = {
  cards: DeskCard[];
  participants: DeskParticipant[];
  connected: number;
};

export type DeskCard = CardView & {
  state: 'waiting' | 'shown' | 'hidden' | 'merged';
  mergedInto: CardId | null;
};

export type DeskParticipant = {
  id: ParticipantId;
  number: number;
  name: string | null;
  connected: boolean;
};

/**
 * GET /w/CODE/state for a guest. `rev` is where the stream goes on. `mergedAway`: a voter of this
 * browser was merged with another one, and it has no other; only that one's return word leads on.
 */
export type GuestState = { rev: number; board: Board; own: Own[]; mergedAway: boolean };

/** What those who only look on need, such as the wall. */
export type BoardState = { rev: number; board: Board };

/** GET /w/CODE/desk/state for a moderator; two streams, so two revs. */
export type DeskState = { rev: number; deskRev: number; board: Board; desk: Desk };
