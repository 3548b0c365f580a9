import type { PlaceKey } from './arrived.ts';
import type { Network } from './networks.ts';

/**
 * A place in one line: `Bahn-Forum.de`, `Mastodon · norden.social`, `Facebook · Gruppe
 * Musterstadt`.
 * @param names what networks are called in the language (messages/places.ts).
 */
export function placeName(
  { network, site, community }: PlaceKey,
  names: Record<Network, string>,
): string {
  // On the web and in forums the site is the place.
  const isSite = site !== '' && (network === 'web' || network === 'forum');
  return [isSite ? '' : names[network], site, community].filter(Boolean).join(' · ');
}
