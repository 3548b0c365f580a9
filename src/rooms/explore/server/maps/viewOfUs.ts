import type { Scope } from '#platform/auth/scope.ts';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { noCounts, totalOf, type Counts } from '../../maps/counts.ts';
import type { SpikeOfWatch, TopicView, ViewOfUs } from '../../maps/maps.ts';
import {
  before as beforeOf,
  bucketOf,
  bucketsOf,
  dayPlus,
  type Bucket,
  type Period,
} from '../../maps/period.ts';
import { spikesIn } from '../../maps/spikes.ts';
import { tonalityTrust } from '../listening/trust.ts';
import {
  countWatches,
  firstCountedDay,
  watchesOfMaps,
  type WatchCount,
  type WatchOfMap,
} from './maps.queries.ts';

// More topics than this are no map; the list of watches has them all.
const mostTopics = 60;

/** *Wie werden wir gesehen?* for a period; every member sees the numbers. */
export const viewOfUsFor = (scope: Scope, period: Period): Promise<ViewOfUs> =>
  inOrganisation(scope, (tx) => viewOfUs(tx, scope.organisationId, period));

/** Own names, competitors and topics by tonality over time, with their spikes. */
export async function viewOfUs(
  tx: Tx,
  organisationId: OrganisationId,
  period: Period,
): Promise<ViewOfUs> {
  const watches = await watchesOfMaps(tx, organisationId, mostTopics);
  const bucket = bucketOf(period);
  const before = beforeOf(period);
  const counted = await countWatches(tx, organisationId, {
    watchIds: watches.map(({ id }) => id),
    period,
    before,
    bucket,
    dailyFrom: dayPlus(period.from, -daysForSpikes),
  });
  const since = await firstCountedDay(tx, organisationId);
  const sorted = linesByWatch(counted);
  const topics = watches.map((watch) => topicOf(watch, sorted.get(watch.id) ?? [], period));
  return {
    period,
    before,
    bucket,
    trust: await tonalityTrust(tx, organisationId),
    total: countsOf(counted, (line) => line.watchId === null && line.part === 'now'),
    topics: topics.sort(byKindAndMentions),
    spikes: watches
      .flatMap((watch) => spikesOfWatch(watch, sorted.get(watch.id) ?? [], { period, since }))
      .sort((a, b) => (a.day < b.day ? 1 : -1)),
  };
}

/** The spikes of a period alone: what an alert asks for. */
export const spikesOf = async (
  tx: Tx,
  organisationId: OrganisationId,
  period: Period,
): Promise<SpikeOfWatch[]> => (await viewOfUs(tx, organisationId, period)).spikes;

// The same weekday of eight weeks.
const daysForSpikes = 56;

const kindOrder: readonly TopicView['kind'][] = ['own_name', 'competitor', 'topic'];

const byKindAndMentions = (a: TopicView, b: TopicView): number =>
  kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || totalOf(b.counts) - totalOf(a.counts);

function linesByWatch(counted: readonly WatchCount[]): Map<Id<'watch'>, WatchCount[]> {
  const lines = new Map<Id<'watch'>, WatchCount[]>();
  for (const line of counted) {
    if (line.watchId === null) continue;
    const there = lines.get(line.watchId);
    if (there) there.push(line);
    else lines.set(line.watchId, [line]);
  }
  return lines;
}

function topicOf(watch: WatchOfMap, lines: readonly WatchCount[], period: Period): TopicView {
  return {
    watchId: watch.id,
    kind: watch.kind,
    name: watch.name,
    counts: countsOf(lines, ({ part }) => part === 'now'),
    earlier: countsOf(lines, ({ part }) => part === 'before'),
    points: pointsOf(lines, period, bucketOf(period)),
  };
}

function pointsOf(lines: readonly WatchCount[], period: Period, bucket: Bucket) {
  const points = new Map(bucketsOf(period, bucket).map((day) => [day, noCounts()]));
  for (const { part, day, tonality, mentions } of lines) {
    const counts = part === 'now' && day !== null ? points.get(day) : undefined;
    if (counts && tonality) counts[tonality] += mentions;
  }
  return [...points].map(([day, counts]) => ({ day, counts }));
}

function countsOf(lines: readonly WatchCount[], asked: (line: WatchCount) => boolean): Counts {
  const counts = noCounts();
  for (const line of lines) {
    if (line.tonality && asked(line)) counts[line.tonality] += line.mentions;
  }
  return counts;
}

function spikesOfWatch(
  watch: WatchOfMap,
  lines: readonly WatchCount[],
  { period, since }: { period: Period; since: string | null },
): SpikeOfWatch[] {
  if (since === null) return [];
  const daily = new Map(
    lines.flatMap(({ part, day, mentions }) =>
      part === 'daily' && day !== null ? [[day, mentions] as const] : [],
    ),
  );
  const spikes = spikesIn(daily, period, since);
  return spikes.map((spike) => ({ ...spike, watchId: watch.id, name: watch.name }));
}
