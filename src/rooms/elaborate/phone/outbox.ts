import type { ParticipantId } from '../board.ts';
import type { GuestCommand, GuestEnvelope } from '../commands.ts';
import type { Shelf } from './shelf.ts';

/** A command on its way. `place` keeps the order in which things were done, also over a reload. */
export type Waiting = { place: number; envelope: GuestEnvelope };

/** A command the workshop did not accept, kept until the writer has seen why. */
export type Refused = { envelope: GuestEnvelope; reason: string };

/**
 * The commands of one browser in one workshop that the server has not answered yet. Each lies on
 * the shelf by itself, so that two tabs do not overwrite each other; both may send the same, which
 * the server carries out once.
 */
export class Outbox {
  readonly #shelf: Shelf;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  waiting(): Waiting[] {
    return this.#shelf
      .all('waiting/')
      .filter(isWaiting)
      .sort((a, b) => a.place - b.place || (a.envelope.id < b.envelope.id ? -1 : 1));
  }

  refused(): Refused[] {
    return this.#shelf.all('refused/').filter(isRefused);
  }

  add(envelope: GuestEnvelope): void {
    const place = (this.waiting().at(-1)?.place ?? 0) + 1;
    this.#shelf.put(`waiting/${envelope.id}`, { place, envelope });
  }

  done(envelope: GuestEnvelope): void {
    this.#shelf.remove(`waiting/${envelope.id}`);
  }

  refuse(envelope: GuestEnvelope, reason: string): void {
    if (worthKeeping(envelope.command, reason))
      this.#shelf.put(`refused/${envelope.id}`, { envelope, reason });
    this.done(envelope);
  }

  forget(refused: Refused): void {
    this.#shelf.remove(`refused/${refused.envelope.id}`);
  }
}

/**
 * How long to wait before the next attempt, in milliseconds: longer each time, and not all phones
 * at once.
 */
export const pauseBeforeAttempt = (failed: number, chance: number): number =>
  Math.min(15_000, 500 * 2 ** Math.min(failed, 10)) * (0.5 + chance / 2);

export const commandsOf = (waiting: Waiting[], voter: ParticipantId): GuestCommand[] =>
  waiting
    .filter(({ envelope }) => envelope.participantId === voter)
    .map(({ envelope }) => envelope.command);

const written = [
  'writeCard',
  'changeCard',
  'takeOn',
  'giveReason',
  'askQuestion',
  'sendClosingWord',
];
const tooLate = ['wrongPhase', 'alreadyRevealed', 'closed', 'secondRoundNotOpen'];

export const isDot = (
  command: GuestCommand,
): command is Extract<GuestCommand, { kind: 'placeDot' | 'takeDot' | 'moveDot' }> =>
  'colour' in command;

/**
 * Text that somebody wrote is given back to them. A dot can simply be placed again, but one that
 * came when its phase was over is told.
 */
const worthKeeping = (command: GuestCommand, reason: string): boolean =>
  isDot(command) ? tooLate.includes(reason) : written.includes(command.kind);

// What lies on the shelf was put there by us, perhaps by an older release: only the shape is looked
// at.
const isWaiting = (item: unknown): item is Waiting => hasEnvelope(item) && 'place' in item;
const isRefused = (item: unknown): item is Refused => hasEnvelope(item) && 'reason' in item;

const hasEnvelope = (item: unknown): item is { envelope: GuestEnvelope } =>
  typeof item === 'object' &&
  item !== null &&
  'envelope' in item &&
  typeof item.envelope === 'object' &&
  item.envelope !== null &&
  'id' in item.envelope &&
  'command' in item.envelope;
