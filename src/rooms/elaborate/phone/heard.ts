import type { Board, Own } from '../board.ts';
import { phases } from '../phases.ts';

/** What an event means for what only a voter sees, and the stream does not carry. */
export type Heard = {
  /** The dots of the first round lie in the second one from here on. */
  secondOpened: boolean;
  /** While people dot, a card came back to the board, with as many of its dots as are still free. */
  cardsReturned: boolean;
  /** The server knows more about the own ballot now: a receipt, a second round. */
  askForOwn: boolean;
};

export function heardBetween(before: Board, after: Board): Heard {
  const [was, is] = [before.workshop, after.workshop];
  const secondOpened = was.discussion.secondRound === 'no' && is.discussion.secondRound === 'open';
  const counted = was.revealed !== is.revealed;
  const there = new Set(before.cards.map((card) => card.id));
  const dotting = phases.indexOf(is.phase) >= phases.indexOf('benefit');
  const cardsReturned = dotting && after.cards.some((card) => !there.has(card.id));
  const merged = after.progress.participants < before.progress.participants;
  const reopened = was.discussion.secondRound !== is.discussion.secondRound;
  return { secondOpened, cardsReturned, askForOwn: counted || merged || reopened };
}

/** The second round begins as the first one ended. */
export const inSecondRound = (own: Own): Own => ({ ...own, secondDots: own.dots });
