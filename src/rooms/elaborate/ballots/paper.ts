import * as v from 'valibot';
import type { ColumnView, WorkshopView } from '../board.ts';
import { filled, id, text, whole } from '../commandFields.ts';
import { cardExplanationLength, cardTitleLength, mostDots } from '../lengths.ts';
import type { Refusal } from '../refusal.ts';
import { dotsTyped, type DotProblem, type PaperCard, type TypedDots } from './typedDots.ts';

/** The highest number a paper ballot can have; as many as people fit into a workshop. */
export const mostBallots = 2000;

/**
 * All a helper sees of a workshop: what stands on the wall and which ballots were typed. No dot, no
 * total, nothing of the desk; before the reveal and after it.
 */
export type PaperState = {
  code: string;
  title: string;
  dots: WorkshopView['dots'];
  effortFixed: boolean;
  cards: PaperCard[];
  columns: ColumnView[];
  /** Numbers of the ballots that were typed, the smallest first. */
  typed: number[];
  /** Why no ballot can be typed now; null when it can. */
  whyNotType: Refusal | null;
  whyNotWrite: Refusal | null;
};

const ballotNumber = whole(mostBallots);
const dots = v.pipe(
  v.array(
    v.object({
      cardId: id<'card'>(),
      count: whole(mostDots),
    }),
  ),
  v.maxLength(mostDots),
  v.check((all) => new Set(all.map(({ cardId }) => cardId)).size === all.length, 'a card twice'),
);

/** What a helper can do. */
export const helperCommand = v.variant('kind', [
  v.object({
    kind: v.literal('typeBallot'),
    number: ballotNumber,
    benefit: dots,
    effort: dots,
    /** The ballot was typed before and is typed anew. */
    replace: v.boolean(),
  }),
  v.object({ kind: v.literal('withdrawBallot'), number: ballotNumber }),
  v.object({
    kind: v.literal('writePaperCard'),
    cardId: id<'card'>(),
    columnId: id<'board_column'>(),
    title: filled(cardTitleLength),
    explanation: v.optional(text(cardExplanationLength), ''),
  }),
]);
export type HelperCommand = v.InferOutput<typeof helperCommand>;

export const helperEnvelope = v.object({ id: id<'command'>(), command: helperCommand });
export type HelperEnvelope = v.InferOutput<typeof helperEnvelope>;

/** A paper ballot as it was typed into the three fields. */
export type TypedBallot = { number: string; benefit: string; effort: string };

export type BallotProblems = {
  number: 'missing' | 'notANumber' | null;
  benefit: DotProblem | null;
  effort: DotProblem | null;
};

/** What the three fields say: a ballot, and what is wrong with each of them. */
export function readBallot(
  typed: TypedBallot,
  state: Pick<PaperState, 'cards' | 'dots' | 'effortFixed'>,
): {
  number: number | null;
  benefit: TypedDots;
  effort: TypedDots;
  problems: BallotProblems;
} {
  const { perCard } = state.dots;
  const budget = { benefit: state.dots.benefit, effort: state.dots.effort };
  const benefit = dotsTyped(typed.benefit, state.cards, { dots: budget.benefit, perCard });
  const effort = state.effortFixed
    ? { dots: [], problem: null }
    : dotsTyped(typed.effort, state.cards, { dots: budget.effort, perCard });
  const written = typed.number.trim();
  const number = /^\d{1,4}$/.test(written) ? Number(written) : 0;
  const isNumber = number >= 1 && number <= mostBallots;
  return {
    number: isNumber ? number : null,
    benefit: benefit.dots,
    effort: effort.dots,
    problems: {
      number: isNumber ? null : written === '' ? 'missing' : 'notANumber',
      benefit: benefit.problem,
      effort: effort.problem,
    },
  };
}
