import { newId } from '../../../platform/base/ids.ts';
import { openStream } from '../../../platform/live/stream.ts';
import type { Board, GuestState, Own, OwnDots, ParticipantId } from '../board.ts';
import type { GuestCommand, GuestEnvelope } from '../commands.ts';
import { boardAfter, type BoardEvent } from '../events.ts';
import { askState, sendCommand, type Answer } from './calls.ts';
import { Delivery } from './delivery.ts';
import { Drafts } from './drafts.svelte.ts';
import { heardBetween, inSecondRound } from './heard.ts';
import { Later, isLater, type LaterScreens } from './later.svelte.ts';
import { commandsOf, isDot, Outbox, type Refused, type Waiting } from './outbox.ts';
import { ownAfterAll } from './ownAfter.ts';
import { draftFrom, replaced, takeOnFrom, votersId, type PhoneStart } from './phoneStart.ts';
import { Acknowledged } from './receipt/acknowledged.ts';
import { shelfFor, type Shelf } from './shelf.ts';

const asleepMs = 20_000;
const resetPauseMs = 3_000;
// Two hundred phones do not ask in the same second.
const askPauseMs = 3_000;

/**
 * One browser in one workshop: what everybody sees, who uses this phone, what is still to be sent.
 */
export class Phone {
  readonly start: PhoneStart;
  readonly drafts: Drafts;
  readonly later: Later;
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
  /** What the server acknowledged last to this browser; null where it cannot know. */
  acknowledged = $state.raw<OwnDots[] | null>(null);

  /**
   * The voter with everything done, sent or not; null while nobody joined or the phone is handed
   * on.
   */
  readonly own: Own | null = $derived.by(() => {
    const voter = this.voters.find((other) => other.participantId === this.voterId);
    return voter
      ? ownAfterAll(voter, commandsOf(this.waiting, voter.participantId), this.board)
      : null;
  });

  readonly #shelf: Shelf;
  readonly #outbox: Outbox;
  readonly #delivery: Delivery;
  readonly #acknowledged: Acknowledged;
  #closeStream: (() => void) | null = null;
  #asleepSince: number | null = null;
  #answers = 0;

  constructor(start: PhoneStart, later: LaterScreens | null) {
    this.start = start;
    this.later = new Later(later);
    this.board = $state.raw(start.state.board);
    this.voters = $state.raw(start.state.own);
    this.voterId = $state(votersId(start));
    this.mergedAway = start.state.mergedAway;
    this.#shelf = shelfFor(start.code, () => localStorage);
    this.drafts = new Drafts(this.#shelf);
    this.drafts.card = draftFrom(start) ?? this.drafts.card;
    this.drafts.takeOn = takeOnFrom(start);
    this.#outbox = new Outbox(this.#shelf);
    this.#acknowledged = new Acknowledged(this.#shelf);
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
    this.drafts.open(this.voterId, this.drafts);
    this.drafts.takeOn ??= takeOnFrom(this.start);
    this.#lookAtOutbox();
    this.later.open();
    document.addEventListener('visibilitychange', this.#wake);
    this.#listen();
    this.#delivery.nudge();
  }

  close(): void {
    document.removeEventListener('visibilitychange', this.#wake);
    this.#closeStream?.();
    this.later.close();
    this.#delivery.end();
  }

  do(command: GuestCommand): void {
    if (!this.own) return;
    this.reason = null;
    this.#outbox.add({ id: newId(), participantId: this.own.participantId, command });
    this.#lookAtOutbox();
    this.#delivery.nudge();
  }

  /** Somebody joined at this phone, or came `back` from another one. */
  joined(own: Own, back = false): void {
    if (back) this.#acknowledged.forget(own.participantId);
    else this.#acknowledged.begin(own);
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
    this.#lookAtOutbox();
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

  #take(envelope: GuestEnvelope, answer: Answer<Own>): void {
    this.#answers += 1;
    this.reached = answer.kind !== 'unreachable';
    if (answer.kind === 'done') {
      this.voters = replaced(this.voters, answer.value);
      if (isDot(envelope.command)) this.#acknowledged.remember(answer.value);
    }
    if (answer.kind === 'unknownGuest') this.lost = true;
    if (answer.kind === 'refused') this.reason = answer.reason;
    this.#lookAtOutbox();
    if (answer.kind !== 'refused') return;
    if (this.refused.some((kept) => kept.envelope.id === envelope.id)) this.reason = null;
    void this.#load();
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
    if (this.#see(boardAfter(this.board, event)))
      setTimeout(() => void this.#load(), Math.random() * askPauseMs);
  }

  /** @returns whether the server has to be asked for what only the voter sees. */
  #see(board: Board): boolean {
    const heard = heardBetween(this.board, board);
    this.board = board;
    if (heard.secondOpened) this.voters = this.voters.map(inSecondRound);
    if (heard.cardsReturned)
      for (const { participantId } of this.voters) this.#acknowledged.forget(participantId);
    if (isLater(board.workshop.closed ? 'closed' : board.workshop.phase)) void this.later.load();
    return heard.askForOwn;
  }

  async #reloadWhenPossible(): Promise<number> {
    for (;;) {
      const state = await this.#load();
      if (state) {
        this.#see(state.board);
        return state.rev;
      }
      await new Promise((resolve) => setTimeout(resolve, resetPauseMs));
    }
  }

  // The stream brings the board up to date by itself; what only this voter sees it does not carry.
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
    this.acknowledged = this.voterId && this.#acknowledged.of(this.voterId);
  }
}
