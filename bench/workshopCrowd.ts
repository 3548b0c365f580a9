import type { BoardEvent } from '#rooms/elaborate/door.ts';
import { Phone } from './workshopPhone.ts';
import { percentile, rounded } from './workshopReport.ts';

export type Joins = { failed: number; allSeconds: number; p95Ms: number };

/** Everybody in the room, each with a phone of their own, all behind one address. */
export class Crowd {
  phones: Phone[];
  /** Set by whoever measures what is heard. */
  hear: (phone: Phone, event: BoardEvent, at: number) => void = () => undefined;

  constructor(room: { origin: string; code: string; people: number }) {
    this.phones = Array.from(
      { length: room.people },
      () => new Phone({ ...room, hear: (phone, event, at) => this.hear(phone, event, at) }),
    );
  }

  /** Those who could not get in are counted, and are not in the crowd any more. */
  async joinAtOnce(): Promise<Joins> {
    const began = performance.now();
    const joining = this.phones.map(async (phone, index) => {
      await phone.join(`Person ${index + 1}`);
      return { phone, ms: performance.now() - began };
    });
    const results = await Promise.allSettled(joining);
    const joined = results
      .filter((result) => result.status === 'fulfilled')
      .map(({ value }) => value);
    const problem = results.find((result) => result.status === 'rejected');
    if (problem) console.error(`The first join that failed: ${String(problem.reason)}`);
    this.phones = joined.map(({ phone }) => phone);
    const times = joined.map(({ ms }) => ms).sort((a, b) => a - b);
    return {
      failed: results.length - joined.length,
      allSeconds: rounded((times.at(-1) ?? Number.NaN) / 1000, 2),
      p95Ms: Math.round(percentile(times, 0.95)),
    };
  }

  leave(): void {
    for (const phone of this.phones) phone.leave();
  }
}
