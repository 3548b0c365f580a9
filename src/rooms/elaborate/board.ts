import type { Step } from '#platform/base/steps.ts';
import type { Id, OrganisationId } from '../../platform/base/ids.ts';
import type { Pace, Phase, Revealed, SecondRound, WorkshopKind } from './phases.ts';
import type { Standing } from './standing/standing.ts';

export type WorkshopId = Id<'workshop'>;
export type ColumnId = Id<'board_column'>;
export type CardId = Id<'card'>;
export type ParticipantId = Id<'participant'>;
export type MeasureId = Id<'measure'>;
export type LineId = Id<'line'>;
export type PhotoId = Id<'photo'>;

export type WorkshopKey = { organisationId: OrganisationId; workshopId: WorkshopId };

/**
 * What everybody in a workshop may see at this moment, and nothing more. Times are ISO 8601 texts.
 */
export type Board = {
  workshop: WorkshopView;
  cards: CardView[];
  progress: Progress;
  standing: Standing | null;
  /** The matrix of the second round; null until a moderator shows it. */
  secondStanding: Standing | null;
  measures: MeasureView[];
  lines: LineView[];
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
  kind: WorkshopKind;
  /** The other host of an open round. */
  secondHost: string | null;
  pace: Pace;
  /** A rehearsal is deleted with everything it left. */
  rehearsal: boolean;
  agenda: AgendaItem[];
  impulse: ImpulseView | null;
  discussion: DiscussionView;
  /** Where everybody with the link reads the Ergebnisprotokoll, `/r/TOKEN`; null while there is none. */
  reportPath: string | null;
  reportUntil: string | null;
};

/** A phase the day has, in the order of phases; `deadlineAt` only where the pace is by deadline. */
export type AgendaItem = { phase: Phase; minutes: number; deadlineAt: string | null };

/** `heard`: up to three things that were heard. `stoodIn`: the stand-in speaks. */
export type ImpulseView = {
  title: string;
  speaker: string;
  standIn: string;
  stoodIn: boolean;
  heard: string[];
};

export type DiscussionView = {
  /** The first card, those that divide most, and what moderators added; in this order. */
  cards: DiscussedCard[];
  /** The card that is being talked about. */
  cardId: CardId | null;
  secondRound: SecondRound;
};

export type DiscussedCard = {
  cardId: CardId;
  why: 'first' | 'divides' | 'chosen';
  /** When the time for this card is up. */
  endsAt: string | null;
};

export const lineKinds = ['reason', 'question', 'closing_word'] as const;
export type LineKind = (typeof lineKinds)[number];

/** What somebody sent without a name; `cardId` is set for a reason only. */
export type LineView = {
  id: LineId;
  kind: LineKind;
  cardId: CardId | null;
  text: string;
  answered: boolean;
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
  secondDone: number;
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
  dots: OwnDots[];
  /** The whole ballot as it is in the second round; empty while there is none. */
  secondDots: OwnDots[];
  secondDone: boolean;
  /** What has been said once: a reason for these cards, the closing word. */
  reasonsFor: CardId[];
  closingWordSent: boolean;
  measures: MeasureId[];
  receipt: Receipt | null;
};

export type OwnDots = { cardId: CardId; colour: 'benefit' | 'effort'; count: number };

/**
 * After the reveal: the ballot as it was counted. `code` stands in the list of counted ballots,
 * which the report shows; nobody but the voter can tell whose it is.
 */
export type Receipt = { code: string; counted: boolean };

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
  /** Also the lines that wait or are hidden. */
  lines: DeskLine[];
  /** Paper ballots that were typed. */
  ballots: number;
};

export type DeskLine = LineView & { state: 'waiting' | 'shown' | 'hidden' };

export type DeskCard = CardView & {
  state: 'waiting' | 'shown' | 'hidden' | 'merged';
  mergedInto: CardId | null;
  /** Where a paper card was photographed: its area, as parts of width and height. */
  photo: { id: PhotoId; area: Area } | null;
};

/** Left, top, width and height as parts of a picture, each from 0 to 1. */
export type Area = [left: number, top: number, width: number, height: number];

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
