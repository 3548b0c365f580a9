import { createHash } from 'node:crypto';
import type { FeedItem } from './feed.ts';

/**
 * What each item is known by, in their order: its guid where only one item has it, else its link
 * where only one has it, else a hash of what it says. So ten thousand items that share a guid stay
 * ten thousand, and one that stands twice word for word is one.
 */
export function itemIds(items: readonly FeedItem[]): string[] {
  const guids = counted(items.map(({ guid }) => guid));
  const links = counted(items.map(({ link }) => link));
  return items.map((item) => {
    if (item.guid !== null && guids.get(item.guid) === 1) return cut(item.guid);
    if (item.link !== null && links.get(item.link) === 1) return cut(item.link);
    return hashOf(item);
  });
}

function counted(values: readonly (string | null)[]): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

// The column holds a thousand characters.
const cut = (id: string) => (id.length <= 1_000 ? id : `sha256:${sha256(id)}`);

const hashOf = ({ guid, link, title, date, text }: FeedItem) =>
  `sha256:${sha256(JSON.stringify([guid, link, title, date, text]))}`;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
