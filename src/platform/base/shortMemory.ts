/**
 * What was found a moment ago, so that it need not be asked for again at once: kept for a short
 * while, and only the newest of it.
 */
export class ShortMemory<Value> {
  readonly #most: number;
  readonly #forMs: number;
  readonly #kept = new Map<string, { value: Value; until: number }>();

  /** @param forMs how long something is known, in milliseconds. */
  constructor({ most, forMs }: { most: number; forMs: number }) {
    this.#most = most;
    this.#forMs = forMs;
  }

  get(key: string): Value | undefined {
    const known = this.#kept.get(key);
    return known && known.until > performance.now() ? known.value : undefined;
  }

  keep(key: string, value: Value): void {
    this.#kept.delete(key);
    this.#kept.set(key, { value, until: performance.now() + this.#forMs });
    // A map keeps the order of insertion.
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#most) return;
      this.#kept.delete(oldest);
    }
  }

  /** Forgets what is not so any more. */
  forget(isStale: (value: Value) => boolean): void {
    for (const [key, { value }] of this.#kept) if (isStale(value)) this.#kept.delete(key);
  }
}
