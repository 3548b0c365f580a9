import { nothingKnown, type Arrived, type PlaceKey } from '../arrived.ts';
import { placeOfLink } from '../imports/placeOfLink.ts';
import type { Feed, FeedItem } from './feed.ts';
import { itemIds } from './feedItemIds.ts';

/** What a feed brought, as posts. Items without any words are left out. @param address its own. */
export function arrivedFrom(feed: Feed, address: string): Arrived[] {
  const ids = itemIds(feed.items);
  const home = placeOfLink(feed.link ?? '') ?? placeOfLink(address) ?? { network: 'web', site: '' };
  return feed.items.flatMap((item, index) => {
    const externalId = ids[index] ?? '';
    if (externalId === '' || (item.title === '' && item.text === '')) return [];
    return [postOf(item, externalId, { ...home, community: '' })];
  });
}

function postOf(item: FeedItem, externalId: string, home: PlaceKey): Arrived {
  const linked = item.link === null ? null : placeOfLink(item.link);
  const place = linked ? { ...linked, community: '' } : home;
  const wasChanged = item.changed !== null && item.date !== null && item.changed > item.date;
  return {
    ...nothingKnown,
    externalId,
    link: item.link,
    place,
    publishedAt: item.date,
    editedAt: wasChanged ? item.changed : null,
    // A headline alone is what was said.
    title: item.text === '' ? '' : item.title,
    text: item.text === '' ? item.title : item.text,
    author: authorOf(item.author, place),
    language: item.language,
  };
}

/** Bylines are known within their site only; a mail address is kept as a pseudonym, not as a name. */
function authorOf(byline: string | null, { site }: PlaceKey): Arrived['author'] {
  if (byline === null) return null;
  return { id: `${site}/${byline.toLowerCase()}`, name: byline.includes('@') ? null : byline };
}
