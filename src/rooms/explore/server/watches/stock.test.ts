import { sql } from 'kysely';
import type { Scope } from '#platform/auth/scope.ts';
import type { Id } from '#platform/base/ids.ts';
import { newId } from '#platform/base/ids.ts';
import { inOrganisation, pool } from '#platform/db/database.ts';
import { expect, test } from '#tests/cast.ts';
import { matchAgain, matchSome, matchStock, resumeStock } from './stock.ts';
import { findWatchFor, saveWatch, setWatchRemoved } from './watches.ts';
import { added, at, foundBy, hear, topic } from './watches.testkit.ts';

const now = () => at;

const work = (scope: Scope, watchId: Id<'watch'>, revision = 1) => ({
  organisationId: scope.organisationId,
  watchId,
  revision,
  again: false,
});

const stockOfWatch = async (scope: Scope, watchId: Id<'watch'>) => {
  const watch = await findWatchFor(scope, watchId);
  return watch.ok ? watch.value.stock : null;
};

test('a new watch is matched with what was heard before', async ({ cast }) => {
  await hear(cast.bernd, ['Die Ausbildungen sind gut.', 'Ein Ausbildungsplatz ist frei.', 'Bus.']);
  const id = await added(cast.bernd, topic('Ausbildung'));
  expect(await stockOfWatch(cast.bernd, id)).toMatchObject({ matchedAt: null, total: 3, seen: 0 });
  await matchStock(work(cast.bernd, id), now);
  expect(await foundBy(cast.bernd, id)).toEqual({
    'Die Ausbildungen sind gut.': 'inflected',
    'Ein Ausbildungsplatz ist frei.': 'compound',
  });
  const stock = { matchedAt: at, total: 3, seen: 3, found: 2, compounds: 1 };
  expect(await stockOfWatch(cast.bernd, id)).toEqual(stock);
  expect(await staleDays(cast.bernd)).toContain('2026-11-22');
});

test('a changed watch lets go what it no longer finds, but not what people said', async ({
  cast,
}) => {
  const texts = ['Der Bus kommt.', 'Die Bahn kommt.', 'Das Rad kommt.', 'Der Bus und die Bahn.'];
  const id = await added(cast.bernd, topic('Bus OR Bahn'));
  await hear(cast.bernd, texts);
  await said(cast.bernd, id, 'Das Rad kommt.', 'by_hand');
  await said(cast.bernd, id, 'Der Bus kommt.', 'off_topic');
  await saveWatch(cast.bernd, { id, revision: 1 }, topic('Bahn'), at);
  await matchStock(work(cast.bernd, id, 2), now);
  expect(await foundBy(cast.bernd, id)).toEqual({
    'Das Rad kommt.': 'by_hand',
    'Der Bus kommt.': 'off topic: person',
    'Die Bahn kommt.': 'exact',
    'Der Bus und die Bahn.': 'exact',
  });
});

test('a watch without words lets everything go', async ({ cast }) => {
  const id = await added(cast.bernd, topic('Bus'));
  await hear(cast.bernd, ['Der Bus kommt.']);
  await saveWatch(cast.bernd, { id, revision: 1 }, topic(''), at);
  await matchStock(work(cast.bernd, id, 2), now);
  expect(await foundBy(cast.bernd, id)).toEqual({});
});

test('killed between two batches it goes on from there, and finds each mention once', async ({
  cast,
}) => {
  await stockOfMany(cast.bernd, 1_200);
  const id = await added(cast.bernd, topic('Bus'));
  expect(await matchSome(work(cast.bernd, id), at)).toBe('more');
  expect(await stockOfWatch(cast.bernd, id)).toMatchObject({ seen: 500, total: 1_200 });
  await matchStock(work(cast.bernd, id), now);
  const done = { matchedAt: at, seen: 1_200, total: 1_200, found: 1_200, compounds: 0 };
  expect(await stockOfWatch(cast.bernd, id)).toEqual(done);
  expect(Object.keys(await foundBy(cast.bernd, id))).toHaveLength(1_200);
});

test('where a matching stands still it is begun again', async ({ cast }) => {
  const id = await added(cast.bernd, topic('Bus'));
  await forgetJobs();
  await resumeStock(new Date('2026-11-22T10:00:30Z'));
  expect(await waitingJobs()).toBe(0);
  await resumeStock(new Date('2026-11-22T10:02:00Z'));
  expect(await waitingJobs()).toBe(1);
  await matchStock(work(cast.bernd, id), now);
  await matchStock({ ...work(cast.bernd, id), again: true }, now);
  await forgetJobs();
  await resumeStock(new Date('2026-11-22T11:00:00Z'));
  expect(await waitingJobs()).toBe(0);
});

test('a newer change ends the matching of the one before', async ({ cast }) => {
  await hear(cast.bernd, ['Der Bus kommt.', 'Die Bahn kommt.']);
  const id = await added(cast.bernd, topic('Bus'));
  await saveWatch(cast.bernd, { id, revision: 1 }, topic('Bahn'), at);
  await matchStock(work(cast.bernd, id, 1), now);
  expect(await foundBy(cast.bernd, id)).toEqual({});
  await matchStock(work(cast.bernd, id, 2), now);
  expect(await foundBy(cast.bernd, id)).toEqual({ 'Die Bahn kommt.': 'exact' });
});

test('a removed watch is matched no further', async ({ cast }) => {
  await hear(cast.bernd, ['Der Bus kommt.']);
  const id = await added(cast.bernd, topic('Bus'));
  await setWatchRemoved(cast.bernd, id, { removed: true, now: at });
  await matchStock(work(cast.bernd, id, 2), now);
  expect(await foundBy(cast.bernd, id)).toEqual({});
});

test('what was taken in while the watch changed is looked at once more', async ({ cast }) => {
  const id = await added(cast.bernd, topic('Bus'));
  await matchStock(work(cast.bernd, id), now);
  await hear(cast.bernd, ['Der Bus kommt.']);
  await dropAll(cast.bernd, id);
  await matchStock({ ...work(cast.bernd, id), again: true }, now);
  expect(await foundBy(cast.bernd, id)).toEqual({ 'Der Bus kommt.': 'exact' });
  expect(await stockOfWatch(cast.bernd, id)).toMatchObject({ found: 1 });
});

test('a second look that is killed goes on from where it was', async ({ cast }) => {
  const id = await added(cast.bernd, topic('Bus'));
  await matchStock(work(cast.bernd, id), now);
  await stockOfMany(cast.bernd, 700);
  expect(await matchAgain(work(cast.bernd, id), at)).toBe('more');
  await forgetJobs();
  await resumeStock(new Date('2026-11-22T10:01:30Z'));
  expect(await waitingJobs()).toBe(0);
  await resumeStock(new Date('2026-11-22T10:03:00Z'));
  expect(await waitingJobs()).toBe(1);
  await matchStock({ ...work(cast.bernd, id), again: true }, now);
  expect(await stockOfWatch(cast.bernd, id)).toMatchObject({ found: 700 });
  await forgetJobs();
  await resumeStock(new Date('2026-11-22T11:00:00Z'));
  expect(await waitingJobs()).toBe(0);
});

const staleDays = (scope: Scope) =>
  inOrganisation(scope, async (tx) => {
    const rows = await tx
      .selectFrom('explore.stale_day')
      .select('day')
      .where('organisation_id', '=', scope.organisationId)
      .execute();
    return rows.map(({ day }) => day);
  });

/** What people say of a mention and a watch. */
const said = (scope: Scope, watchId: Id<'watch'>, text: string, what: 'by_hand' | 'off_topic') =>
  inOrganisation(scope, async (tx) => {
    const { organisationId } = scope;
    const found = tx
      .selectFrom('explore.mention_text')
      .select('mention_id')
      .where('organisation_id', '=', organisationId)
      .where('text', '=', text);
    const { mention_id: mentionId } = await found.executeTakeFirstOrThrow();
    if (what === 'by_hand') {
      await tx
        .insertInto('explore.mention_watch')
        .values({
          organisation_id: organisationId,
          mention_id: mentionId,
          watch_id: watchId,
          published_at: at,
          how: 'by_hand',
        })
        .execute();
      return;
    }
    await tx
      .updateTable('explore.mention_watch')
      .set({ off_topic_at: at, off_topic_by: 'person' })
      .where('organisation_id', '=', organisationId)
      .where('mention_id', '=', mentionId)
      .where('watch_id', '=', watchId)
      .execute();
  });

const dropAll = (scope: Scope, watchId: Id<'watch'>) =>
  inOrganisation(scope, (tx) =>
    tx
      .deleteFrom('explore.mention_watch')
      .where('organisation_id', '=', scope.organisationId)
      .where('watch_id', '=', watchId)
      .execute(),
  );

/** Many mentions at once, beside the one that makes their source and place. */
async function stockOfMany(scope: Scope, count: number): Promise<void> {
  await hear(scope, ['Der Bus Nummer 0 kommt.']);
  const ids = Array.from({ length: count - 1 }, () => newId<'mention'>(at));
  await inOrganisation(scope, async (tx) => {
    await sql`
      insert into explore.mention
        (organisation_id, id, source_id, external_id, place_id, published_at, heard_at)
      select m.organisation_id, n.id, m.source_id, n.id::text, m.place_id, m.published_at,
        m.heard_at
      from explore.mention m, unnest(${ids}::uuid[]) as n (id)
      where m.organisation_id = ${scope.organisationId}`.execute(tx);
    await sql`
      insert into explore.mention_text (organisation_id, mention_id, published_at, text)
      select ${scope.organisationId}, n.id, ${at}, 'Der Bus ' || n.id
      from unnest(${ids}::uuid[]) as n (id)`.execute(tx);
  });
}

const matchJobs = `from graphile_worker._private_jobs j
  join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'match_stock'`;

async function waitingJobs(): Promise<number> {
  const { rows } = await pool().query<{ n: number }>(`select count(*) as n ${matchJobs}`);
  return rows[0]?.n ?? 0;
}

const forgetJobs = () =>
  pool().query(`delete from graphile_worker._private_jobs where id in (select j.id ${matchJobs})`);
