import { dayIn } from '#platform/base/clock.ts';
import type { Language } from '#platform/i18n/language.ts';
import { mentionsMessages } from '../messages/mentions.ts';
import { networkMessages } from '../messages/places.ts';
import { placeName } from '../place.ts';
import type { ListedMention } from '../server/mentions/list.ts';

type Wish = { language: Language; timeZone: string };

/** The columns of the table. */
export function csvHead(language: Language): string[] {
  const t = mentionsMessages[language];
  const about = [t.day, t.network, t.source, t.heading, t.text, t.link, t.author, t.starsColumn];
  return [...about, t.language, t.tonality, t.watch, t.group, t.copiesColumn];
}

/** Mentions as rows of the table; names stand there only where the source is public. */
export async function* csvRows(
  pages: AsyncIterable<readonly ListedMention[]>,
  wish: Wish,
): AsyncGenerator<string[][]> {
  for await (const mentions of pages) yield mentions.map((mention) => rowOf(mention, wish));
}

function rowOf(mention: ListedMention, { language, timeZone }: Wish): string[] {
  return [
    dayIn(timeZone, mention.publishedAt),
    placeName(mention, networkMessages[language]),
    mention.source,
    mention.title,
    mention.text,
    mention.link ?? '',
    mention.authorName ?? '',
    mention.stars === null ? '' : String(mention.stars),
    mention.language,
    mentionsMessages[language].tonalities[mention.tonality],
    mention.watches.join(', '),
    mention.groups.join(', '),
    String(mention.copies),
  ];
}
