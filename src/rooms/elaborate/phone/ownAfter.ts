import type { Board, CardId, CardView, Own, OwnCard } from '../board.ts';
import { whyNotMove, whyNotPlace, type Budget, type Placed } from '../budget.ts';
import type { GuestCommand } from '../commands.ts';
import { cardsWait, isCollecting } from '../phaseRules.ts';
import type { Colour, Round } from '../phases.ts';

/** A voter with everything done, answered or not. */
export const ownAfterAll = (own: Own, commands: GuestCommand[], board: Board): Own =>
  commands.reduce((before, command) => ownAfter(before, command, board), own);

/**
 * What a voter sees of themselves once a command will have been carried out; shown before the
 * server answers. A command that the board's own limits forbid changes nothing here; the server has
 * the last word.
 */
export function ownAfter(own: Own, command: GuestCommand, board: Board): Own {
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
    case 'takeDot':
    case 'moveDot':
      return dotsAfter(own, command, board);
    case 'finish':
      return { ...own, [finishedOf[command.part]]: command.finished };
    case 'takeOn': {
      const measure = board.measures.find((made) => made.cardId === command.cardId);
      return measure && !measure.taken ? { ...own, measures: [...own.measures, measure.id] } : own;
    }
    case 'giveBack':
      return { ...own, measures: own.measures.filter((id) => id !== command.measureId) };
    case 'giveReason':
      return own.reasonsFor.includes(command.cardId)
        ? own
        : { ...own, reasonsFor: [...own.reasonsFor, command.cardId] };
    case 'sendClosingWord':
      return { ...own, closingWordSent: true };
    // Nobody can tell who asked, not even this phone.
    case 'askQuestion':
      return own;
  }
}

/**
 * The voter's dots of one colour, but those on cards that the moderator took off the board: they
 * came back.
 */
export const placedDots = (own: Own, colour: Colour, board: Board, round: Round = 1): Placed =>
  own[ballotOf[round]].filter(
    (dot) => dot.colour === colour && board.cards.some((card) => card.id === dot.cardId),
  );

/** In the second round dots lie anywhere, but are placed only on what was talked about. */
export const isDiscussed = (cardId: CardId, { workshop }: Board): boolean =>
  workshop.discussion.cards.some((card) => card.cardId === cardId);

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

const ballotOf = { 1: 'dots', 2: 'secondDots' } as const;

const finishedOf = {
  cards: 'cardsDone',
  benefit: 'benefitDone',
  effort: 'effortDone',
  second: 'secondDone',
} as const;

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

type DotCommand = Extract<GuestCommand, { kind: 'placeDot' | 'takeDot' | 'moveDot' }>;
type Where = { colour: Colour; round?: Round | undefined };

function dotsAfter(own: Own, command: DotCommand, board: Board): Own {
  const { colour, round = 1 } = command;
  const placed = placedDots(own, colour, board, round);
  const budget = budgetOf(colour, board);
  const takes = (cardId: CardId) => round === 1 || isDiscussed(cardId, board);
  switch (command.kind) {
    case 'placeDot':
      return !takes(command.cardId) || whyNotPlace(placed, command.cardId, budget)
        ? own
        : withDots(own, command, command.cardId, 1);
    case 'takeDot':
      return withDots(own, command, command.cardId, -1);
    case 'moveDot': {
      if (!takes(command.toCardId) || whyNotMove(placed, command, budget)) return own;
      const without = withDots(own, command, command.fromCardId, -1);
      return withDots(without, command, command.toCardId, 1);
    }
  }
}

function withDots(own: Own, { colour, round = 1 }: Where, cardId: CardId, more: 1 | -1): Own {
  const before = own[ballotOf[round]];
  const there = before.find((dot) => dot.colour === colour && dot.cardId === cardId);
  const count = Math.max(0, (there?.count ?? 0) + more);
  const others = before.filter((dot) => dot.colour !== colour || dot.cardId !== cardId);
  const dots = count === 0 ? others : [...others, { cardId, colour, count }];
  return { ...own, [ballotOf[round]]: dots };
}

const shownWords = ({ columnId, title, explanation }: CardView) => ({
  columnId,
  title,
  explanation,
});
