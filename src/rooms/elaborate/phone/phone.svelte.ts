import { newId } from '../../../platform/base/ids.ts';
import { openStream } from '../../../platform/live/stream.ts';
import type { Board, GuestState, Own, ParticipantId } from '../board.ts';
import type { GuestCommand, GuestEnvelope } from '../commands.ts';
import { boardAfter, type BoardEvent } from '../events.ts';
import { askState, sendCommand, type Answer } from './calls.ts';
import { Delivery } from './delivery.ts';
import { Drafts } from './drafts.svelte.ts';
import { commandsOf, Outbox, type Refused, type Waiting } from './outbox.ts';
import { ownAfter } from './ownAfter.ts';
import { draftFrom, replaced, takeOnFrom, votersId, type PhoneStart } from './phoneStart.ts';
import { shelfFor, type Shelf } from './shelf.ts';

const asleepMs = 20_000;
const resetPauseMs = 3_000;
const mergedPauseMs = 3_000;

/**
 * One browser in one workshop: what everybody sees, who uses this phone, what is still to be sent.
 */
export class Phone {
  readonly start: PhoneStart;
  readonly drafts: Drafts;
  board: Board;
  /** The people at this phone as the server last described them. */
  voters: Own[];
  voterId: ParticipantId | null;
  waiting = $state.raw<Waiting[]>([]);
  refused = $state.raw<Refused[]>([]);
  /** Why the last dot or tick was not accepted; text has its own place in `refused`. */
  reason = $state<string | null>(null);
  reached = $state(true);
  /** The server does not know this browser any more. */
  lost = $state(false);
  /** The voter of this phone was merged with another one. */
  mergedAway = $state(false);
  /** Just joined: the return word is shown once. */
  fresh = $state(false);

  /**
   * The voter with everything done, sent or not; null while nobody joined or the phone is handed
   * on.
   */
  readonly own: Own | null = $derived.by(() => this.#ownNow());

  readonly #shelf: Shelf;
  readonly #outbox: Outbox;
  readonly #delivery: Delivery;
  #closeStream: (() => void) | null = null;
  #asleepSince: number | null = null;
  #answers = 0;

  constructor(start: PhoneStart) {
    this.start = start;
    this.board = $state.raw(start.state.board);
    this.voters = $state.raw(start.state.own);
    this.voterId = $state(votersId(start));
    this.mergedAway = start.state.mergedAway;
    this.#shelf = shelfFor(start.code, () => localStorage);
    this.drafts = new Drafts(this.#shelf);
    this.drafts.card = draftFrom(start) ?? this.drafts.card;
    this.drafts.takeOn = takeOnFrom(start);
    this.#outbox = new Outbox(this.#shelf);
    this.#delivery = new Delivery({
      outbox: this.#outbox,
      send: (envelope) => sendCommand(start.code, envelope),
      onAnswer: (envelope, answer) => this.#take(envelope, answer),
    });
  }

  /** In the browser, once the page stands: what was kept over a reload, and the live stream. */
  open(): void {
    const kept = this.#shelf.get('voter');
    const known = this.voters.find((voter) => voter.participantId === kept);
    if (known) this.voterId = known.participantId;
    if (kept === 'next' && this.voters.length > 0) this.voterId = null;
    // What was typed before this script ran, or came back from the server, is newer than what was
    // kept.
    const begun = this.drafts.cardBegun ? this.drafts.card : null;
    this.drafts.open(this.voterId);
    if (begun) this.drafts.card = begun;
    this.drafts.takeOn ??= takeOnFrom(this.start);
    this.#lookAtOutbox();
    document.addEventListener('visibilitychange', this.#wake);
    this.#listen();
    this.#delivery.nudge();
  }

  close(): void {
    document.removeEventListener('visibilitychange', this.#wake);
    this.#closeStream?.();
    this.#delivery.end();
  }

  do(command: GuestCommand): void {
    if (!this.own) return;
    this.reason = null;
    this.#outbox.add({ id: newId(), participantId: this.own.participantId, command });
    this.#lookAtOutbox();
    this.#delivery.nudge();
  }

  /** Somebody joined or came back at this phone. */
  joined(own: Own): void {
    this.voters = replaced(this.voters, own);
    this.lost = false;
    this.mergedAway = false;
    this.fresh = true;
    this.use(own.participantId);
    this.#listen();
    this.#delivery.nudge();
  }

  use(voter: ParticipantId | null): void {
    this.voterId = voter;
    this.reason = null;
    this.drafts.open(voter);
    this.#shelf.put('voter', voter ?? 'next');
  }

  forget(refused: Refused): void {
    this.#outbox.forget(refused);
    this.#lookAtOutbox();
  }

  /** Where a form goes without JavaScript. */
  address(action: string): string {
    return this.own ? `?/${action}&voter=${this.own.number}` : `?/${action}`;
  }

  /** This voter's page, fresh, without JavaScript. */
  addressOfVoter(): string {
    return this.own ? `?voter=${this.own.number}` : '?';
  }

  isWaiting(matches: (command: GuestCommand) => boolean): boolean {
    return this.waiting.some(({ envelope }) => matches(envelope.command));
  }

  #ownNow(): Own | null {
    const voter = this.voters.find((other) => other.participantId === this.voterId);
    if (!voter) return null;
    return commandsOf(this.waiting, voter.participantId).reduce(
      (own, command) => ownAfter(own, command, this.board),
      voter,
    );
  }

  #take(envelope: GuestEnvelope, answer: Answer<Own>): void {
    this.#answers += 1;
    this.reached = answer.kind !== 'unreachable';
    if (answer.kind === 'done') this.voters = replaced(this.voters, answer.value);
    if (answer.kind === 'unknownGuest') this.lost = true;
    if (answer.kind === 'refused') this.reason = answer.reason;
    this.#lookAtOutbox();
    if (answer.kind === 'refused') {
      if (this.refused.some((kept) => kept.envelope.id === envelope.id)) this.reason = null;
      void this.#load();
    }
  }

  async #load(): Promise<GuestState | null> {
    const answersBefore = this.#answers;
    const answer = await askState(this.start.code);
    if (answer.kind === 'unknownGuest') this.lost = true;
    if (answer.kind !== 'done') return null;
    // An answer that overtook this state knows more about the voter than it does.
    if (answersBefore === this.#answers) this.#meet(answer.value);
    return answer.value;
  }

  #meet({ own, mergedAway }: GuestState): void {
    this.voters = own;
    this.mergedAway = mergedAway;
    // The moderator may have merged this voter with another; whoever else shares this phone is
    // asked for.
    const gone = this.voterId && !own.some((voter) => voter.participantId === this.voterId);
    if (gone) this.use(null);
    if (own.length > 0) return;
    this.#closeStream?.();
    this.#closeStream = null;
  }

  #listen(): void {
    if (this.#closeStream || this.voters.length === 0) return;
    this.#closeStream = openStream<BoardEvent>({
      address: `/w/${this.start.code}/stream`,
      since: this.start.state.rev,
      onEvent: (event) => this.#hear(event),
      onReset: () => this.#reloadWhenPossible(),
      onState: (state) => this.#reachedNow(state !== 'offline'),
    });
  }

  #hear(event: BoardEvent): void {
    const people = this.board.progress.participants;
    this.board = boardAfter(this.board, event);
    // Somebody was merged away, perhaps the voter of this phone. Not all phones ask at once.
    if (this.board.progress.participants < people)
      setTimeout(() => void this.#load(), Math.random() * mergedPauseMs);
  }

  async #reloadWhenPossible(): Promise<number> {
    for (;;) {
      const state = await this.#load();
      if (state) {
        this.board = state.board;
        return state.rev;
      }
      await new Promise((resolve) => setTimeout(resolve, resetPauseMs));
    }
  }

  // The stream brings the board up to date by itself; what concerns only this voter it does not
  // carry.
  readonly #wake = (): void => {
    const at = performance.now();
    if (document.visibilityState === 'hidden') this.#asleepSince = at;
    else if (this.#asleepSince !== null && at - this.#asleepSince > asleepMs) void this.#load();
  };

  #reachedNow(reached: boolean): void {
    this.reached = reached;
    if (reached) this.#delivery.nudge();
  }

  #lookAtOutbox(): void {
    this.waiting = this.#outbox.waiting();
    this.refused = this.#outbox.refused();
  }
}
