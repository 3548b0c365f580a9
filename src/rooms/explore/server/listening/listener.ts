import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { settings } from '#env';
import { assert } from '#platform/base/assert.ts';
import { RecentMap } from '#platform/base/recentMap.ts';
import { log } from '#platform/log.ts';
import { projectFolder } from '#platform/print/projectFolder.ts';
import { mostModels, type Answered, type SentModel, type Told } from './threadWork.ts';
import type { ThreadResult, ThreadWork } from './threadWork.ts';

/** A model as it is stored: its id, and its bytes, asked for when the thread does not have it. */
export type StoredModel = { id: string; bytes: () => Promise<Uint8Array> };

/** Work as it is sent once the model it needs is known to be there. */
export type WorkWith = (model: SentModel | null) => ThreadWork;

// What is built has no file of its own for it; Node runs it from the sources as it is.
const entry = join(projectFolder, 'src/rooms/explore/server/listening/listenerThread.ts');

// What languages and weights take goes back some time after the last text.
const idleMs = 300_000;

const ourModelJudges = 'The model of RESONANZ_TONALITY_MODEL cannot be used; ours judges.';

let listener: Listener | null = null;

/**
 * Has the listening thread do something with a model. It is started when it is needed first, and
 * anew when it died; then the work is done once more. @throws what the work threw.
 */
export async function listen(work: WorkWith, model: StoredModel | null): Promise<ThreadResult> {
  try {
    return await running().do(work, model);
  } catch (error) {
    if (!(error instanceof ThreadDied)) throw error;
    return running().do(work, model);
  }
}

/** Ends the thread, if there is one. */
export const stopListening = async (): Promise<void> => {
  await listener?.end();
};

function running(): Listener {
  if (!listener?.isAlive) listener = new Listener();
  return listener;
}

class ThreadDied extends Error {
  override name = 'ThreadDied';
}

type Waiting = { resolve: (result: ThreadResult) => void; reject: (error: Error) => void };

/** One thread and what it was asked. */
class Listener {
  isAlive = true;
  // It knows words and weights: no password of the database, no key, no flag of a test runner.
  readonly #thread = new Worker(entry, {
    env: {},
    execArgv: [],
    workerData: { tonalityModel: settings().tonalityModel },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  readonly #waiting = new Map<number, Waiting>();
  readonly #sent = new RecentMap<true>(mostModels);
  #asked = 0;
  #idle: NodeJS.Timeout | undefined;

  constructor() {
    // Waiting for nothing it does not keep the process from ending.
    this.#thread.unref();
    this.#thread.on('message', (told: Told) => {
      if ('problem' in told) log().error({ problem: told.problem }, ourModelJudges);
      else this.#take(told);
    });
    this.#thread.on('error', (error) => {
      this.#die(`The listening thread failed: ${sentenceOf(error)}`);
    });
    this.#thread.on('exit', () => {
      this.#die('The listening thread ended.');
    });
  }

  async do(work: WorkWith, model: StoredModel | null): Promise<ThreadResult> {
    const bytes = model && !this.#sent.has(model.id) ? await model.bytes() : null;
    if (!this.isAlive) throw new ThreadDied('The listening thread ended.');
    if (!model) return this.#ask(work(null));
    // Between asking and sending nothing waits: both sides see models in the same order.
    const isThere = this.#sent.has(model.id);
    this.#sent.set(model.id, true);
    assert(isThere || bytes, 'a model that is not there is sent');
    return this.#ask(work({ id: model.id, bytes: isThere ? null : bytes }));
  }

  async end(): Promise<void> {
    this.#die('The listening thread was ended.');
    await this.#thread.terminate();
  }

  #ask(work: ThreadWork): Promise<ThreadResult> {
    this.#asked += 1;
    const number = this.#asked;
    clearTimeout(this.#idle);
    this.#thread.ref();
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      this.#thread.postMessage({ number, work });
    });
  }

  #take(answer: Answered): void {
    const waiting = this.#waiting.get(answer.number);
    this.#waiting.delete(answer.number);
    if (this.#waiting.size === 0) this.#rest();
    if ('error' in answer) waiting?.reject(new Error(answer.error));
    else waiting?.resolve(answer.result);
  }

  #rest(): void {
    this.#thread.unref();
    this.#idle = setTimeout(() => void this.end(), idleMs).unref();
  }

  #die(why: string): void {
    this.isAlive = false;
    clearTimeout(this.#idle);
    for (const { reject } of this.#waiting.values()) reject(new ThreadDied(why));
    this.#waiting.clear();
  }
}

const sentenceOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
