import type { CardId, ColumnId, ParticipantId } from '../board.ts';
import type { Shelf } from './shelf.ts';

/** A card being written; with `cardId` an own one being changed. */
export type CardDraft = {
  cardId: CardId | null;
  columnId: ColumnId | null;
  title: string;
  explanation: string;
};

export type TakeOnDraft = { cardId: CardId; name: string; firstStep: string; dueOn: string };

const emptyCard = (): CardDraft => ({ cardId: null, columnId: null, title: '', explanation: '' });

/**
 * Half-written text of one voter: outlives a change of phase, a reload, and handing the phone on.
 */
export class Drafts {
  card = $state<CardDraft>(emptyCard());
  takeOn = $state<TakeOnDraft | null>(null);
  #shelf: Shelf;
  #voter: ParticipantId | null = null;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  open(voter: ParticipantId | null): void {
    this.#voter = voter;
    const card = voter && this.#shelf.get(`draft/${voter}/card`);
    const takeOn = voter && this.#shelf.get(`draft/${voter}/takeOn`);
    this.card = isCardDraft(card) ? card : emptyCard();
    this.takeOn = isTakeOnDraft(takeOn) ? takeOn : null;
  }

  /** Called whenever something in a draft changed. */
  keep(): void {
    const card = $state.snapshot(this.card);
    const takeOn = $state.snapshot(this.takeOn);
    if (!this.#voter) return;
    this.#put(`draft/${this.#voter}/card`, this.cardBegun ? card : null);
    this.#put(`draft/${this.#voter}/takeOn`, takeOn);
  }

  get cardBegun(): boolean {
    return this.card.title.trim() !== '' || this.card.explanation.trim() !== '';
  }

  clearCard(): void {
    this.card = emptyCard();
  }

  #put(key: string, value: unknown): void {
    if (value === null) this.#shelf.remove(key);
    else this.#shelf.put(key, value);
  }
}

const has = <K extends string>(value: unknown, key: K): value is Record<K, unknown> =>
  typeof value === 'object' && value !== null && key in value;

const isCardDraft = (value: unknown): value is CardDraft =>
  has(value, 'title') &&
  has(value, 'explanation') &&
  has(value, 'columnId') &&
  has(value, 'cardId');

const isTakeOnDraft = (value: unknown): value is TakeOnDraft =>
  has(value, 'cardId') && has(value, 'firstStep') && has(value, 'name') && has(value, 'dueOn');
