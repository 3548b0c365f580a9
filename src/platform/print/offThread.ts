import { fork } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from './projectFolder.ts';

/** What a task did: bytes, or the sentence of what went wrong. */
export type TaskAnswer = { ok: true; bytes: Uint8Array } | { ok: false; error: string };

/** `task` is the path of a module below `src`; it exports `run(input)`, which returns bytes. */
export type TaskWork = { task: string; input: unknown };

type Waiting = {
  work: TaskWork;
  limitMs: number;
  resolve: (bytes: Uint8Array) => void;
  reject: (error: Error) => void;
};

// Two reports at once; more wait. A third process would only take the processor from the requests.
const mostChildren = 2;
const usualLimitMs = 60_000;
// What fonts and pictures took goes back soon after the last report.
const idleMs = 30_000;

const queue: Waiting[] = [];
const children = new Set<Child>();

/**
 * Does heavy work beside the thread that answers requests: in a process, because native code that
 * never returns (a compiler of documents) can be ended with its process only, not with its thread.
 * One that crashes or takes longer than the limit is killed, and replaced for the next work.
 * @param work `input` is copied (structured clone); functions cannot be sent. Texts arrive without
 * what no file may hold.
 * @throws what the work threw, or that it took too long.
 */
export function offThread(work: TaskWork, limitMs = usualLimitMs): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    queue.push({ work, limitMs, resolve, reject });
    giveOut();
  });
}

function giveOut(): void {
  const child = [...children].find((one) => one.isIdle) ?? anotherChild();
  const next = child && queue.shift();
  if (next) child.take(next);
}

function anotherChild(): Child | null {
  if (queue.length === 0 || children.size >= mostChildren) return null;
  const child = new Child();
  children.add(child);
  return child;
}

// What is built has no file of its own for it; Node runs it from the sources as it is.
const entry = join(projectFolder, 'src/platform/print/child.ts');

// It reads fonts and makes files: no password of the database, no key, no flag of a test runner.
const passedOn = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'XDG_CACHE_HOME', 'SystemRoot', 'TEMP'];
const childEnv = () =>
  Object.fromEntries(passedOn.map((name) => [name, process.env[name]] as const));

/** Does one work after the other, and leaves when it had none for a while. */
class Child {
  readonly #process = fork(entry, {
    execArgv: ['--max-old-space-size=512'],
    serialization: 'advanced',
    env: childEnv(),
  });
  #doing: Waiting | null = null;
  #timer: NodeJS.Timeout | undefined;
  // Busy in native code it would not notice that nobody is there any more.
  readonly #kill = () => this.#process.kill('SIGKILL');

  constructor() {
    process.on('exit', this.#kill);
    this.#process.on('message', (answer) => {
      if (isAnswer(answer)) this.#answer(answer);
    });
    this.#process.on('error', (error: Error) => {
      this.#end(error);
    });
    this.#process.on('exit', () => {
      this.#end(new Error('The process ended before it answered.'));
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
    this.#process.ref();
    this.#process.channel?.ref();
    this.#process.send(work, (error) => {
      if (error) this.#end(error);
    });
  }

  #answer(answer: TaskAnswer): void {
    const done = this.#doing;
    this.#doing = null;
    clearTimeout(this.#timer);
    // An idle one does not keep ours from ending.
    this.#process.unref();
    this.#process.channel?.unref();
    this.#timer = setTimeout(() => {
      this.#end(new Error('Nothing to do.'));
    }, idleMs).unref();
    if (answer.ok) done?.resolve(answer.bytes);
    else done?.reject(new Error(answer.error));
    giveOut();
  }

  #end(error: Error): void {
    clearTimeout(this.#timer);
    children.delete(this);
    process.off('exit', this.#kill);
    this.#kill();
    this.#doing?.reject(error);
    this.#doing = null;
    giveOut();
  }
}

const isAnswer = (sent: unknown): sent is TaskAnswer =>
  typeof sent === 'object' && sent !== null && 'ok' in sent;
