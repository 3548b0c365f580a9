import { inject } from 'vitest';
import { expect, test } from '#tests/cast.ts';
import { startLongWork, type LongWork } from './longWork.ts';

/** Work whose pieces can be seen, and that runs until it is called off. */
function watched(names: { wanted: string[] }) {
  const runs: string[] = [];
  const work = (who: string): LongWork => ({
    wanted: () => Promise.resolve(names.wanted),
    run: async (name, signal) => {
      runs.push(`${who} begins ${name}`);
      await new Promise((resolve) => {
        signal.addEventListener('abort', resolve);
      });
      runs.push(`${who} ends ${name}`);
    },
  });
  return { runs, work };
}

const soon = (condition: () => boolean) => expect.poll(condition, { interval: 5 }).toBe(true);

test('each piece runs in one process, and another takes it over when that ends', async ({
  database,
}) => {
  const config = { host: inject('server').host, user: 'resonanz_owner', database };
  const names = { wanted: ['a', 'b'] };
  const { runs, work } = watched(names);
  const first = startLongWork(config, work('first'), 10);
  await soon(() => runs.length === 2);
  const second = startLongWork(config, work('second'), 10);
  names.wanted = ['a'];
  await soon(() => runs.includes('first ends b'));
  await first.close();
  await soon(() => runs.includes('second begins a'));
  await second.close();
  expect(runs).toEqual([
    'first begins a',
    'first begins b',
    'first ends b',
    'first ends a',
    'second begins a',
    'second ends a',
  ]);
});

test('what ends or fails is begun again', async ({ database }) => {
  const config = { host: inject('server').host, user: 'resonanz_owner', database };
  let runs = 0;
  const running = startLongWork(
    config,
    {
      wanted: () => Promise.resolve(['a']),
      run: () => {
        runs += 1;
        return runs === 1 ? Promise.reject(new Error('broken')) : Promise.resolve();
      },
    },
    5,
  );
  await soon(() => runs > 2);
  await running.close();
});
