import type { Keeping } from '../source.ts';
import { publicAppView, usualJetstream } from '../sources/blueskySettings.ts';
import { sitesOf, type Answers } from './wizard.ts';

/** What looking at a site came to. */
export type LookedAt = {
  site: string;
  feeds: { address: string; title: string }[];
  /** Why none could be looked for; null: looked. */
  problem: string | null;
};

export type ProposedSource = {
  /** What the form sends back; the rest is worked out anew. */
  key: string;
  group: 'own' | 'press' | 'hashtag' | 'bluesky' | 'news';
  kind: 'feed' | 'mastodon' | 'bluesky';
  name: string;
  settings: object;
  keeps: Keeping;
  /** Ticked at first. What tells a third party what is searched for is not. */
  chosen: boolean;
};

/** Sources that suit the answers, each once; nothing is fetched here. */
export const proposedSources = (
  answers: Answers,
  looked: readonly LookedAt[],
): ProposedSource[] => [
  ...distinctFeeds(answers, looked),
  ...hashtags(answers).map(hashtagSource),
  ...(answers.ownNames.length > 0 ? [blueskyStream, ...newsSearches(answers)] : []),
];

// Where the website and a newspaper lead to the same feed it is the own one.
function distinctFeeds(answers: Answers, looked: readonly LookedAt[]): ProposedSource[] {
  const isOwn = ({ site }: LookedAt) => site === answers.website;
  // What was looked at before an answer changed says nothing any more; the own site comes first.
  const feeds = sitesOf(answers)
    .flatMap((asked) => looked.filter(({ site }) => site === asked))
    .flatMap((one) => siteFeeds(one, isOwn(one)));
  return feeds.filter(({ key }, index) => feeds.findIndex((one) => one.key === key) === index);
}

// Of a paper with feeds for each part the first ones are the general ones.
const mostFeedsOfSite = 4;

const siteFeeds = ({ feeds }: LookedAt, own: boolean): ProposedSource[] =>
  feeds.slice(0, mostFeedsOfSite).map(({ address, title }, index) => ({
    key: `feed:${address}`,
    group: own ? 'own' : 'press',
    kind: 'feed',
    name: title.slice(0, 120) || address.slice(0, 120),
    settings: { address },
    // Of a newspaper only what concerns the house; of the own site everything.
    keeps: own ? 'everything' : 'matched',
    chosen: index === 0,
  }));

/** The name in one word, and the place, as people tag them. */
export function hashtags({ ownNames, town }: Pick<Answers, 'ownNames' | 'town'>): string[] {
  const tags = [ownNames[0] ?? '', town].map((text) => text.replaceAll(/[^\p{L}\p{N}]/gu, ''));
  return [...new Set(tags.map((tag) => tag.toLowerCase()))].filter((tag) => tag.length >= 3);
}

const mastodonServer = 'https://mastodon.social';

const hashtagSource = (hashtag: string): ProposedSource => ({
  key: `hashtag:${hashtag}`,
  group: 'hashtag',
  kind: 'mastodon',
  name: `#${hashtag} (Mastodon)`,
  settings: { mode: 'hashtag', server: mastodonServer, hashtag, stream: false },
  keeps: 'everything',
  chosen: true,
});

const blueskyStream: ProposedSource = {
  key: 'bluesky:stream',
  group: 'bluesky',
  kind: 'bluesky',
  name: 'Bluesky',
  settings: { mode: 'stream', service: usualJetstream, appview: publicAppView },
  keeps: 'matched',
  chosen: false,
};

// Both answer a search as RSS; the words searched for are in the address.
const newsServices = [
  {
    name: 'Google News',
    address: 'https://news.google.com/rss/search?q={q}&hl=de&gl=DE&ceid=DE:de',
  },
  { name: 'Bing News', address: 'https://www.bing.com/news/search?q={q}&format=rss&setlang=de' },
] as const;

const newsSearches = ({ ownNames, town }: Answers): ProposedSource[] =>
  newsServices.map(({ name, address }) => {
    const [ownName = ''] = ownNames;
    const isThere = ownName.toLowerCase().includes(town.toLowerCase());
    const query = `"${ownName}"${isThere ? '' : ` ${town}`}`;
    return {
      key: `news:${name}`,
      group: 'news',
      kind: 'feed',
      name: `${name}: ${ownName}`.slice(0, 120),
      settings: { address: address.replace('{q}', encodeURIComponent(query)) },
      keeps: 'matched',
      chosen: false,
    };
  });
