import { Parser } from 'htmlparser2';

/** A feed somebody could listen to. */
export type FoundFeed = { address: string; title: string };

const feedTypes = /^application\/(rss|atom|rdf|feed)\+(xml|json)\b|^text\/rss\+xml\b/i;
// More on one page are feeds of single articles.
const most = 20;

/** The feeds a page names in its head. @param address where the page is, for relative links. */
export function feedLinksIn(html: string, address: string): { title: string; feeds: FoundFeed[] } {
  const feeds = new Map<string, string>();
  let base = address;
  let title = '';
  let inTitle = false;
  const parser = new Parser({
    onopentag(name, { rel = '', type = '', href = '', title: named = '' }) {
      if (name === 'title') inTitle = title === '';
      if (name === 'base' && href !== '') base = URL.parse(href, address)?.href ?? base;
      if (name !== 'link' || !/\balternate\b/i.test(rel) || !feedTypes.test(type)) return;
      const found = URL.parse(href, base);
      // Comments on one article are no source for a house.
      if (found && /^https?:$/.test(found.protocol) && !/comments?\/feed/i.test(found.pathname)) {
        if (!feeds.has(found.href) && feeds.size < most) feeds.set(found.href, line(named));
      }
    },
    ontext(text) {
      if (inTitle) title += text;
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false;
    },
  });
  parser.end(html);
  return {
    title: line(title),
    feeds: [...feeds].map(([found, named]) => ({ address: found, title: named || line(title) })),
  };
}

const line = (text: string) => text.replaceAll(/\s+/g, ' ').trim().slice(0, 120);

/** Where feeds usually are when a page names none, the most common first. */
export const usualPaths = ['/feed', '/rss', '/feed.xml', '/rss.xml', '/atom.xml', '/index.xml'];
