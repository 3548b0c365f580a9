import { inOrganisation } from '#platform/db/database.ts';
import { expect, test } from '#tests/cast.ts';
import { dayPlus, lastDays } from '../../maps/period.ts';
import { tonalities } from '../../tonality.ts';
import { audienceMapFor } from './audienceMap.ts';
import { aGroup, aPlace, aSource, aWatch, hear, times, type Heard } from './heard.testkit.ts';
import { mapFile } from './mapFiles.ts';
import { notHeardFor } from './notHeard.ts';
import { spikesOf, viewOfUsFor } from './viewOfUs.ts';

const today = '2026-11-22';
const period = lastDays(today, 30);

test('the map counts as one would by hand, each mention once among all', async ({ cast }) => {
  const { bernd } = cast;
  const sourceId = await aSource(bernd);
  const first = await aPlace(bernd, 'mastodon');
  const second = await aPlace(bernd, 'web', 'zeitung.example');
  const places = [first, second];
  const groups = [await aGroup(bernd, 'Azubis'), await aGroup(bernd, 'Eltern')];
  const all: Heard[] = Array.from({ length: 60 }, (_, index) => ({
    sourceId,
    placeId: index % 3 === 0 ? second : first,
    day: dayPlus(today, -index),
    groups: groups.filter((_group, position) => index % (position + 2) === 0),
  }));
  await hear(bernd, all);
  const map = await audienceMapFor(bernd, period);
  const isNow = ({ day }: Heard) => day >= period.from;
  expect(map.total).toEqual({ now: 30, before: 30 });
  for (const [index, groupId] of groups.entries()) {
    for (const placeId of places) {
      const here = all.filter((one) => one.placeId === placeId && one.groups?.includes(groupId));
      const found = map.cells.find((cell) => cell.groupId === groupId && cell.placeId === placeId);
      expect(found ?? { now: 0, before: 0 }, `group ${index}`).toMatchObject({
        now: here.filter(isNow).length,
        before: here.filter((one) => !isNow(one)).length,
      });
    }
  }
  expect(map.places.map(({ id }) => id)).toEqual(places);
  expect(map.groups).toMatchObject([{ hasRule: false }, { hasRule: false }]);
});

test('topics are counted by tonality and week; own names come first', async ({ cast }) => {
  const { bernd } = cast;
  const sourceId = await aSource(bernd);
  const placeId = await aPlace(bernd, 'mastodon');
  const topic = await aWatch(bernd, 'Bus');
  const own = await aWatch(bernd, 'Stadtwerke', 'own_name');
  const other = await aWatch(bernd, 'Nachbarwerke', 'competitor');
  const all: Heard[] = Array.from({ length: 100 }, (_, index) => ({
    sourceId,
    placeId,
    day: dayPlus(today, -index),
    tonality: tonalities[index % 4] ?? 'unsure',
    watches: index % 2 === 0 ? [topic, own] : [topic],
  }));
  await hear(bernd, all);
  const long = lastDays(today, 90);
  const view = await viewOfUsFor(bernd, long);
  expect(view.topics.map(({ watchId }) => watchId)).toEqual([own, other, topic]);
  expect(view.bucket).toBe('week');
  for (const { watchId, counts, earlier, points } of view.topics) {
    const mine = all.filter(({ watches }) => watches?.includes(watchId));
    for (const tonality of tonalities) {
      const same = mine.filter((one) => one.tonality === tonality);
      expect(counts[tonality]).toBe(same.filter(({ day }) => day >= long.from).length);
      expect(earlier[tonality]).toBe(same.filter(({ day }) => day < long.from).length);
      const drawn = points.reduce((sum, point) => sum + point.counts[tonality], 0);
      expect(drawn).toBe(counts[tonality]);
    }
  }
  expect(view.trust).toMatchObject({ checked: 0, enough: false });
});

test('a day far above its weekday is a spike of its watch', async ({ cast }) => {
  const { bernd } = cast;
  const sourceId = await aSource(bernd);
  const placeId = await aPlace(bernd, 'mastodon');
  const bus = await aWatch(bernd, 'Bus');
  const one = { sourceId, placeId, watches: [bus] };
  const weeks = Array.from({ length: 8 }, (_, week) =>
    times(2, { ...one, day: dayPlus('2026-11-20', -7 * (week + 1)) }),
  );
  await hear(bernd, [...weeks.flat(), ...times(14, { ...one, day: '2026-11-20' })]);
  const spikes = await inOrganisation(bernd, (tx) => spikesOf(tx, bernd.organisationId, period));
  expect(spikes).toEqual([
    { day: '2026-11-20', mentions: 14, usual: 2, weeks: 8, watchId: bus, name: 'Bus' },
  ]);
});

test('what is not heard is said: networks, broken sources, groups without a rule', async ({
  cast,
}) => {
  const { bernd } = cast;
  const sourceId = await aSource(bernd);
  const refused = await aSource(bernd, { problem: 'token_missing', failures: 1 });
  await aSource(bernd, { problem: 'too_slow', failures: 1 });
  const failing = await aSource(bernd, { problem: 'too_slow', failures: 3 });
  const paused = await aSource(bernd, { paused_at: new Date('2026-11-01T00:00:00Z') });
  const group = await aGroup(bernd, 'Azubis');
  const placeId = await aPlace(bernd, 'facebook');
  await hear(bernd, [{ sourceId, placeId, day: today }]);
  const said = await notHeardFor(bernd, period);
  expect(said.nothingYet).toBe(false);
  expect(said.networks).toContain('instagram');
  expect(said.networks).not.toContain('facebook');
  expect(new Set(said.broken.map(({ id }) => id))).toEqual(new Set([refused, failing]));
  expect(said.paused.map(({ id }) => id)).toEqual([paused]);
  expect(said.groupsWithoutRule.map(({ id }) => id)).toEqual([group]);
});

test('another organisation sees nothing of it', async ({ cast }) => {
  const { bernd, fremd } = cast;
  const sourceId = await aSource(bernd);
  const placeId = await aPlace(bernd, 'mastodon');
  const bus = await aWatch(bernd, 'Bus');
  await hear(bernd, times(5, { sourceId, placeId, day: today, watches: [bus] }));
  expect(await audienceMapFor(fremd, period)).toMatchObject({ total: { now: 0 }, places: [] });
  expect(await viewOfUsFor(fremd, period)).toMatchObject({ topics: [], spikes: [] });
  const asked = { map: 'time', format: 'svg', period, watch: bus } as const;
  expect(await mapFile(fremd, asked, 'de')).toBeNull();
});

test('each map is saved as SVG, PNG and CSV, without tonality nobody checked', async ({ cast }) => {
  const { bernd } = cast;
  const sourceId = await aSource(bernd);
  const placeId = await aPlace(bernd, 'web', '<b>&.example');
  const bus = await aWatch(bernd, '=Bus');
  await aGroup(bernd, 'Azubis & Eltern');
  await hear(bernd, times(5, { sourceId, placeId, day: today, watches: [bus] }));
  for (const map of ['places', 'compared', 'time'] as const) {
    const svg = await mapFile(bernd, { map, format: 'svg', period, watch: null }, 'de');
    expect(svg).toMatch(/^<svg /);
    expect(svg).toContain('<title');
    expect(svg).not.toContain('<b>');
    expect(svg).not.toContain('var(');
    const png = await mapFile(bernd, { map, format: 'png', period, watch: null }, 'en');
    expect(
      Buffer.from(png ?? '')
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    const csv = String(await mapFile(bernd, { map, format: 'csv', period, watch: null }, 'de'));
    expect(csv).toContain('2026-10-24;2026-11-22');
    expect(csv).not.toContain('negativ');
    expect(csv).not.toMatch(/(^|;)=/m);
  }
});
