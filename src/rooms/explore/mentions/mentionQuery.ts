import * as v from 'valibot';
import { isDay } from '#platform/base/day.ts';
import { isId, type Id } from '#platform/base/ids.ts';
import { networks } from '../networks.ts';
import { tonalities } from '../tonality.ts';

/** More mentions than this stand on the next page. */
export const mentionsPerPage = 50;

const day = v.fallback(v.optional(v.nullable(v.pipe(v.string(), v.check(isDay))), null), null);
const id = <Kind extends string>() =>
  v.fallback(v.optional(v.nullable(v.custom<Id<Kind>>(isId)), null), null);
const yes = v.fallback(v.optional(v.boolean(), false), false);

// Where a page ended: microseconds since 1970 and the last mention's id.
const cursor = /^\d{1,17}_[0-9a-f-]{36}$/;

// What an address says wrongly is as if it were not said: an old link still shows the list.
const query = v.object({
  q: v.fallback(v.pipe(v.string(), v.trim(), v.maxLength(200)), ''),
  network: v.fallback(v.optional(v.nullable(v.picklist(networks)), null), null),
  place: id<'place'>(),
  watch: id<'watch'>(),
  group: id<'target_group'>(),
  source: id<'source'>(),
  tonality: v.fallback(v.optional(v.nullable(v.picklist(tonalities)), null), null),
  language: v.fallback(
    v.optional(v.nullable(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$|^unknown$/))), null),
    null,
  ),
  /** Days of the organisation's time zone, both included. */
  from: day,
  to: day,
  /** Copies at other places stand in the list too: it shows what the maps count. */
  folded: yes,
  /** Only what is hidden. */
  hidden: yes,
  after: v.fallback(v.optional(v.nullable(v.pipe(v.string(), v.regex(cursor))), null), null),
});

/** Which mentions are listed, newest first. */
export type MentionQuery = v.InferOutput<typeof query>;

export function mentionQueryFrom(search: URLSearchParams): MentionQuery {
  const said = Object.fromEntries([...search].filter(([, value]) => value !== ''));
  return v.parse(query, {
    q: '',
    ...said,
    folded: search.get('folded') === 'yes',
    hidden: search.get('hidden') === 'yes',
  });
}

const names = [
  'q',
  'network',
  'place',
  'watch',
  'group',
  'source',
  'tonality',
  'language',
] as const;

/**
 * The address of a list: what is as always is left out. @returns `?…`, or `?` for the plain list.
 */
export function mentionAddress(wish: MentionQuery): string {
  const search = new URLSearchParams();
  for (const name of [...names, 'from', 'to', 'after'] as const) {
    const value = wish[name];
    if (value) search.set(name, value);
  }
  if (wish.folded) search.set('folded', 'yes');
  if (wish.hidden) search.set('hidden', 'yes');
  return `?${search.toString()}`;
}

/** Whether anything is left out of the list by wish. */
export const isNarrowed = (wish: MentionQuery): boolean =>
  mentionAddress({ ...wish, after: null }) !== '?';
