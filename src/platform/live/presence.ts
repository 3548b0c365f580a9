import { platformDb } from '../db/database.ts';
import { newId } from '../base/ids.ts';
import { removePresence, renewPresence, subjectsOf, writePresence } from './presence.queries.ts';

/** Who is connected to a topic just now, in any process; known within a second or two. */
export const connectedSubjects = async (topic: string): Promise<string[]> =>
  (await subjectsOf(platformDb(), [topic])).get(topic) ?? [];

type Here = Map<string, Set<string>>;

export type PresenceWishes = {
  /** The subjects of each topic in this process. */
  here(): Here;
  /** The subjects of a topic, over all processes, are others than last told. */
  onConnected(topic: string, subjects: string[]): Promise<void> | void;
  onProblem(problem: unknown): void;
};

const renewMs = 5_000;

// Who comes is counted soon; who goes is given the time to come back from a reconnect.
const afterJoinMs = 1_000;
const afterLeaveMs = 4_000;

/**
 * Writes down for the other processes who is connected to this one: only changes, at most once a
 * second.
 */
export class Presence {
  readonly #processId: string = newId<'process'>();
  readonly #wishes: PresenceWishes;
  readonly #renewal: NodeJS.Timeout;
  #closed = false;
  #soon: NodeJS.Timeout | null = null;
  #late: NodeJS.Timeout | null = null;
  #written = new Map<string, string>();
  #told = new Map<string, string>();
  #writing: Promise<void> = Promise.resolve();

  constructor(wishes: PresenceWishes) {
    this.#wishes = wishes;
    this.#renewal = setInterval(() => this.#inTurn(() => this.#renew()), renewMs);
  }

  joined(): void {
    if (this.#closed) return;
    this.#soon ??= setTimeout(() => {
      this.#soon = null;
      this.#inTurn(() => this.#write());
    }, afterJoinMs);
  }

  left(): void {
    if (this.#closed) return;
    this.#late ??= setTimeout(() => {
      this.#late = null;
      this.#inTurn(() => this.#write());
    }, afterLeaveMs);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#renewal);
    if (this.#soon) clearTimeout(this.#soon);
    if (this.#late) clearTimeout(this.#late);
    await this.#writing;
    await removePresence(platformDb(), this.#processId);
  }

  // One write after the other; one that failed is made up for by the next renewal.
  #inTurn(work: () => Promise<void>): void {
    this.#writing = this.#writing.then(work).catch((problem: unknown) => {
      this.#written.clear();
      this.#wishes.onProblem(problem);
    });
  }

  async #write(): Promise<void> {
    const here = this.#wishes.here();
    const changed = [...here]
      .map(([topic, subjects]) => ({ topic, subjects: [...subjects].sort() }))
      .filter(({ topic, subjects }) => this.#written.get(topic) !== subjects.join('\n'));
    const gone = [...this.#written.keys()].filter((topic) => !here.has(topic));
    await writePresence(platformDb(), this.#processId, changed);
    await removePresence(platformDb(), this.#processId, gone);
    for (const { topic, subjects } of changed) this.#written.set(topic, subjects.join('\n'));
    for (const topic of gone) this.#written.delete(topic);
    if (changed.length + gone.length > 0)
      await this.#tell([...changed.map((c) => c.topic), ...gone]);
  }

  async #renew(): Promise<void> {
    await this.#write();
    if (this.#written.size === 0) return;
    await renewPresence(platformDb(), this.#processId);
    await this.#tell([...this.#written.keys()]);
  }

  async #tell(topics: string[]): Promise<void> {
    for (const [topic, subjects] of await subjectsOf(platformDb(), topics)) {
      const text = subjects.join('\n');
      if ((this.#told.get(topic) ?? '') === text) continue;
      await this.#wishes.onConnected(topic, subjects);
      if (subjects.length === 0) this.#told.delete(topic);
      else this.#told.set(topic, text);
    }
  }
}
