import { placeOfLink } from '../imports/placeOfLink.ts';
import type { Network } from '../networks.ts';
import { searchLinks } from '../wizard/searchLinks.ts';
import type { PlaceInput } from './excursion.ts';

type House = {
  ownName: string;
  town: string;
  competitors: readonly string[];
  /** Pages that are listened to already. */
  sources: readonly { name: string; address: string | null }[];
};

/**
 * Where colleagues can look: the closed networks first, which nothing else hears, then what is read
 * by machine, then how others are spoken of.
 */
export function proposedPlaces(
  { ownName, town, competitors, sources }: House,
  names: Record<Network, string>,
): PlaceInput[] {
  const closed = searchLinks(ownName, town).map(({ network, href }) => ({
    network,
    name: names[network],
    link: href,
  }));
  const read = sources
    .filter(({ address }) => address !== null)
    .slice(0, mostRead)
    .map(({ name, address }): PlaceInput => ({
      network: placeOfLink(address ?? '')?.network ?? 'web',
      name: name.slice(0, 120),
      link: originOf(address),
    }));
  const others = competitors.slice(0, 2).flatMap((competitor) =>
    searchLinks(competitor, town)
      .filter(({ network }) => network === 'google_reviews')
      .map(({ network, href }) => ({
        network,
        name: `${names[network]}: ${competitor}`.slice(0, 120),
        link: href,
      })),
  );
  return [...closed, ...read, ...others];
}

const mostRead = 6;

// A feed's address is for machines; people start at its front page.
const originOf = (address: string | null): string | null =>
  (address && URL.parse(address)?.origin) || null;
