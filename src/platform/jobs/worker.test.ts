import { setTimeout as sleep } from 'node:timers/promises';
import { inject } from 'vitest';
import { expect, test } from '#tests/cast.ts';
import { inOrganisation, pool } from '../db/database.ts';
import { refused } from '../base/outcome.ts';
import { enqueue } from './jobs.ts';
import { startWorker } from './worker.ts';

test('a job enqueued inside an organisation is done after its transaction', async ({
  cast,
  database,
}) => {
  const seen: unknown[] = [];
  const worker = await startWorker(configOf(database), {
    tasks: { remember: (payload) => Promise.resolve(void seen.push(payload)) },
    routines: [],
  });
  await inOrganisation(cast.anna, (tx) => enqueue(tx, 'remember', { answer: 42 }));
  await until(() => seen.length > 0);
  await worker.close();
  expect(seen).toEqual([{ answer: 42 }]);
});

test('a job of a transaction that was refused is never done', async ({ cast }) => {
  await inOrganisation(cast.anna, async (tx) => {
    await enqueue(tx, 'remember', {});
    return refused('no');
  });
  expect(await waitingJobs()).toBe(0);
});

test('a job that fails is tried again', async ({ cast, database }) => {
  const attempts: number[] = [];
  const failing = async (_payload: unknown, attempt: { number: number }) => {
    attempts.push(attempt.number);
    return Promise.reject(new Error('not yet'));
  };
  const worker = await startWorker(configOf(database), { tasks: { failing }, routines: [] });
  await inOrganisation(cast.anna, (tx) => enqueue(tx, 'failing', {}));
  await until(() => attempts.length > 0);
  await worker.close();
  expect(attempts).toEqual([1]);
  expect(await waitingJobs()).toBe(1);
});

test('a job for later waits', async ({ cast }) => {
  await inOrganisation(cast.anna, (tx) =>
    enqueue(tx, 'remember', {}, new Date('2030-01-01T00:00:00Z')),
  );
  const { rows } = await pool().query<{ run_at: Date }>('select run_at from graphile_worker.jobs');
  expect(rows[0]?.run_at.toISOString()).toBe('2030-01-01T00:00:00.000Z');
});

const configOf = (database: string) => ({
  host: inject('server').host,
  user: 'resonanz_owner',
  database,
});

async function waitingJobs(): Promise<number> {
  const { rows } = await pool().query<{ n: number }>(
    'select count(*) as n from graphile_worker.jobs',
  );
  return rows[0]?.n ?? 0;
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(10);
}
