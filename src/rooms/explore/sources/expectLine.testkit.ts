import { safeHtml } from './feedHtml.ts';
import { textOfHtml } from './htmlText.ts';
import { itemIds } from './feedItemIds.ts';
import type { Feed, FeedItem } from './feed.ts';

/** One comparison of an `Expect:` line: a path into the parsed feed, and what must be there. */
type Claim = { path: string; value: string | null | number[] };

/**
 * Reads the Python expression of feedparser's tests as far as it is made of comparisons with texts
 * and times: `not bozo and entries[0]['title'] == u'…' or …`.
 * @returns alternatives of claims; null where it says something else.
 */
export function claimsOf(line: string): Claim[][] | null {
  const alternatives: Claim[][] = [];
  for (const part of splitOutside(line, ' or ')) {
    const claims: Claim[] = [];
    for (const piece of splitOutside(part, ' and ')) {
      if (piece === 'not bozo' || piece === 'bozo') continue;
      const sides = splitOutside(piece, ' == ');
      const value = literalOf(sides.at(-1) ?? '');
      if (sides.length < 2 || value === undefined) return null;
      for (const path of sides.slice(0, -1)) claims.push({ path, value });
    }
    alternatives.push(claims);
  }
  return alternatives.some((claims) => claims.length === 0) ? null : alternatives;
}

function splitOutside(text: string, separator: string): string[] {
  const quotes = /"""[\s\S]*?"""|'(?:\\.|[^'\\])*'(?=\s|$|\]|\)|,)|"(?:\\.|[^"\\])*"/g;
  const hidden: string[] = [];
  const bare = text.replaceAll(quotes, (quote) => `\u0001${hidden.push(quote) - 1}\u0002`);
  return bare.split(separator).map((part) =>
    // eslint-disable-next-line no-control-regex -- marks that occur in no text
    part.replaceAll(/\u0001(\d+)\u0002/g, (_, index) => hidden[Number(index)] ?? '').trim(),
  );
}

function literalOf(text: string): string | null | number[] | undefined {
  if (text === 'None') return null;
  const tuple = /^\(([\d,\s]+)\)$/.exec(text);
  if (tuple) return (tuple[1] ?? '').split(',').map(Number);
  const quoted = /^u?(?:"""([\s\S]*)"""|'([\s\S]*)'|"([\s\S]*)")$/.exec(text);
  if (!quoted) return undefined;
  const inside = quoted[1] ?? quoted[2] ?? quoted[3] ?? '';
  return inside.replaceAll(/\\(u[\da-f]{4}|x[\da-f]{2}|.)/gi, (_, escape: string) => {
    if (/^[ux]./i.test(escape)) return String.fromCharCode(parseInt(escape.slice(1), 16));
    return { n: '\n', t: '\t', r: '\r' }[escape] ?? escape;
  });
}

/** Whether a line is about what Resonanz takes from a feed. */
export const concernsUs = (alternatives: Claim[][]): boolean =>
  alternatives.every((claims) => claims.some(({ path }) => fieldOf(path) !== null));

type Field = 'title' | 'link' | 'id' | 'author' | 'language' | 'text' | 'date';

const itemFields: Record<string, Field> = {
  "['title']": 'title',
  "['title_detail']['value']": 'title',
  "['link']": 'link',
  "['id']": 'id',
  "['guid']": 'id',
  "['author']": 'author',
  "['author_detail']['name']": 'author',
  "['language']": 'language',
  "['content'][0]['language']": 'language',
  "['summary_detail']['language']": 'language',
  "['title_detail']['language']": 'language',
  "['description']": 'text',
  "['summary']": 'text',
  "['summary_detail']['value']": 'text',
  "['content'][0]['value']": 'text',
  "['updated_parsed']": 'date',
  "['published_parsed']": 'date',
  "['created_parsed']": 'date',
};

const feedFields: Record<string, Field> = {
  "['title']": 'title',
  "['title_detail']['value']": 'title',
  "['link']": 'link',
  "['language']": 'language',
  "['title_detail']['language']": 'language',
};

function fieldOf(path: string): { item: number | null; field: Field } | null {
  const found = /^(feed|entries\[(\d+)\])(\[.*)$/.exec(path);
  if (!found) return null;
  const item = found[2] === undefined ? null : Number(found[2]);
  const field = (item === null ? feedFields : itemFields)[found[3] ?? ''];
  return field ? { item, field } : null;
}

/** Whether what we read says what the line wants; claims about other fields count as held. */
export const holds = (alternatives: Claim[][], feed: Feed): boolean =>
  alternatives.some((claims) => claims.every((claim) => claimHolds(claim, feed)));

function claimHolds({ path, value }: Claim, feed: Feed): boolean {
  const named = fieldOf(path);
  if (!named) return true;
  const item = named.item === null ? feed : feed.items[named.item];
  if (!item) return false;
  if (named.field === 'date') return 'date' in item && isMoment(item, value);
  if (named.field === 'language') return sameLanguage(item.language, value);
  if (named.field === 'link') return item.link === value;
  if (named.field === 'id') return itemIds(feed.items)[named.item ?? 0] === value;
  if (named.field === 'author') return 'author' in item && isAuthor(item.author, value);
  const ours = named.field === 'text' && 'text' in item ? item.text : item.title;
  return typeof value === 'string' && readsAs(ours, value);
}

const isMoment = ({ date, changed }: FeedItem, value: Claim['value']) => {
  if (!Array.isArray(value)) return false;
  const [year = 0, month = 0, day, hour, minute, second] = value;
  const wanted = Date.UTC(year, month - 1, day, hour, minute, second);
  return [date, changed].some((ours) => ours?.getTime() === wanted);
};

const sameLanguage = (ours: string | null, value: Claim['value']) =>
  typeof value === 'string' ? ours?.toLowerCase() === value.toLowerCase() : ours === value;

/** feedparser writes `Name (mail)`; we leave the mail out. */
const isAuthor = (ours: string | null, value: Claim['value']) =>
  typeof value === 'string' &&
  (ours === value || ours === value.replace(/ \([^()]*@[^()]*\)$/, ''));

/** Our texts are plain: equal to what is written, or to what a reader sees of it. */
const readsAs = (ours: string, wanted: string) =>
  [wanted, textOfHtml(safeHtml(wanted, ''))].some((text) => spaced(text) === spaced(ours));

const spaced = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
