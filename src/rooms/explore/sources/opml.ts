import { generateOpml, parseOpml, type Opml } from 'feedsmith';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { treeOf } from './feedTree.ts';
import { textOfBytes } from './feedBytes.ts';
import { mostInOpml } from './opmlLimits.ts';
import type { FoundFeed } from './feedLinks.ts';

/** The feeds of a list from another reader (OPML 1.0, 2.0), each once, folders left aside. */
export function feedsInOpml(bytes: Uint8Array): Outcome<FoundFeed[], 'noOpml'> {
  const text = textOfBytes(bytes, null);
  try {
    // Refuses what means harm before another parser sees it.
    if (treeOf(text, '', null).name !== 'opml') return refused('noOpml');
    const feeds = new Map<string, string>();
    collect(parseOpml(text).body?.outlines ?? [], feeds);
    return done([...feeds].map(([address, title]) => ({ address, title })));
  } catch {
    // Ours or feedsmith's: either way nobody can read it.
    return refused('noOpml');
  }
}

function collect(outlines: readonly Opml.Outline<string>[], feeds: Map<string, string>): void {
  for (const { xmlUrl, title, text, outlines: inner } of outlines) {
    const address = URL.parse(xmlUrl ?? '')?.href ?? '';
    const name = (title ?? text ?? '').trim().slice(0, 120);
    if (/^https?:/i.test(address) && !feeds.has(address) && feeds.size < mostInOpml) {
      feeds.set(address, name);
    }
    if (inner) collect(inner, feeds);
  }
}

/** A list of feeds for another reader. @param feeds with addresses that may be shown. */
export function opmlOf(title: string, feeds: readonly FoundFeed[], now: Date): string {
  return generateOpml({
    head: { title, dateCreated: now },
    body: {
      outlines: feeds.map(({ address, title: name }) => ({
        text: name,
        title: name,
        type: 'rss',
        xmlUrl: address,
      })),
    },
  });
}
