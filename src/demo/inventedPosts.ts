import { addDays, addMinutes } from '#platform/base/clock.ts';
import { seededDraw } from '#rooms/elaborate/standing/random.ts';
import { nothingKnown, type Arrived, type PlaceKey } from '#rooms/explore/arrived.ts';
import type { Network } from '#rooms/explore/networks.ts';
import type { ClearTonality } from '#rooms/explore/tonality.ts';
import {
  closings,
  demoCompetitor,
  demoTopics,
  incident,
  openings,
  wireCopies,
  type Topic,
} from './heard.ts';

/** Through which of the demo's sources a post comes. */
export type DemoRoad = 'paper' | 'mastodon' | 'file' | 'by_hand';

export type InventedPost = { road: DemoRoad; post: Arrived; meant: ClearTonality };

const days = 120;
const postsInAll = 340;

type Spot = {
  network: Network;
  site: string;
  community: string;
  road: DemoRoad;
  weight: number;
  stars?: true;
};

const spots: Spot[] = [
  spot('facebook', 'file', 26, { community: 'Wir in Musterstadt' }),
  spot('google_reviews', 'file', 18, { stars: true }),
  spot('instagram', 'file', 12),
  spot('web', 'paper', 10, { site: 'musterblatt.example' }),
  spot('mastodon', 'mastodon', 8, { site: 'norden.example', community: '#musterstadt' }),
  spot('forum', 'file', 7, { site: 'elternforum.example' }),
  spot('kununu', 'file', 5, { stars: true }),
  spot('bluesky', 'file', 4),
  spot('telephone', 'by_hand', 4),
  spot('tiktok', 'file', 3),
  spot('linkedin', 'file', 3),
  spot('in_person', 'by_hand', 3),
  spot('letter', 'by_hand', 1),
];

function spot(
  network: Network,
  road: DemoRoad,
  weight: number,
  more: Partial<Pick<Spot, 'site' | 'community' | 'stars'>> = {},
): Spot {
  return { network, road, weight, site: '', community: '', ...more };
}

/** About 400 posts over 120 days, the same every time; nobody wrote them. */
export function inventedPosts(now: Date): InventedPost[] {
  const draw = seededDraw(2026);
  const usual = Array.from({ length: postsInAll }, (_, index) => oneOf(draw, now, index));
  return [...usual, ...incidentPosts(draw, now), ...wirePosts(now)].toSorted(
    (a, b) => timeOf(a) - timeOf(b),
  );
}

type Draw = (below: number) => number;

const timeOf = ({ post }: InventedPost): number => post.publishedAt?.getTime() ?? 0;

function oneOf(draw: Draw, now: Date, index: number): InventedPost {
  const topic: Pick<Topic, 'said'> = draw(10) === 0 ? demoCompetitor : weighted(draw, demoTopics);
  const meant = toneOf(draw);
  const place = weighted(draw, spots);
  const text = sentence(draw, pick(draw, topic.said[meant]), meant);
  const at = addMinutes(addDays(now, -1 - draw(days)), -draw(14 * 60));
  return invented({ index: `${index}`, place, text, at, meant, draw });
}

// People write when they are annoyed, and some when they are glad.
function toneOf(draw: Draw): ClearTonality {
  const drawn = draw(100);
  if (drawn < 40) return 'negative';
  return drawn < 76 ? 'positive' : 'neutral';
}

function sentence(draw: Draw, core: string, meant: ClearTonality): string {
  const isQuestion = meant === 'neutral' && /^(Weiß|Braucht|Gibt|Welche|Wann)/.test(core);
  return [
    pick(draw, openings),
    `${core}${isQuestion ? '?' : '.'}`,
    ...(draw(3) > 0 ? [pick(draw, closings[meant])] : []),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

type Given = {
  index: string;
  place: Spot;
  text: string;
  at: Date;
  meant: ClearTonality;
  draw: Draw;
};

function invented({ index, place, text, at, meant, draw }: Given): InventedPost {
  const author = { id: `erfunden-${draw(160)}`, name: null };
  const post: Arrived = {
    ...nothingKnown,
    externalId: `demo-${index}`,
    place: placeOf(place),
    text,
    language: 'de',
    publishedAt: at,
    author,
    reach: place.road === 'by_hand' ? {} : { likes: draw(30), replies: draw(6) },
    stars: place.stars ? starsOf(draw, meant) : null,
  };
  return { road: place.road, post, meant };
}

const placeOf = ({ network, site, community }: Spot): PlaceKey => ({ network, site, community });

function starsOf(draw: Draw, meant: ClearTonality): number {
  if (meant === 'neutral') return 3;
  return meant === 'positive' ? 4 + draw(2) : 1 + draw(2);
}

function incidentPosts(draw: Draw, now: Date): InventedPost[] {
  const onTheDay = addDays(now, -incident.daysAgo);
  return Array.from({ length: 32 }, (_, index) => {
    const text = sentence(draw, pick(draw, incident.sentences), 'negative');
    const place = weighted(draw, spots.slice(0, 3));
    const at = addMinutes(onTheDay, draw(9 * 60));
    return invented({ index: `incident-${index}`, place, text, at, meant: 'negative', draw });
  });
}

const papers = ['musterblatt.example', 'kreisbote.example', 'regional-heute.example'];

function wirePosts(now: Date): InventedPost[] {
  return wireCopies.flatMap(({ daysAgo, title, text }, story) =>
    papers.map((site, index): InventedPost => {
      const post: Arrived = {
        ...nothingKnown,
        externalId: `demo-wire-${story}-${site}`,
        place: { network: 'web', site, community: '' },
        link: `https://${site}/${story}`,
        title,
        text,
        language: 'de',
        publishedAt: addMinutes(addDays(now, -daysAgo), index * 50),
      };
      return { road: 'paper', post, meant: 'neutral' };
    }),
  );
}

function pick<Value>(draw: Draw, values: readonly Value[]): Value {
  const value = values[draw(values.length)];
  if (value === undefined) throw new Error('There is something to pick from.');
  return value;
}

function weighted<Value extends { weight: number }>(draw: Draw, values: readonly Value[]): Value {
  let left = draw(values.reduce((sum, { weight }) => sum + weight, 0));
  const drawn = values.find(({ weight }) => (left -= weight) < 0);
  if (!drawn) throw new Error('Weights add up.');
  return drawn;
}
