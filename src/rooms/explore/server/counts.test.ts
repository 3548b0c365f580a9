import fc from 'fast-check';
import { sql } from 'kysely';
import { addDays, dayIn } from '#platform/base/clock.ts';
import { newId } from '#platform/base/ids.ts';
import { inOrganisation } from '#platform/db/database.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { expect, test } from '#tests/cast.ts';
import { mentionsAddress } from '../maps/mentionsAddress.ts';
import { mentionQueryFrom } from '../mentions/mentionQuery.ts';
import { tonalities } from '../tonality.ts';
import { recountStale } from './counts.ts';
import { forgetMentions } from './forgetting/forgetMentions.ts';
import { changeMentions } from './mentions/changes.ts';
import { mentionsFor } from './mentions/list.ts';
import { judge } from './mentions/tonalities.ts';
import { takeOut } from './takeIn.ts';
import { aSource, at, mentionsOf, post, removalsOf, take } from './takeIn.testkit.ts';

type Cell = Record<string, string | number | null>;

/** What is counted, as it is kept. */
const counted = (scope: Scope, state: 'live' | 'kept') =>
  inOrganisation(scope, async (tx) => {
    const { rows } = await sql<Cell>`
      select day, place_id, target_group_id, watch_id, tonality, mentions from explore.mention_count
      where organisation_id = ${scope.organisationId} and state = ${state}
      order by 1, 2, 3, 4, 5`.execute(tx);
    return rows;
  });

/** The same, counted one mention after the other. */
const naively = (scope: Scope) =>
  inOrganisation(scope, async (tx) => {
    const { rows } = await sql<Cell>`
      with pair as (
        select m.*, g.target_group_id, w.watch_id from explore.mention m
        join (select id as mention_id, null::uuid as target_group_id from explore.mention
          union all select mention_id, target_group_id from explore.mention_target_group) g
          on g.mention_id = m.id
        join (select id as mention_id, null::uuid as watch_id from explore.mention
          union all select mention_id, watch_id from explore.mention_watch
            where off_topic_at is null) w on w.mention_id = m.id
        where m.hidden_at is null and not exists (select from explore.mention e
          where coalesce(e.folded_under, e.id) = m.folded_under and e.place_id = m.place_id
            and (e.heard_at, e.id) < (m.heard_at, m.id)))
      select (published_at at time zone 'Europe/Berlin')::date as day, place_id, target_group_id,
        watch_id, tonality, count(*) as mentions
      from pair group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`.execute(tx);
    return rows;
  });

/** Each number opens a list of as many mentions. */
async function expectListsOfCells(scope: Scope) {
  for (const cell of await counted(scope, 'live')) {
    const day = dayIn('UTC', new Date(String(cell.day)));
    const about = {
      place: String(cell.place_id),
      ...(cell.watch_id === null ? {} : { watch: String(cell.watch_id) }),
      ...(cell.target_group_id === null ? {} : { group: String(cell.target_group_id) }),
    };
    const tonality = tonalities.find((one) => one === cell.tonality) ?? 'unsure';
    const address = mentionsAddress('', { from: day, to: day }, { ...about, tonality });
    const query = mentionQueryFrom(new URLSearchParams(address.split('?')[1]));
    const list = await mentionsFor(scope, query);
    expect(list.ok && list.value.mentions.length, address).toBe(cell.mentions);
  }
}

async function watchAndGroup(scope: Scope) {
  const watchId = newId<'watch'>(at);
  const groupId = newId<'target_group'>(at);
  const { organisationId: organisation_id } = scope;
  await inOrganisation(scope, async (tx) => {
    await tx
      .insertInto('explore.watch')
      .values({
        ...{ organisation_id, id: watchId, kind: 'topic', name: 'Bus', query: '' },
        ...{ changed_at: at, created_at: at },
      })
      .execute();
    await tx
      .insertInto('programme.target_group')
      .values({ organisation_id, id: groupId, name: 'Fahrgäste', created_at: at })
      .execute();
  });
  return { watchId, groupId };
}

const text = (n: number) =>
  `Meldung ${n % 5} über den Bus, der heute wieder viel zu spät gekommen ist`;
const aPost = (n: number) =>
  post(String(n), text(n), {
    publishedAt: addDays(at, -(n % 4) - (n % 2 ? 0.45 : 0)),
    place: { network: 'web', site: `ort-${n % 3}.example`, community: '' },
  });

test('counts are what somebody would count, whatever happened', async ({ cast }) => {
  const keys = [await aSource(cast.bernd), await aSource(cast.bernd)];
  const { watchId, groupId } = await watchAndGroup(cast.bernd);
  const step = async (what: number, n: number) => {
    const key = keys[n % 2];
    if (!key) return;
    if (what < 3) return take(key, [aPost(n), aPost(n + 1)], addDays(at, n / 1000));
    if (what === 3) {
      const gone = [{ kind: 'post', externalId: String(n) }] as const;
      return inOrganisation(key, (tx) => takeOut(tx, key, gone, at));
    }
    const ids = (await mentionsOf(cast.bernd)).slice(n % 7, (n % 7) + 2).map(({ id }) => id);
    const changes = [
      { do: 'hide' },
      { do: 'show' },
      { do: 'tagWatch', watch: watchId },
      { do: 'tagGroup', group: groupId },
      { do: 'untagWatch', watch: watchId },
    ] as const;
    const change = changes[what - 4];
    if (change) await changeMentions(cast.bernd, ids, change, at);
    else await judge(cast.bernd, { ids, label: 'negative' }, at);
  };
  const [steps = []] = fc.sample(
    fc.array(fc.tuple(fc.nat(9), fc.nat(40)), { minLength: 60, maxLength: 60 }),
    { numRuns: 1, seed: 4 },
  );
  for (const [index, [what, n]] of steps.entries()) {
    await step(what, n);
    if (index % 10 !== 9) continue;
    await recountStale(cast.bernd.organisationId);
    expect(await counted(cast.bernd, 'live')).toEqual(await naively(cast.bernd));
    await expectListsOfCells(cast.bernd);
  }
  expect((await counted(cast.bernd, 'live')).length).toBeGreaterThan(5);
  // Again changes nothing.
  await recountStale(cast.bernd.organisationId);
  expect(await counted(cast.bernd, 'live')).toEqual(await naively(cast.bernd));
});

test('by the deadline texts and authors go, counts stay, and the log says how many', async ({
  cast,
}) => {
  const key = await aSource(cast.bernd, 'by_hand');
  const others = await aSource(cast.fremd, 'by_hand');
  await take(key, [aPost(1), aPost(2), aPost(6)], addDays(at, -200));
  await take(key, [aPost(3)], addDays(at, -10));
  await take(others, [aPost(1)], addDays(at, -10));
  await recountStale(cast.bernd.organisationId);
  const before = await counted(cast.bernd, 'live');
  expect(await forgetMentions(cast.bernd.organisationId, at)).toBe(3);
  // The second night there is nothing left to do.
  expect(await forgetMentions(cast.bernd.organisationId, at)).toBe(0);
  expect(await forgetMentions(cast.fremd.organisationId, at)).toBe(0);
  expect((await mentionsOf(cast.bernd)).map((mention) => mention.external_id)).toEqual(['3']);
  expect(await removalsOf(cast.bernd)).toEqual([{ reason: 'deadline', mentions: 3 }]);
  const [live, kept] = [await counted(cast.bernd, 'live'), await counted(cast.bernd, 'kept')];
  const sum = (cells: Cell[]) => cells.reduce((all, cell) => all + Number(cell.mentions), 0);
  expect([sum(before), sum(live), sum(kept)]).toEqual([4, 1, 3]);
});

test('a copy goes with the first of its fold, whenever it was heard', async ({ cast }) => {
  const key = await aSource(cast.bernd, 'by_hand');
  const published = { publishedAt: addDays(at, -181) };
  await take(key, [post('1', text(1), published)], addDays(at, -181));
  await take(key, [post('2', text(1), published)], addDays(at, -170));
  expect(await forgetMentions(cast.bernd.organisationId, at)).toBe(2);
});

test('a copy that went with the first of its fold does not come back', async ({ cast }) => {
  const key = await aSource(cast.bernd, 'feed', { createdAt: addDays(at, -300) });
  const copy = post('2', text(1), { publishedAt: addDays(at, -175) });
  await take(key, [post('1', text(1), { publishedAt: addDays(at, -185) })], addDays(at, -185));
  await take(key, [copy], addDays(at, -175));
  expect(await forgetMentions(cast.bernd.organisationId, at)).toBe(2);
  expect(await take(key, [copy])).toMatchObject({ added: 0, passedOver: 1 });
});
