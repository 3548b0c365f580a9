import type { Scope } from '#platform/auth/scope.ts';
import { assert } from '#platform/base/assert.ts';
import { addDays } from '#platform/base/clock.ts';
import type { Id } from '#platform/base/ids.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { mentionQueryFrom } from '#rooms/explore/mentions/mentionQuery.ts';
import { recountStale } from '#rooms/explore/server/counts.ts';
import { continueLearning } from '#rooms/explore/server/listening/learning.ts';
import { sayTonality } from '#rooms/explore/server/listening/verdicts.ts';
import { addRule } from '#rooms/explore/server/maps/rules.ts';
import { mentionsFor } from '#rooms/explore/server/mentions/list.ts';
import { pauseSource } from '#rooms/explore/server/sources/changeSource.ts';
import { addSource, handSource } from '#rooms/explore/server/sources/sources.ts';
import { takeIn } from '#rooms/explore/server/takeIn.ts';
import { matchStock } from '#rooms/explore/server/watches/stock.ts';
import { addWatch } from '#rooms/explore/server/watches/watches.ts';
import { keepAnswers } from '#rooms/explore/server/wizard/wizard.ts';
import type { WatchInput } from '#rooms/explore/watches/watch.ts';
import { targetGroupsFor } from '#rooms/programme/server/targetGroups.ts';
import { goOnExcursion } from './demoExcursion.ts';
import { takePositions } from './demoPositions.ts';
import { demoCompetitor, demoTopics } from './heard.ts';
import { inventedPosts, type DemoRoad, type InventedPost } from './inventedPosts.ts';

/** What the demo's town has heard: sources, watches, 120 days of invented posts, and what follows. */
export async function listenToTown(scope: Scope, now: Date): Promise<void> {
  const begins = addDays(now, -121);
  await keepAnswers(scope, answers, begins);
  const sources = await makeSources(scope, begins);
  const watches = await makeWatches(scope, begins);
  await makeRules(scope, watches, begins);
  const posts = inventedPosts(now);
  await hear(scope, sources, posts, now);
  for (const watchId of watches.values()) {
    await matchStock({ organisationId: scope.organisationId, watchId, revision: 1 }, () => now);
  }
  await goOnExcursion(scope, addDays(now, -5));
  await recountStale(scope.organisationId);
  await judgeSome(scope, posts, now);
  await recountStale(scope.organisationId);
  await takePositions(scope, watches, now);
  await continueLearning(now);
}

const answers = {
  ownNames: ['Stadt Musterstadt', 'Musterstadt', 'Stadtverwaltung Musterstadt'],
  town: 'Musterstadt',
  website: 'musterstadt.example',
  competitors: [demoCompetitor.name],
  pressSites: ['musterblatt.example'],
};

type Sources = Record<DemoRoad, Id<'source'>>;

/** Those that would read from invented addresses are paused: there is nothing to be read. */
async function makeSources(scope: Scope, now: Date): Promise<Sources> {
  const { organisationId } = scope;
  const sources = await inOrganisation(scope, async (tx): Promise<Sources> => {
    const paper = { address: 'https://musterblatt.example/feed' };
    const hashtag = { mode: 'hashtag', server: 'https://norden.example', hashtag: 'musterstadt' };
    return {
      paper: await addSource(
        tx,
        organisationId,
        { kind: 'feed', name: 'Musterstädter Blatt', settings: paper, keeps: 'matched' },
        now,
      ),
      mastodon: await addSource(
        tx,
        organisationId,
        { kind: 'mastodon', name: '#musterstadt (Mastodon)', settings: hashtag },
        now,
      ),
      file: await addSource(
        tx,
        organisationId,
        { kind: 'file', name: 'Export der Auftritte' },
        now,
      ),
      by_hand: await handSource(tx, organisationId, 'by_hand', now),
    };
  });
  await pauseSource(scope, sources.paper, now);
  await pauseSource(scope, sources.mastodon, now);
  return sources;
}

export type Watches = Map<string, Id<'watch'>>;

async function makeWatches(scope: Scope, now: Date): Promise<Watches> {
  const wanted: Omit<WatchInput, 'personReason'>[] = [
    { kind: 'own_name', name: 'Stadt Musterstadt', query: 'Musterstadt OR Stadtverwaltung' },
    { kind: 'competitor', name: demoCompetitor.name, query: demoCompetitor.name },
    ...demoTopics.map(({ name, query }) => ({ kind: 'topic' as const, name, query })),
  ];
  const watches: Watches = new Map();
  for (const watch of wanted) {
    const added = await addWatch(scope, { ...watch, personReason: null }, now);
    assert(added.ok, `the demo watches ${watch.name}`);
    watches.set(watch.name, added.value);
  }
  return watches;
}

const rules = [
  { group: 'Auszubildende', watch: 'Ausbildung bei der Stadt', words: null },
  { group: 'Junge Familien', watch: null, words: 'Kita OR Spielplatz OR Kinder OR Familie' },
  { group: 'Gewerbe in der Innenstadt', watch: null, words: 'Laden OR Handel OR Markt OR Läden' },
];

async function makeRules(scope: Scope, watches: Watches, now: Date): Promise<void> {
  const groups = await targetGroupsFor(scope);
  for (const { group, watch, words } of rules) {
    const targetGroup = groups.find(({ name }) => name === group)?.id;
    assert(targetGroup, `the demo's programme has the target group ${group}`);
    const watchId = watch === null ? null : (watches.get(watch) ?? null);
    const rule = { targetGroup, watch: watchId, place: null, words };
    const added = await addRule(scope, rule, now);
    assert(added.ok, 'an owner may add rules');
  }
}

// As if read once a fortnight: the moment of hearing is near the moment of writing.
const daysAtOnce = 14;

async function hear(
  scope: Scope,
  sources: Sources,
  posts: readonly InventedPost[],
  now: Date,
): Promise<void> {
  const { organisationId } = scope;
  const roads = ['paper', 'mastodon', 'file', 'by_hand'] as const;
  for (let ago = 126 - daysAtOnce; ago >= 0; ago -= daysAtOnce) {
    const [from, until] = [addDays(now, -ago - daysAtOnce), addDays(now, -ago)];
    const part = posts.filter(
      ({ post: { publishedAt } }) => publishedAt && publishedAt >= from && publishedAt < until,
    );
    for (const road of roads) {
      const arrived = part.filter((one) => one.road === road).map(({ post }) => post);
      const key = { organisationId, sourceId: sources[road] };
      await inOrganisation(scope, (tx) => takeIn(tx, key, arrived, until));
    }
  }
}

const verdictsWanted = 64;

/** As if two people had taken the two minutes a few times: enough for charts of tonality. */
async function judgeSome(scope: Scope, posts: readonly InventedPost[], now: Date): Promise<void> {
  const meant = new Map(posts.map(({ post, meant: tone }) => [post.text, tone]));
  let said = 0;
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof mentionsFor>> = await mentionsFor(
      scope,
      mentionQueryFrom(new URLSearchParams({ after: after ?? '' })),
    );
    assert(page.ok, 'an owner may read mentions');
    for (const { id, text, stars } of page.value.mentions) {
      const label = meant.get(text);
      if (!label || stars !== null || said >= verdictsWanted) continue;
      const answer = await sayTonality(scope, { mentionId: id, label }, now);
      assert(answer.ok, 'an owner may judge');
      said += 1;
    }
    after = page.value.next;
  } while (after && said < verdictsWanted);
}
