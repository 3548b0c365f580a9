import type { Network } from '../networks.ts';

// `{q}` is what is searched for. Each is the network's own search page, opened by a person in a tab
// of their own; nothing is fetched by us.
const patterns: readonly { network: Network; address: string }[] = [
  { network: 'facebook', address: 'https://www.facebook.com/search/posts/?q={q}' },
  { network: 'instagram', address: 'https://www.instagram.com/explore/search/keyword/?q={q}' },
  { network: 'google_reviews', address: 'https://www.google.com/maps/search/?api=1&query={q}' },
  { network: 'kununu', address: 'https://www.kununu.com/de/search?q={q}' },
  { network: 'linkedin', address: 'https://www.linkedin.com/search/results/content/?keywords={q}' },
  { network: 'xing', address: 'https://www.xing.com/search?keywords={q}' },
  { network: 'tiktok', address: 'https://www.tiktok.com/search?q={q}' },
  { network: 'x', address: 'https://x.com/search?q={q}&f=live' },
  { network: 'trustpilot', address: 'https://de.trustpilot.com/search?query={q}' },
  { network: 'youtube', address: 'https://www.youtube.com/results?search_query={q}' },
  { network: 'reddit', address: 'https://www.reddit.com/search/?q={q}&sort=new' },
];

export type SearchLink = { network: Network; href: string };

// Reviews belong to one place: there the town helps to find the right house.
const withTown: readonly Network[] = ['google_reviews'];

/** Ready links that search each network for a name. Empty without one. */
export function searchLinks(name: string, town: string): SearchLink[] {
  const wanted = name.trim();
  if (wanted === '') return [];
  return patterns.map(({ network, address }) => {
    const isThere = wanted.toLowerCase().includes(town.trim().toLowerCase());
    const words = withTown.includes(network) && !isThere ? `${wanted} ${town.trim()}` : wanted;
    return { network, href: address.replace('{q}', encodeURIComponent(words)) };
  });
}
