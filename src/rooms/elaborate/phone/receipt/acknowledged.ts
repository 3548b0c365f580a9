import type { Own, OwnDots, ParticipantId } from '../../board.ts';
import type { Shelf } from '../shelf.ts';

/**
 * The dots of the first round as the server acknowledged them last to this browser, by voter. Only
 * a browser that was there from a voter's first dot can compare.
 */
export class Acknowledged {
  readonly #shelf: Shelf;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  of(voter: ParticipantId): OwnDots[] | null {
    const kept = this.#shelf.get(keyOf(voter));
    return isDots(kept) ? kept : null;
  }

  /** Somebody new, who has no dot yet. */
  begin({ participantId, dots }: Own): void {
    if (dots.length === 0) this.#shelf.put(keyOf(participantId), []);
  }

  /** An answer to a dot of this browser; told nothing from the start, it goes on knowing nothing. */
  remember({ participantId, dots }: Own): void {
    if (this.of(participantId)) this.#shelf.put(keyOf(participantId), dots);
  }

  /** Dots came and went without this browser. */
  forget(voter: ParticipantId): void {
    this.#shelf.remove(keyOf(voter));
  }
}

const keyOf = (voter: ParticipantId): string => `acknowledged/${voter}`;

// Only we put it there; that it is a list is looked at.
const isDots = (kept: unknown): kept is OwnDots[] => Array.isArray(kept);
