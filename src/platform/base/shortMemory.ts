import { RecentMap } from './recentMap.ts';

/**
 * What was found a moment ago, so that it need not be asked for again at once: kept for a short
 * while, and only the newest of it.
 */
export class ShortMemory<Value> {
  readonly #forMs: number;
  readonly #kept: RecentMap<{ value: Value; until: number }>;

  /** @param forMs how long something is known, in milliseconds. */
  constructor({ most, forMs }: { most: number; forMs: number }) {
    this.#forMs = forMs;
    this.#kept = new RecentMap(most);
  }

  get(key: string): Value | undefined {
    const known = this.#kept.get(key);
    return known && known.until > performance.now() ? known.value : undefined;
  }

  keep(key: string, value: Value): void {
    this.#kept.set(key, { value, until: performance.now() + this.#forMs });
  }

  /** Forgets what is not so any more. */
  forget(isStale: (value: Value) => boolean): void {
    for (const [key, { value }] of this.#kept) if (isStale(value)) this.#kept.delete(key);
  }
}
