import { newId, newTimelessId } from '#platform/base/ids.ts';
import type { Board, CardView, Own } from '../board.ts';
import type { GuestCommand } from '../commands.ts';
import type { Colour, Phase } from '../phases.ts';
import { cards, closingWords, firstSteps, questions, reasons } from './words.ts';

/** An invented guest, 1 to 20, in front of the board as it is now. */
export type Scene = {
  board: Board;
  own: Own;
  number: number;
  /** The phase that was entered a moment ago; null after other commands of the moderator. */
  entered: Phase | null;
};

/**
 * What an invented guest does now. Pure, from what is on the board and what the guest has done:
 * asked again it names only what is left, so it bears being done twice.
 */
export function whatToDo(scene: Scene): GuestCommand[] {
  const { workshop } = scene.board;
  return workshop.closed ? [] : (inPhase[workshop.phase]?.(scene) ?? []);
}

const inPhase: Partial<Record<Phase, (scene: Scene) => GuestCommand[]>> = {
  arrive: ({ own }) => (own.practised ? [] : [{ kind: 'practise' }]),
  collect,
  group: question,
  benefit: (scene) => dot(scene, 'benefit'),
  effort: (scene) => dot(scene, 'effort'),
  discussion: (scene) => [...question(scene), ...reason(scene), ...secondRound(scene)],
  measures: takeOn,
  closing: ({ own, number }) =>
    own.closingWordSent || number % 3 === 0
      ? []
      : [
          {
            kind: 'sendClosingWord',
            lineId: newTimelessId<'line'>(),
            text: pick(closingWords, number),
          },
        ],
};

const peopleWithTwoCards = 10;
const guests = 20;

function collect({ board, own, number }: Scene): GuestCommand[] {
  const { columns, cardsPerPerson } = board.workshop;
  const wanted = Math.min(cardsPerPerson, number <= peopleWithTwoCards ? 2 : 1);
  const written = own.cards.length;
  const commands = Array.from({ length: Math.max(0, wanted - written) }, (_, index) => {
    const at = number - 1 + (written + index) * guests;
    const { step, title, explanation } = pick(cards, at);
    const column = columns.find((one) => one.step === step) ?? columns[at % columns.length];
    return column
      ? [{ ...writing, cardId: newId<'card'>(), columnId: column.id, title, explanation }]
      : [];
  }).flat();
  return [...commands, ...finish('cards', own.cardsDone)];
}

const writing = { kind: 'writeCard' } as const;

function question({ board, number, entered }: Scene): GuestCommand[] {
  const text = questions[number - 1];
  if (!text || entered === null || board.lines.some((line) => line.text === text)) return [];
  return [{ kind: 'askQuestion', lineId: newTimelessId<'line'>(), text }];
}

/** The dots that are left, two on the best card, then one on each of the next. */
function dot({ board, own, number }: Scene, colour: Colour): GuestCommand[] {
  const { benefit, effort, perCard } = board.workshop.dots;
  const placed = own.dots.filter((dots) => dots.colour === colour);
  let left = (colour === 'benefit' ? benefit : effort) - sumOf(placed.map((dots) => dots.count));
  const commands: GuestCommand[] = [];
  byPreference(board.cards, number, colour).forEach((card, rank) => {
    const there = placed.find((dots) => dots.cardId === card.id)?.count ?? 0;
    const most = Math.min(perCard, rank === 0 ? 2 : 1);
    const now = Math.max(0, Math.min(left, most - there));
    left -= now;
    for (let one = 0; one < now; one += 1)
      commands.push({ kind: 'placeDot', cardId: card.id, colour, round: 1 });
  });
  return [...commands, ...finish(colour, colour === 'benefit' ? own.benefitDone : own.effortDone)];
}

/** Every third guest says why, for the card that is talked about. */
function reason({ board, own, number }: Scene): GuestCommand[] {
  const { cardId } = board.workshop.discussion;
  if (!cardId || number % 3 !== 0 || own.reasonsFor.includes(cardId)) return [];
  const card = board.cards.find((one) => one.id === cardId);
  const text = pick(reasons, number / 3 + (card?.number ?? 0));
  return [{ kind: 'giveReason', lineId: newTimelessId<'line'>(), cardId, text }];
}

/** Two of three move a dot to a card that was talked about; the others stay with what they had. */
function secondRound({ board, own, number }: Scene): GuestCommand[] {
  const { discussion, dots } = board.workshop;
  if (discussion.secondRound !== 'open' || own.secondDone) return [];
  const discussed = new Set(discussion.cards.map((card) => card.cardId));
  const mine = own.secondDots.filter((one) => one.colour === 'benefit');
  const from = mine.find((one) => !discussed.has(one.cardId)) ?? mine.at(-1);
  const talkedAbout = board.cards.filter((card) => discussed.has(card.id));
  const to = byPreference(talkedAbout, number, 'benefit').find((card) => {
    const there = mine.find((one) => one.cardId === card.id)?.count ?? 0;
    return card.id !== from?.cardId && there < dots.perCard;
  });
  const moves: GuestCommand[] =
    from && to && number % 3 !== 0
      ? [
          {
            kind: 'moveDot',
            fromCardId: from.cardId,
            toCardId: to.id,
            colour: 'benefit',
            round: 2,
          },
        ]
      : [];
  return [...moves, ...finish('second', own.secondDone)];
}

/** The first four take one of the best cards on. In an open round nobody does. */
function takeOn({ board, own, number }: Scene): GuestCommand[] {
  const firstStep = firstSteps[number - 1];
  const cardId = board.standing?.cards[number - 1]?.cardId;
  const isTaken = board.measures.some((measure) => measure.cardId === cardId && measure.taken);
  if (!firstStep || !cardId || isTaken || own.measures.length > 0) return [];
  if (board.workshop.kind === 'open_round') return [];
  return [{ kind: 'takeOn', cardId, name: own.name ?? '', firstStep, dueOn: null }];
}

const finish = (part: 'cards' | Colour | 'second', isDone: boolean): GuestCommand[] =>
  isDone ? [] : [{ kind: 'finish', part, finished: true }];

/** Some cards please most, and every guest has a taste. */
function byPreference(all: readonly CardView[], number: number, colour: Colour): CardView[] {
  const salt = colour === 'benefit' ? 1 : 2;
  const score = (card: CardView) =>
    mixed(card.number, salt) + 0.9 * mixed(card.number * 31 + number, salt + 2);
  return all.toSorted((a, b) => score(b) - score(a) || a.number - b.number);
}

/** The same numbers give the same taste, between 0 and 1 (Knuth's multiplicative hash). */
const mixed = (number: number, salt: number): number =>
  (((number * 8 + salt) * 2_654_435_761) % 4_294_967_296) / 4_294_967_296;

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

function pick<T>(list: readonly [T, ...T[]] | readonly T[], at: number): T {
  const found = list[Math.abs(Math.floor(at)) % list.length];
  if (found === undefined) throw new Error('there is something to choose from');
  return found;
}
