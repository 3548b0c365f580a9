import type { Board, CardId, ColumnId, Own, ParticipantId } from '../board.ts';
import type { Shelf } from './shelf.ts';

/** A card being written; with `cardId` an own one being changed. */
export type CardDraft = {
  cardId: CardId | null;
  columnId: ColumnId | null;
  title: string;
  explanation: string;
};

export type TakeOnDraft = {
  cardId: CardId;
  name: string;
  firstStep: string;
  dueOn: string;
  email?: string;
};

/** What a measure is taken on with before anything is typed: the words it has already. */
export function takeOnDraft(cardId: CardId, own: Own | null, { measures }: Board): TakeOnDraft {
  const measure = measures.find((made) => made.cardId === cardId);
  const { firstStep = '', dueOn = null } = measure ?? {};
  return { cardId, name: own?.name ?? '', firstStep, dueOn: dueOn ?? '' };
}

const emptyCard = (): CardDraft => ({ cardId: null, columnId: null, title: '', explanation: '' });

/**
 * Half-written text of one voter: outlives a change of phase, a reload, and handing the phone on.
 */
export class Drafts {
  card = $state<CardDraft>(emptyCard());
  takeOn = $state<TakeOnDraft | null>(null);
  /**
   * Lines and the private card, by what they are for: `question`, `closingWord`, `reason/ID`,
   * `change`, `optimise`, `tackle`.
   */
  texts = $state<Record<string, string>>({});
  #shelf: Shelf;
  #voter: ParticipantId | null = null;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  /** @param typed since the page was asked for; newer than what was kept. */
  open(voter: ParticipantId | null, typed?: Drafts): void {
    const begun = typed?.cardBegun ? typed.card : null;
    const lines = { ...typed?.texts };
    this.#voter = voter;
    const card = voter && this.#shelf.get(`draft/${voter}/card`);
    const takeOn = voter && this.#shelf.get(`draft/${voter}/takeOn`);
    const texts = voter && this.#shelf.get(`draft/${voter}/texts`);
    this.card = begun ?? (isCardDraft(card) ? card : emptyCard());
    this.takeOn = isTakeOnDraft(takeOn) ? takeOn : null;
    this.texts = { ...(isTexts(texts) ? texts : {}), ...lines };
  }

  /** Called whenever something in a draft changed. */
  keep(): void {
    const card = $state.snapshot(this.card);
    const takeOn = $state.snapshot(this.takeOn);
    const texts = $state.snapshot(this.texts);
    if (!this.#voter) return;
    this.#put(`draft/${this.#voter}/card`, this.cardBegun ? card : null);
    this.#put(`draft/${this.#voter}/takeOn`, takeOn);
    this.#put(`draft/${this.#voter}/texts`, Object.keys(texts).length > 0 ? texts : null);
  }

  get cardBegun(): boolean {
    return this.card.title.trim() !== '' || this.card.explanation.trim() !== '';
  }

  write(what: string, text: string): void {
    const { [what]: _before, ...others } = this.texts;
    this.texts = text === '' ? others : { ...others, [what]: text };
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

const isTexts = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((text) => typeof text === 'string');

const isCardDraft = (value: unknown): value is CardDraft =>
  has(value, 'title') &&
  has(value, 'explanation') &&
  has(value, 'columnId') &&
  has(value, 'cardId');

const isTakeOnDraft = (value: unknown): value is TakeOnDraft =>
  has(value, 'cardId') && has(value, 'firstStep') && has(value, 'name') && has(value, 'dueOn');
