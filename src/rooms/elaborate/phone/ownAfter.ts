import type { Board, CardId, CardView, Own, OwnCard } from '../board.ts';
import { whyNotMove, whyNotPlace, type Budget, type Placed } from '../budget.ts';
import type { GuestCommand } from '../commands.ts';
import { cardsWait, isCollecting } from '../phaseRules.ts';
import type { Colour } from '../phases.ts';

/**
 * What a voter sees of themselves once a command will have been carried out; shown before the
 * server answers. A command that the board's own limits forbid changes nothing here; the server has
 * the last word.
 */
export function ownAfter(own: Own, command: GuestCommand, board: Board): Own {
  const placed = (colour: Colour) => placedDots(own, colour, board);
  switch (command.kind) {
    case 'rename':
      return { ...own, name: command.name || null };
    case 'practise':
      return { ...own, practised: true };
    case 'writeCard':
    case 'changeCard':
    case 'withdrawCard':
      return { ...own, cards: cardsAfter(own.cards, command, board) };
    case 'placeDot':
      return whyNotPlace(placed(command.colour), command.cardId, budgetOf(command.colour, board))
        ? own
        : withDots(own, command.colour, command.cardId, 1);
    case 'takeDot':
      return withDots(own, command.colour, command.cardId, -1);
    case 'moveDot':
      return whyNotMove(placed(command.colour), command, budgetOf(command.colour, board))
        ? own
        : moved(own, command);
    case 'finish':
      return { ...own, [finishedOf[command.part]]: command.finished };
    case 'takeOn': {
      const measure = board.measures.find((made) => made.cardId === command.cardId);
      return measure && !measure.taken ? { ...own, measures: [...own.measures, measure.id] } : own;
    }
    case 'giveBack':
      return { ...own, measures: own.measures.filter((id) => id !== command.measureId) };
  }
}

/**
 * The voter's dots of one colour, but those on cards that the moderator took off the board: they
 * came back.
 */
export const placedDots = (own: Own, colour: Colour, board: Board): Placed =>
  own.dots.filter(
    (dot) => dot.colour === colour && board.cards.some((card) => card.id === dot.cardId),
  );

export const budgetOf = (colour: Colour, board: Board): Budget => ({
  dots: board.workshop.dots[colour],
  perCard: board.workshop.dots.perCard,
});

/** The author's cards that count against "three cards a person". */
export const standingCards = (own: Own): OwnCard[] =>
  own.cards.filter((card) => card.state !== 'withdrawn');

/**
 * Where a voter's own card is now, read from the board that everybody sees: nobody else need be
 * told. Shown cards carry what the moderator may have changed.
 */
export function ownCardNow(card: OwnCard, board: Board): OwnCard {
  if (card.state === 'withdrawn') return card;
  const shown = board.cards.find((other) => other.id === card.id);
  if (shown) return { ...card, ...shownWords(shown), state: 'shown', mergedInto: null };
  const into = board.cards.find(
    (other) => card.number > 0 && other.mergedFrom.includes(card.number),
  );
  if (into) return { ...card, state: 'merged', mergedInto: into.number };
  if (cardsWait(board.workshop)) return { ...card, state: 'waiting' };
  if (isCollecting(board.workshop.phase)) return card;
  return card.state === 'waiting' || card.state === 'shown' ? { ...card, state: 'hidden' } : card;
}

const finishedOf = { cards: 'cardsDone', benefit: 'benefitDone', effort: 'effortDone' } as const;

type CardCommand = Extract<GuestCommand, { kind: 'writeCard' | 'changeCard' | 'withdrawCard' }>;

function cardsAfter(cards: OwnCard[], command: CardCommand, board: Board): OwnCard[] {
  switch (command.kind) {
    case 'writeCard': {
      const { columnId, title, explanation } = command;
      const state = cardsWait(board.workshop) ? 'waiting' : 'shown';
      const card: OwnCard = {
        id: command.cardId,
        number: 0,
        columnId,
        title,
        explanation,
        state,
        mergedInto: null,
      };
      return cards.some((other) => other.id === card.id) ? cards : [...cards, card];
    }
    case 'changeCard': {
      const { columnId, title, explanation } = command;
      return cards.map((card) =>
        card.id === command.cardId ? { ...card, columnId, title, explanation } : card,
      );
    }
    case 'withdrawCard':
      return cards.map((card) =>
        card.id === command.cardId ? { ...card, state: 'withdrawn' as const } : card,
      );
  }
}

type Move = Extract<GuestCommand, { kind: 'moveDot' }>;

const moved = (own: Own, move: Move): Own =>
  withDots(withDots(own, move.colour, move.fromCardId, -1), move.colour, move.toCardId, 1);

function withDots(own: Own, colour: Colour, cardId: CardId, more: 1 | -1): Own {
  const there = own.dots.find((dot) => dot.colour === colour && dot.cardId === cardId);
  const count = Math.max(0, (there?.count ?? 0) + more);
  const others = own.dots.filter((dot) => dot.colour !== colour || dot.cardId !== cardId);
  return { ...own, dots: count === 0 ? others : [...others, { cardId, colour, count }] };
}

const shownWords = ({ columnId, title, explanation }: CardView) => ({
  columnId,
  title,
  explanation,
});
