import type { StreamState } from '#platform/live/stream.ts';
import { ask } from './send.ts';

/** Whether a day was deleted while its page stood open, as every rehearsal is in the end. */
export class GoneDay {
  gone = $state(false);
  readonly #address: string;

  /** @param address of the day, `/w/CODE`, which nobody knows any more once it is deleted. */
  constructor(address: string) {
    this.#address = `${address}/state`;
  }

  /** Asks while the stream is lost, for that is all a deleted day leaves. Inside an effect. */
  watch(connection: StreamState): (() => void) | undefined {
    if (connection !== 'offline' || this.gone) return;
    void this.#ask();
    const timer = setInterval(() => void this.#ask(), 10_000);
    return () => clearInterval(timer);
  }

  async #ask(): Promise<void> {
    const reply = await ask(this.#address);
    if (reply.kind === 'refused' && reply.status === 404) this.gone = true;
  }
}
