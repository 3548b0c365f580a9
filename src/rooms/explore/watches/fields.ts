import { fold } from './fold.ts';
import type { QueryField } from './query.ts';
import type { ToMatch } from './toMatch.ts';

/** Whether a post has what a field asks for: `lang:`, `site:`, `source:`, `author:`. */
export function hasField(post: ToMatch, field: QueryField, value: string): boolean {
  switch (field) {
    case 'lang':
      return primary(post.language) === primary(value);
    case 'site':
      return [post.site, post.place.site].some((site) => isWithin(site, value));
    case 'source':
      return holds(post.sourceName, value);
    case 'author':
      return holds(post.authorName, value);
  }
}

const primary = (language: string): string => language.toLowerCase().split('-')[0] ?? '';

/** The site itself, or one below it: `zeitung.example` and `lokal.zeitung.example`. */
function isWithin(site: string, asked: string): boolean {
  const host = site.toLowerCase();
  const wanted = asked
    .toLowerCase()
    .replace(/^(https?:\/\/)?(www\.)?/, '')
    .replace(/\/.*$/, '');
  return wanted !== '' && (host === wanted || host.endsWith(`.${wanted}`));
}

/** The words asked for stand in the name, one after the other. */
const holds = (name: string, asked: string): boolean => asWords(name).includes(asWords(asked));

const asWords = (text: string): string =>
  ` ${(text.match(/[\p{L}\p{N}]+/gu) ?? []).map(fold).join(' ')} `;
