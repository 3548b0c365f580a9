/** Does pieces of work in the order in which they came, and at most so many at once. */
export class FewAtOnce {
  readonly #most: number;
  readonly #waiting: (() => void)[] = [];
  #working = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** @returns what the work returns; the next one has its turn also when it throws. */
  async do<T>(work: () => Promise<T>): Promise<T> {
    if (this.#working >= this.#most) {
      // Who is let in takes the place of who left, so the count stays.
      await new Promise<void>((turn) => this.#waiting.push(turn));
    } else this.#working += 1;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#working -= 1;
    }
  }
}
