import { setTimeout as sleep } from 'node:timers/promises';
import { run, type Runner, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { survive } from '../db/survive.ts';
import { log } from '../log.ts';
import { jobLog } from './jobLog.ts';

/** One attempt at a job: the first is 1, after the last one it is given up. */
export type Attempt = { number: number; last: number };

/**
 * Does one kind of job. It parses its payload, and bears being done twice; throwing means: later
 * again.
 */
export type Task = (payload: unknown, attempt: Attempt) => Promise<void>;

/**
 * A task done by the clock: `when` is a crontab pattern in UTC. A time missed within a day is made
 * up for, and what failed is tried again; not where `next` does all of it.
 */
export type Routine = { when: string; task: string; missed?: 'next' };

export type Work = { tasks: Record<string, Task>; routines: readonly Routine[] };

export type Worker = { close(): Promise<void> };

const jobsAtOnce = 2;

/**
 * Does jobs until it is closed, over connections of its own; starts again when the database was
 * away.
 */
export async function startWorker(config: pg.PoolConfig, work: Work): Promise<Worker> {
  // One connection listens, one looks after locks, each job may need one for its bookkeeping.
  const pool = new pg.Pool({ ...config, max: jobsAtOnce + 2 });
  survive(pool);
  return new KeptRunner(pool, work, await startRunner(pool, work));
}

class KeptRunner implements Worker {
  readonly #pool: pg.Pool;
  readonly #work: Work;
  readonly #closing = new AbortController();
  readonly #running: Promise<void>;
  #runner: Runner;

  constructor(pool: pg.Pool, work: Work, runner: Runner) {
    this.#pool = pool;
    this.#work = work;
    this.#runner = runner;
    this.#running = this.#keepRunning();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#runner.stop().catch(() => undefined);
    await this.#running;
    await this.#pool.end();
  }

  #isClosing(): boolean {
    return this.#closing.signal.aborted;
  }

  async #keepRunning(): Promise<void> {
    while (!this.#isClosing()) {
      try {
        await this.#runner.promise;
      } catch (error) {
        log().error({ error }, 'The worker ended; starting it again.');
      }
      await this.#startAgain();
    }
  }

  async #startAgain(): Promise<void> {
    await sleep(1_000, undefined, { signal: this.#closing.signal }).catch(() => undefined);
    if (this.#isClosing()) return;
    try {
      this.#runner = await startRunner(this.#pool, this.#work);
    } catch (error) {
      log().warn({ error }, 'The worker cannot start yet.');
    }
    // Closing may have begun meanwhile, and stopped the one before.
    if (this.#isClosing()) await this.#runner.stop().catch(() => undefined);
  }
}

const crontabLine = ({ when, task, missed }: Routine): string =>
  `${when} ${task} ?${missed === 'next' ? 'max=1' : 'fill=1d'}`;

function startRunner(pool: pg.Pool, { tasks, routines }: Work): Promise<Runner> {
  const taskList: TaskList = {};
  for (const [name, task] of Object.entries(tasks)) {
    taskList[name] = (payload, { job }) =>
      task(payload, { number: job.attempts, last: job.max_attempts });
  }
  return run({
    pgPool: pool,
    taskList,
    crontab: routines.map(crontabLine).join('\n'),
    concurrency: jobsAtOnce,
    noHandleSignals: true,
    logger: jobLog,
  });
}
