import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '#tests/cast.ts';
import { now } from '../base/clock.ts';
import { inOrganisation, platformDb, pool } from '../db/database.ts';
import { messagesAfter } from './live.queries.ts';
import { appendLive, clearOldMessages, currentRev } from './log.ts';

test('a reader sees every rev in its order while twenty write at once', async ({ cast }) => {
  const writing = Promise.all(
    Array.from({ length: 20 }, async () => {
      for (let turn = 0; turn < 5; turn += 1) {
        await inOrganisation(cast.anna, async (tx) => {
          await appendLive(tx, 'workshop:1', { kind: 'said' });
          await pause(Math.random() * 3);
        });
      }
    }),
  );
  const seen: number[] = [];
  while (seen.length < 100) {
    const after = { rev: seen.at(-1) ?? 0, limit: 100 };
    seen.push(...(await messagesAfter(platformDb(), 'workshop:1', after)).map(({ rev }) => rev));
  }
  await writing;
  expect(seen).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
});

test('a change that is taken back leaves no event and no gap', async ({ cast }) => {
  const add = (ok: boolean) =>
    inOrganisation(cast.anna, async (tx) => {
      await appendLive(tx, 'workshop:1', { kind: 'said', ok });
      return ok ? { ok: true } : { ok: false, reason: 'tooLate' };
    });
  await add(true);
  await add(false);
  await add(true);
  const messages = await messagesAfter(platformDb(), 'workshop:1', { rev: 0, limit: 10 });
  expect(messages).toEqual([
    { rev: 1, body: '{"kind":"said","ok":true}' },
    { rev: 2, body: '{"kind":"said","ok":true}' },
  ]);
});

test('one organisation neither reads nor writes what another tells', async ({ cast }) => {
  await inOrganisation(cast.anna, (tx) => appendLive(tx, 'workshop:1', { kind: 'said' }));
  const heard = inOrganisation(cast.fremd, (tx) =>
    messagesAfter(tx, 'workshop:1', { rev: 0, limit: 10 }),
  );
  await expect(heard).rejects.toThrow('permission denied');
  expect(await inOrganisation(cast.fremd, (tx) => currentRev(tx, 'workshop:1'))).toBe(0);
  const said = inOrganisation(cast.fremd, (tx) => appendLive(tx, 'workshop:1', { kind: 'said' }));
  await expect(said).rejects.toThrow('row-level security');
});

test('an organisation that is deleted takes what it told along', async ({ cast }) => {
  await inOrganisation(cast.anna, (tx) => appendLive(tx, 'workshop:1', { kind: 'said' }));
  await inOrganisation(cast.fremd, (tx) => appendLive(tx, 'workshop:2', { kind: 'said' }));
  const anna = cast.anna.organisationId;
  await platformDb().deleteFrom('auth.organisation').where('id', '=', anna).execute();
  const { rows } = await pool().query(
    'select t.topic from platform.live_topic t join platform.live_message using (topic)',
  );
  expect(rows).toEqual([{ topic: 'workshop:2' }]);
});

test('topics count for themselves', async ({ cast }) => {
  const revs = await inOrganisation(cast.anna, async (tx) => [
    await appendLive(tx, 'workshop:1', {}),
    await appendLive(tx, 'workshop:1', {}),
    await appendLive(tx, 'workshop:2', {}),
    await currentRev(tx, 'workshop:1'),
    await currentRev(tx, 'workshop:3'),
  ]);
  expect(revs).toEqual([1, 2, 1, 2, 0]);
});

test('old events are forgotten, and the count goes on', async ({ cast }) => {
  const append = () => inOrganisation(cast.anna, (tx) => appendLive(tx, 'workshop:1', {}));
  await append();
  await pool().query(`update platform.live_message set at = now() - interval '25 hours'`);
  await append();
  const dayAgo = new Date(now().getTime() - 24 * 60 * 60_000);
  expect(await clearOldMessages(dayAgo)).toBe(1);
  expect(await append()).toBe(3);
});
