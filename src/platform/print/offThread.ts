import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectFolder } from './projectFolder.ts';

/** What a thread did: bytes, or the sentence of what went wrong. */
export type ThreadAnswer = { ok: true; bytes: Uint8Array } | { ok: false; error: string };

/** `task` is the path of a module below `src`; it exports `run(input)`, which returns bytes. */
export type ThreadWork = { task: string; input: unknown };

type Waiting = {
  work: ThreadWork;
  limitMs: number;
  resolve: (bytes: Uint8Array) => void;
  reject: (error: Error) => void;
};

// Two reports at once; more wait. A third thread would only take the processor from the requests.
const mostThreads = 2;
const usualLimitMs = 60_000;
// What fonts and pictures took goes back soon after the last report.
const idleMs = 30_000;

const queue: Waiting[] = [];
const threads = new Set<Thread>();

/**
 * Does heavy work beside the thread that answers requests. A thread that crashes or takes longer
 * than the limit is ended and replaced for the next work.
 * @param work `input` is copied (structured clone); functions cannot be sent.
 * @throws what the work threw, or that it took too long.
 */
export function offThread(work: ThreadWork, limitMs = usualLimitMs): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    queue.push({ work, limitMs, resolve, reject });
    giveOut();
  });
}

function giveOut(): void {
  const thread = [...threads].find((one) => one.isIdle) ?? anotherThread();
  const next = thread && queue.shift();
  if (next) thread.take(next);
}

function anotherThread(): Thread | null {
  if (queue.length === 0 || threads.size >= mostThreads) return null;
  const thread = new Thread();
  threads.add(thread);
  return thread;
}

// What is built has no file of its own for a thread; Node runs it from the sources as it is.
const entry = join(projectFolder, 'src/platform/print/thread.ts');

/** Does one work after the other, and leaves when it had none for a while. */
class Thread {
  // Flags of the process (of a test runner, for instance) are not meant for the thread.
  readonly #worker = new Worker(entry, {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  #doing: Waiting | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor() {
    this.#worker.on('message', (answer: ThreadAnswer) => {
      this.#answer(answer);
    });
    this.#worker.on('error', (error: Error) => {
      this.#end(error);
    });
    this.#worker.on('exit', () => {
      this.#end(new Error('The thread ended before it answered.'));
    });
  }

  get isIdle(): boolean {
    return this.#doing === null;
  }

  take(waiting: Waiting): void {
    const { work, limitMs } = waiting;
    this.#doing = waiting;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#end(new Error(`${work.task} took longer than ${limitMs} ms.`));
    }, limitMs);
    this.#worker.ref();
    this.#worker.postMessage(work);
  }

  #answer(answer: ThreadAnswer): void {
    const done = this.#doing;
    this.#doing = null;
    clearTimeout(this.#timer);
    // An idle thread does not keep the process from ending.
    this.#worker.unref();
    this.#timer = setTimeout(() => {
      this.#end(new Error('Nothing to do.'));
    }, idleMs).unref();
    if (answer.ok) done?.resolve(answer.bytes);
    else done?.reject(new Error(answer.error));
    giveOut();
  }

  #end(error: Error): void {
    clearTimeout(this.#timer);
    threads.delete(this);
    void this.#worker.terminate();
    this.#doing?.reject(error);
    this.#doing = null;
    giveOut();
  }
}
