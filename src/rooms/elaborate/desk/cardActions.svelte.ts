import { getContext, setContext } from 'svelte';
import type { CardId, ColumnId, DeskCard } from '../board.ts';
import type { DeskWords } from '../messages/desk.ts';
import { whyNotArrange, whyNotGather } from '../phaseRules.ts';
import type { Act } from './act.ts';
import type { DeskSession } from './deskSession.svelte.ts';

export type OpenDialog = { kind: 'edit' | 'move' | 'merge'; card: DeskCard } | null;

/** What can be done to a card, with one tap or through a dialog; each says how to undo it. */
export class CardActions {
  dialog = $state.raw<OpenDialog>(null);
  dragged = $state.raw<DeskCard | null>(null);
  readonly #session: DeskSession;
  readonly #act: Act;
  readonly #words: DeskWords;
  readonly #titleOf: (columnId: ColumnId) => string;

  constructor(
    session: DeskSession,
    act: Act,
    words: DeskWords,
    titleOf: (columnId: ColumnId) => string,
  ) {
    this.#session = session;
    this.#act = act;
    this.#words = words;
    this.#titleOf = titleOf;
  }

  hide({ id, number }: DeskCard): void {
    const undo = { kind: 'showCard' as const, cardId: id };
    void this.#act({ kind: 'hideCard', cardId: id }, { done: this.#words.wasHidden(number), undo });
  }

  show({ id, number }: DeskCard): void {
    void this.#act({ kind: 'showCard', cardId: id }, { done: this.#words.wasShown(number) });
  }

  move({ id, number, columnId }: DeskCard, to: ColumnId): void {
    if (to === columnId) return;
    const done = this.#words.moved(number, this.#titleOf(to));
    const undo = { kind: 'moveCard' as const, cardId: id, columnId };
    void this.#act({ kind: 'moveCard', cardId: id, columnId: to }, { done, undo });
  }

  merge({ id, number }: DeskCard, into: DeskCard): void {
    if (id === into.id) return;
    const done = this.#words.merged(number, into.number);
    const undo = { kind: 'splitCard' as const, cardId: id };
    void this.#act({ kind: 'mergeCards', cardId: id, intoCardId: into.id }, { done, undo });
  }

  split({ id, number, mergedInto }: DeskCard): void {
    const done = this.#words.wasSplit(number);
    if (!mergedInto) return;
    const undo = { kind: 'mergeCards' as const, cardId: id, intoCardId: mergedInto };
    void this.#act({ kind: 'splitCard', cardId: id }, { done, undo });
  }

  /** The cards that were put into this one. */
  within(cardId: CardId): DeskCard[] {
    return this.#session.desk.cards.filter((card) => card.mergedInto === cardId);
  }

  /** The code of the workshop, as it stands in addresses. */
  get code(): string {
    return this.#session.board.workshop.code;
  }

  /** Cards are put together and taken apart until the dots begin. */
  get gathers(): boolean {
    return whyNotGather(this.#session.board.workshop) === null;
  }

  /** Cards are edited, moved and hidden until the dots are revealed. */
  get arranges(): boolean {
    return whyNotArrange(this.#session.board.workshop) === null;
  }
}

const key = Symbol('cards');

export const provideBoard = (
  session: DeskSession,
  act: Act,
  words: DeskWords,
  titleOf: (columnId: ColumnId) => string,
): CardActions => setContext(key, new CardActions(session, act, words, titleOf));

export const useCards = (): CardActions => getContext<CardActions>(key);
