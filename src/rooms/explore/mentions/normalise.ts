import { addDays } from '#platform/base/clock.ts';
import { withoutControls } from '#platform/base/withoutControls.ts';
import type { Arrived, PlaceKey, Reach } from '../arrived.ts';
import { plainLink } from './links.ts';

/** A post as it is kept. */
export type Normalised = {
  externalId: string;
  uri: string | null;
  link: string | null;
  place: PlaceKey;
  publishedAt: Date;
  /** Null: the source gave no time, or an impossible one. */
  publishedAsGiven: Date | null;
  editedAt: Date | null;
  title: string;
  text: string;
  author: { id: string; name: string | null } | null;
  language: string | null;
  reach: Reach;
  stars: number | null;
  thread: string | null;
  replyTo: string | null;
  repeats: string | null;
};

// As the checks of the tables say.
const longest = {
  externalId: 1000,
  address: 2000,
  title: 500,
  text: 20_000,
  name: 200,
  place: 200,
} as const;

/** A post as it is kept: tidy text of a bearable length, possible times, links that are links. */
export function normalise(post: Arrived, now: Date): Normalised {
  const given = possible(post.publishedAt, now);
  const link = plainLink(post.link);
  return {
    externalId: externalIdOf(post.externalId || (link ?? post.text)),
    uri: identity(post.uri),
    link,
    place: {
      network: post.place.network,
      site: line(post.place.site, longest.place).toLowerCase(),
      community: line(post.place.community, longest.place),
    },
    publishedAt: given ?? now,
    publishedAsGiven: given,
    editedAt: possible(post.editedAt, now),
    title: line(post.title, longest.title),
    text: paragraphs(post.text, longest.text),
    author: authorOf(post.author),
    language: languageOf(post.language),
    reach: reachOf(post.reach),
    stars: starsOf(post.stars),
    thread: identity(post.thread),
    replyTo: identity(post.replyTo),
    repeats: identity(post.repeats),
  };
}

/** What a post is called here, of what its source calls it: the same in whatever form it comes. */
export const externalIdOf = (given: string): string => line(given, longest.externalId) || '–';

// There was hardly a place to post at before 1995; a day ahead is a clock that goes wrong.
const earliest = new Date('1995-01-01T00:00:00Z');

/** Whether something may have been said then. */
export const isPossible = (at: Date, now: Date): boolean => at >= earliest && at <= addDays(now, 1);

const possible = (at: Date | null, now: Date): Date | null =>
  at && isPossible(at, now) ? at : null;

function authorOf(author: Arrived['author']): Normalised['author'] {
  const id = author ? line(author.id, longest.address) : '';
  if (!author || !id) return null;
  return { id, name: line(author.name ?? '', longest.name) || null };
}

/** `de-AT` is `de`; what is no language of BCP 47 was not given. */
const languageOf = (given: string | null): string | null =>
  given && /^[a-z]{2,3}(-|_|$)/i.test(given)
    ? (given.split(/[-_]/)[0] ?? '').toLowerCase() || null
    : null;

const whole = (figure: number | undefined): number | null =>
  figure !== undefined && Number.isFinite(figure) && figure >= 0
    ? Math.min(Math.floor(figure), Number.MAX_SAFE_INTEGER)
    : null;

function reachOf({ likes, replies, shares, views }: Reach): Reach {
  const figures = { likes, replies, shares, views };
  const known: Reach = {};
  for (const name of ['likes', 'replies', 'shares', 'views'] as const) {
    const figure = whole(figures[name]);
    if (figure !== null) known[name] = figure;
  }
  return known;
}

const starsOf = (stars: number | null): number | null => {
  const rounded = stars === null ? Number.NaN : Math.round(stars);
  return rounded >= 1 && rounded <= 5 ? rounded : null;
};

const identity = (address: string | null): string | null => {
  const tidy = address === null ? '' : line(address, longest.address + 1);
  return tidy && tidy.length <= longest.address ? tidy : null;
};

/** One line: every white space is one space. */
export const line = (text: string, most: number): string =>
  cut(seen(text).replaceAll(/\s+/gu, ' ').trim(), most).trim();

/** Lines stay lines, more than one empty line is one. */
const paragraphs = (text: string, most: number): string =>
  cut(
    seen(text)
      .replaceAll(/\r\n?/g, '\n')
      .replaceAll(/[^\S\n]+/gu, ' ')
      .replaceAll(/ ?\n ?/g, '\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim(),
    most,
  ).trim();

// Marks that nobody sees but that turn the direction of what stands around them, or hide a word
// from the search; the joiner inside emojis stays.
const invisible = /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\u00AD]/g;

/** Only what can be seen, and no half of a character (PostgreSQL takes none). */
const seen = (text: string): string =>
  withoutControls(text.toWellFormed()).replaceAll(invisible, '').normalize('NFC');

/** Never within a character. */
export const cut = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
