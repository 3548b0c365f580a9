import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { mostItems, type Feed, type FeedItem, type FeedRefusal } from './feed.ts';
import { textOfBytes } from './feedBytes.ts';
import { dateIn } from './feedDate.ts';
import {} from './feedHtml.ts';
import { textOfHtml } from './htmlText.ts';
import { feedOfJson } from './feedOfJson.ts';
import { authorIn } from './feedPerson.ts';
import { htmlOf, lineOf } from './feedText.ts';
import {
  absolute,
  BrokenXml,
  childNamed,
  childrenNamed,
  lettersIn,
  treeOf,
  type Element,
} from './feedTree.ts';

export type Delivered = {
  bytes: Uint8Array;
  /** The HTTP headers; null: none. */
  contentType: string | null;
  contentLanguage?: string | null;
  /** Where it came from, for relative links; empty: a file. */
  address: string;
};

/**
 * Reads RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0 and JSON Feed, as leniently as the web needs: in
 * whatever letters, with relative links, cut off on its way (what arrived whole is taken).
 * Nothing that a document type declares is carried out.
 */
export function readFeed(delivered: Delivered): Outcome<Feed, FeedRefusal> {
  const text = textOfBytes(delivered.bytes, delivered.contentType).replace(/^\uFEFF/, '');
  if (/^\s*[{[]/.test(text)) return feedOfJson(text, delivered.address);
  const language = delivered.contentLanguage?.split(',')[0]?.trim() ?? null;
  try {
    const root = treeOf(text, delivered.address, language);
    return feedNames.includes(root.name) ? feedIn(root) : refused('not_a_feed');
  } catch (error) {
    if (!(error instanceof BrokenXml)) throw error;
    return refused(/<(rss|feed|rdf:RDF)\b/i.test(text) ? 'broken_feed' : 'not_a_feed');
  }
}

const feedNames = ['rss', 'rdf:rdf', 'rdf', 'channel', 'atom:feed', 'feed', 'atom:entry'];
const itemNames = ['item', 'entry', 'atom:entry'];

function feedIn(root: Element): Outcome<Feed, FeedRefusal> {
  const channel = childNamed(root, 'channel') ?? root;
  const holders = channel === root ? [root] : [channel, root];
  const elements = root.name === 'atom:entry' ? [root] : holders.flatMap((each) => itemsIn(each));
  // Cut off on its way: what has no end may lack anything.
  const whole = elements.filter(({ closed }) => closed || root.closed);
  if (!root.closed && whole.length === 0) return refused('broken_feed');
  const title = childNamed(channel, 'title', 'atom:title', 'dc:title');
  const language =
    lettersOf(channel, 'language', 'dc:language') ?? channel.language ?? title?.language ?? null;
  const byline = authorIn(channel);
  const context = {
    language,
    author: channel.name === 'atom:feed' ? byline : null,
  };
  return done({
    title: title ? lineOf(title) : '',
    link: linkOf(channel),
    language: language || null,
    items: whole.slice(0, mostItems).map((element) => itemIn(element, context)),
  });
}

const itemsIn = (holder: Element) => childrenNamed(holder, ...itemNames);

function itemIn(
  element: Element,
  feed: { language: string | null; author: string | null },
): FeedItem {
  const title = childNamed(element, 'title', 'atom:title', 'dc:title', 'media:title');
  const body = bodyOf(element);
  const html = body?.html ?? '';
  const source = childNamed(element, 'atom:source');
  const language =
    lettersOf(element, 'language', 'dc:language') ??
    body?.language ??
    title?.language ??
    element.language ??
    feed.language;
  return {
    guid: guidOf(element),
    link: linkOf(element),
    title: title ? lineOf(title) : '',
    text: textOfHtml(html),
    html,
    date: firstDate(element, publishedNames) ?? firstDate(element, changedNames),
    changed: firstDate(element, changedNames),
    author: authorIn(element) ?? (source ? authorIn(source) : null) ?? feed.author,
    language: language || null,
  };
}

const bodyNames = [
  ...['content:encoded', 'xhtml:body', 'body', 'fullitem', 'atom:content', 'content'],
  ...['description', 'atom:summary', 'summary', 'dc:description', 'itunes:summary'],
  'media:description',
];

// Atom 0.3 gave one text in several kinds; more of them are meant to cost time.
const mostBodies = 5;

/** The fullest text there is. */
function bodyOf(element: Element): { html: string; language: string | null } | null {
  let empty: { html: string; language: string | null } | null = null;
  for (const name of bodyNames) {
    for (const body of childrenNamed(element, name).slice(0, mostBodies)) {
      const html = htmlOf(body);
      if (html !== '') return { html, language: body.language };
      empty ??= { html, language: body.language };
    }
  }
  return empty;
}

const publishedNames = [
  ...['pubdate', 'atom:published', 'atom:issued', 'published', 'issued', 'dc:date'],
  ...['dcterms:issued', 'dcterms:created', 'atom:created', 'created', 'dcterms:date'],
];
const changedNames = [
  ...['atom:updated', 'atom:modified', 'updated', 'modified', 'dcterms:modified'],
  'lastbuilddate',
];

function firstDate(element: Element, names: readonly string[]): Date | null {
  for (const name of names) {
    const date = dateIn(lettersOf(element, name));
    if (date) return date;
  }
  return null;
}

function lettersOf(element: Element, ...names: string[]): string | null {
  const found = childNamed(element, ...names);
  return found ? lettersIn(found).trim() || null : null;
}

function guidOf(element: Element): string | null {
  const given =
    lettersOf(element, 'guid', 'atom:id', 'id', 'dc:identifier') ??
    element.attributes['rdf:about']?.trim() ??
    null;
  return given ? given.slice(0, 2_000) : null;
}

function linkOf(element: Element): string | null {
  return (
    atomLinkOf(element) ??
    textLinkOf(element) ??
    webAddress(lettersOf(element, 'atom:url', 'url'), element.base) ??
    permalinkOf(element) ??
    webAddress(element.attributes['rdf:about'] ?? null, element.base)
  );
}

function atomLinkOf(element: Element): string | null {
  const links = childrenNamed(element, 'atom:link', 'link').filter(
    ({ attributes: { href, rel = 'alternate' } }) => href !== undefined && /alternate$/i.test(rel),
  );
  const page = links.find(({ attributes: { type = 'text/html' } }) => /html/i.test(type));
  const chosen = page ?? links[0];
  return chosen ? webAddress(chosen.attributes.href ?? null, chosen.base) : null;
}

function textLinkOf(element: Element): string | null {
  for (const link of childrenNamed(element, 'link', 'atom:link')) {
    if (!/alternate$/i.test(link.attributes.rel ?? 'alternate')) continue;
    const address = webAddress(lettersIn(link), link.base);
    if (address !== null) return address;
  }
  return null;
}

function permalinkOf(element: Element): string | null {
  const guid = childNamed(element, 'guid');
  if (!guid || guid.attributes.ispermalink?.toLowerCase() === 'false') return null;
  return webAddress(lettersIn(guid), '');
}

/** An address of the web made whole; null: none, or one of another kind (`javascript:`). */
function webAddress(text: string | null, base: string): string | null {
  if (text === null || text.trim() === '') return null;
  const whole = absolute(text, base);
  return /^https?:\/\//i.test(whole) && whole.length <= 2_000 ? whole : null;
}
