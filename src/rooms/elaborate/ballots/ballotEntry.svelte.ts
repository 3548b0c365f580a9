import { SvelteSet } from 'svelte/reactivity';
import type { SendCommand, WhyNot } from './helperSender.ts';
import { readBallot, type PaperState, type TypedBallot } from './paper.ts';

export const ballotFields = ['number', 'benefit', 'effort'] as const;
export type BallotField = (typeof ballotFields)[number];

/** A ballot that was not saved while another one was being typed. */
export type Refused = { ballot: TypedBallot; reason: WhyNot };

type Wishes = {
  paper: () => PaperState;
  send: SendCommand;
  /** A ballot was saved: loads the page anew. */
  onSaved: (number: number, replaced: boolean) => unknown;
};

const empty: TypedBallot = { number: '', benefit: '', effort: '' };

/**
 * One paper ballot after the other. The next can be typed while the last is under way; what is
 * refused comes back, at once or when it is asked for.
 */
export class BallotEntry {
  typed = $state<TypedBallot>({ ...empty });
  refusal = $state<WhyNot | null>(null);
  refused = $state.raw<Refused[]>([]);
  underWay = $state(0);
  // A field says what is wrong once it was left.
  readonly #left = new SvelteSet<BallotField>();
  // Not yet among those the server told of.
  readonly #savedHere = new SvelteSet<number>();
  readonly #wishes: Wishes;

  constructor(wishes: Wishes, before: { typed: TypedBallot; refusal: WhyNot | null } | null) {
    this.#wishes = wishes;
    if (!before) return;
    this.typed = { ...before.typed };
    this.refusal = before.refusal;
    this.leaveAll();
  }

  get read() {
    return readBallot(this.typed, this.#wishes.paper());
  }

  /** What is wrong with the fields that were left. */
  get problems() {
    const { problems } = this.read;
    return {
      number: this.#left.has('number') ? problems.number : null,
      benefit: this.#left.has('benefit') ? problems.benefit : null,
      effort: this.#left.has('effort') ? problems.effort : null,
    };
  }

  get firstWrong(): BallotField | undefined {
    return ballotFields.find((field) => this.problems[field] !== null);
  }

  /** The ballot of this number was typed before. */
  get isThere(): boolean {
    const { number } = this.read;
    if (number === null) return false;
    return this.#savedHere.has(number) || this.#wishes.paper().typed.includes(number);
  }

  /** Another number is another ballot: what was refused of the last one says nothing of it. */
  renumber(number: string | number | null | undefined): void {
    this.typed.number = String(number ?? '');
    if (this.refusal === 'ballotThere') this.refusal = null;
  }

  leave(field: BallotField): void {
    this.#left.add(field);
  }

  leaveAll(): void {
    for (const field of ballotFields) this.#left.add(field);
  }

  /** Saves what is typed and makes room for the next. Nothing happens where a field is wrong. */
  async save(replace: boolean): Promise<void> {
    this.leaveAll();
    const { number, benefit, effort } = this.read;
    if (number === null || this.firstWrong) return;
    const isEmpty = benefit.length + effort.length === 0;
    this.refusal = isEmpty ? 'emptyBallot' : this.isThere && !replace ? 'ballotThere' : null;
    if (this.refusal) return;
    const ballot = this.typed;
    this.fill(empty);
    this.underWay += 1;
    const { send, onSaved } = this.#wishes;
    const sent = await send({ kind: 'typeBallot', number, benefit, effort, replace });
    this.underWay -= 1;
    if (!sent.ok) {
      this.#notSaved({ ballot, reason: sent.reason });
      return;
    }
    this.#savedHere.add(number);
    await onSaved(number, replace);
    this.#savedHere.delete(number);
  }

  bringBack({ ballot, reason }: Refused): void {
    this.refused = this.refused.filter((one) => one.ballot !== ballot);
    this.fill(ballot);
    this.refusal = reason;
  }

  fill(ballot: TypedBallot): void {
    this.typed = { ...ballot };
    this.#left.clear();
  }

  #notSaved(refused: Refused): void {
    const isTyping = ballotFields.some((field) => this.typed[field] !== '');
    if (isTyping) this.refused = [...this.refused, refused];
    else this.bringBack(refused);
  }
}
