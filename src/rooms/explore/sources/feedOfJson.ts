import { DetectError, parseJsonFeed, type JsonFeed } from 'feedsmith';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { mostItems, type Feed, type FeedItem, type FeedRefusal } from './feed.ts';
import { dateIn } from './feedDate.ts';
import { escaped, safeHtml } from './feedHtml.ts';
import { textOfHtml } from './htmlText.ts';
import { absolute } from './feedTree.ts';

type Parsed = JsonFeed.Feed<string>;
type ParsedItem = NonNullable<Parsed['items']>[number];

/** JSON Feed 1.0 and 1.1. @param address where it came from, for relative links. */
export function feedOfJson(text: string, address: string): Outcome<Feed, FeedRefusal> {
  const parsed = parsedOrNot(text);
  if (typeof parsed === 'string') return refused(parsed);
  const items = parsed.items ?? [];
  return done({
    title: line(parsed.title),
    link: webAddress(parsed.home_page_url, address),
    language: parsed.language ?? null,
    items: items.slice(0, mostItems).map((item) => itemIn(item, parsed, address)),
  });
}

function parsedOrNot(text: string): Parsed | FeedRefusal {
  try {
    return parseJsonFeed(text);
  } catch (error) {
    // What is JSON and no feed, and what is no JSON at all (cut off on its way).
    const isFeed = /"version"\s*:\s*"https?:\/\/jsonfeed/.test(text.slice(0, 2_000));
    return isFeed && !(error instanceof DetectError && isWhole(text))
      ? 'broken_feed'
      : 'not_a_feed';
  }
}

function isWhole(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function itemIn(item: ParsedItem, feed: Parsed, address: string): FeedItem {
  const base = item.url ?? address;
  const raw = item.content_html ?? escaped(item.content_text ?? item.summary ?? '');
  const html = safeHtml(item.content_html === undefined ? raw.replaceAll('\n', '<br>') : raw, base);
  const names = (item.authors ?? feed.authors ?? []).map(({ name }) => name ?? '').filter(Boolean);
  const changed = dateIn(item.date_modified ?? null);
  return {
    guid: item.id?.slice(0, 2_000) ?? null,
    link: webAddress(item.url ?? item.external_url, address),
    title: line(item.title),
    text: textOfHtml(html),
    html,
    date: dateIn(item.date_published ?? null) ?? changed,
    changed,
    author: names.slice(0, 10).join(', ').slice(0, 200) || null,
    language: item.language ?? feed.language ?? null,
  };
}

const line = (text: string | undefined) =>
  textOfHtml(escaped(text ?? ''))
    .replaceAll(/\s+/g, ' ')
    .slice(0, 500);

function webAddress(text: string | undefined, base: string): string | null {
  if (text === undefined) return null;
  const whole = absolute(text, base);
  return /^https?:\/\//i.test(whole) && whole.length <= 2_000 ? whole : null;
}
