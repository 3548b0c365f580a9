import { addMinutes } from '#platform/base/clock.ts';
import { inOrganisation, pool } from '#platform/db/database.ts';
import type { Id } from '#platform/base/ids.ts';
import { newId } from '#platform/base/ids.ts';
import { expect, test, type Member } from '#tests/cast.ts';
import type { GroupRuleInput } from '../../maps/groupRule.ts';
import { lastDays } from '../../maps/period.ts';
import { recountStale } from '../counts.ts';
import { applyGroupRules, resumeGroupRules } from './applyRules.ts';
import { audienceMapFor } from './audienceMap.ts';
import { aGroup, aPlace, aSource, aWatch, hear, noon, times } from './heard.testkit.ts';
import { addRule, previewRule, removeRule, rulesFor } from './rules.ts';

const day = '2026-11-20';
const at = noon(day);

const rule = (targetGroup: Id<'target_group'>, parts: Partial<GroupRuleInput>): GroupRuleInput => ({
  targetGroup,
  watch: null,
  place: null,
  words: null,
  ...parts,
});

/** What the job would do, and the counting after it. */
async function applied(member: Member): Promise<void> {
  const runId = await inOrganisation(member, async (tx) => {
    const run = await tx
      .selectFrom('explore.group_rule_run')
      .select('run_id')
      .where('organisation_id', '=', member.organisationId)
      .executeTakeFirstOrThrow();
    return run.run_id;
  });
  await applyGroupRules({ organisationId: member.organisationId, runId }, () => at);
  await recountStale(member.organisationId);
}

const inGroup = async (member: Member, group: Id<'target_group'>): Promise<number> => {
  const map = await audienceMapFor(member, lastDays(day, 7));
  return map.groups.find(({ id }) => id === group)?.now ?? 0;
};

test('a new rule goes through the stock, a removed one takes back what it said', async ({
  cast,
}) => {
  const { bernd } = cast;
  const sourceId = await aSource(bernd);
  const placeId = await aPlace(bernd, 'mastodon');
  const bus = await aWatch(bernd, 'Bus');
  const young = await aGroup(bernd, 'Azubis');
  await hear(bernd, [
    ...times(3, { sourceId, placeId, day, text: 'Meine Ausbildung', watches: [bus] }),
    ...times(2, { sourceId, placeId, day, text: 'Mein Garten', watches: [bus] }),
    { sourceId, placeId, day, text: 'Mein Garten', groups: [young] },
  ]);
  expect(await inGroup(bernd, young)).toBe(1);
  const input = rule(young, { watch: bus, words: 'Ausbildung' });
  const added = await addRule(bernd, input, at);
  expect(added.ok).toBe(true);
  await applied(bernd);
  expect(await inGroup(bernd, young)).toBe(4);
  expect((await rulesFor(bernd)).run).toMatchObject({ total: 6, seen: 6, changed: 3 });
  if (added.ok) await removeRule(bernd, added.value, at);
  await applied(bernd);
  // What was said by hand stays.
  expect(await inGroup(bernd, young)).toBe(1);
});

test('more mentions than fit one step are all seen, and a newer run ends an older one', async ({
  cast,
}) => {
  const { bernd } = cast;
  const sourceId = await aSource(bernd);
  const placeId = await aPlace(bernd, 'mastodon');
  const young = await aGroup(bernd, 'Azubis');
  await hear(bernd, times(1001, { sourceId, placeId, day }));
  await addRule(bernd, rule(young, { place: placeId }), at);
  const old = { organisationId: bernd.organisationId, runId: newId<'rule_run'>() };
  await applyGroupRules(old, () => at);
  expect((await rulesFor(bernd)).run).toMatchObject({ seen: 0, finishedAt: null });
  await applied(bernd);
  expect((await rulesFor(bernd)).run).toMatchObject({ seen: 1001, changed: 1001, finishedAt: at });
  await applied(bernd);
  expect((await rulesFor(bernd)).run).toMatchObject({ seen: 1001 });
});

test('a run that stands still is begun again', async ({ cast }) => {
  const { bernd } = cast;
  const sourceId = await aSource(bernd);
  const placeId = await aPlace(bernd, 'mastodon');
  await hear(bernd, times(2, { sourceId, placeId, day }));
  await addRule(bernd, rule(await aGroup(bernd, 'Azubis'), { place: placeId }), at);
  await forgetJobs();
  await resumeGroupRules(at);
  expect(await waitingJobs()).toBe(0);
  await resumeGroupRules(addMinutes(at, 2));
  expect(await waitingJobs()).toBe(1);
  await applied(bernd);
  await forgetJobs();
  await resumeGroupRules(addMinutes(at, 9));
  expect(await waitingJobs()).toBe(0);
});

const applyJobs = `from graphile_worker._private_jobs j
  join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier = 'apply_group_rules'`;

async function waitingJobs(): Promise<number> {
  const { rows } = await pool().query<{ n: number }>(`select count(*) as n ${applyJobs}`);
  return rows[0]?.n ?? 0;
}

const forgetJobs = () =>
  pool().query(`delete from graphile_worker._private_jobs where id in (select j.id ${applyJobs})`);

test('the preview says what a rule is about, and changes nothing', async ({ cast }) => {
  const { bernd } = cast;
  const sourceId = await aSource(bernd);
  const placeId = await aPlace(bernd, 'mastodon');
  const young = await aGroup(bernd, 'Azubis');
  await hear(bernd, [
    ...times(3, { sourceId, placeId, day, text: 'Ein Ausbildungsplatz' }),
    ...times(4, { sourceId, placeId, day, text: 'Ein Garten' }),
  ]);
  const found = await previewRule(bernd, rule(young, { words: 'Ausbildung' }));
  expect(found).toEqual({ ok: true, value: { hits: 3, of: 7 } });
  expect(await inGroup(bernd, young)).toBe(0);
});

test('rules are set by who may, about what is there, in words that can be read', async ({
  cast,
}) => {
  const { bernd, carla, dieter, eva, fremd } = cast;
  const young = await aGroup(bernd, 'Azubis');
  const placeId = await aPlace(bernd, 'mastodon');
  const foreign = { group: await aGroup(fremd, 'X'), place: await aPlace(fremd, 'web') };
  const good = rule(young, { place: placeId });
  for (const member of [carla, dieter, eva]) {
    expect(await addRule(member, good, at)).toEqual({ ok: false, reason: 'notAllowed' });
    expect(await previewRule(member, good)).toEqual({ ok: false, reason: 'notAllowed' });
    const gone = await removeRule(member, newId<'target_group_rule'>(), at);
    expect(gone).toEqual({ ok: false, reason: 'notAllowed' });
  }
  const refusals: [GroupRuleInput, string][] = [
    [rule(foreign.group, { place: placeId }), 'targetGroupGone'],
    [rule(young, { place: foreign.place }), 'placeGone'],
    [rule(young, { watch: newId<'watch'>() }), 'watchGone'],
    [rule(young, { words: '("offen' }), 'queryWrong'],
  ];
  for (const [input, reason] of refusals) {
    expect(await addRule(bernd, input, at)).toEqual({ ok: false, reason });
  }
  const added = await addRule(bernd, good, at);
  if (added.ok) {
    const stolen = await removeRule(fremd, added.value, at);
    expect(stolen).toEqual({ ok: false, reason: 'ruleGone' });
  }
  expect((await rulesFor(bernd)).rules).toHaveLength(1);
});
