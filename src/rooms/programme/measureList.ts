import * as v from 'valibot';
import { isId, type Id } from '#platform/base/ids.ts';
import { measureStates } from './measure.ts';

const stateFilters = ['open', ...measureStates, 'all'] as const;
const ownerFilters = ['all', 'me', 'nobody'] as const;
export const sorts = ['due', 'state', 'what', 'hours'] as const;
const directions = ['up', 'down'] as const;

export type Sort = (typeof sorts)[number];

/** More measures than this stand on the next page. */
export const measuresPerPage = 100;

// What an address says wrongly is as if it were not said: an old link still shows the list.
const query = v.object({
  state: v.fallback(v.optional(v.picklist(stateFilters), 'open'), 'open'),
  owner: v.fallback(v.optional(v.picklist(ownerFilters), 'all'), 'all'),
  department: v.fallback(v.optional(v.nullable(v.custom<Id<'department'>>(isId)), null), null),
  overdue: v.fallback(v.optional(v.boolean(), false), false),
  sort: v.fallback(v.optional(v.picklist(sorts), 'due'), 'due'),
  direction: v.fallback(v.optional(v.picklist(directions), 'up'), 'up'),
  page: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)), 1),
});

/** What the list of measures shows, in which order. */
export type MeasureQuery = v.InferOutput<typeof query>;

export const measureQueryFrom = (search: URLSearchParams): MeasureQuery =>
  v.parse(query, {
    ...Object.fromEntries(search),
    overdue: search.get('overdue') === 'yes',
    page: Number(search.get('page') ?? 1),
  });

const plain = measureQueryFrom(new URLSearchParams());

/**
 * The address of a list: what is as always is left out. @returns `?…`, or `?` for the plain list.
 */
export function addressOf(wish: MeasureQuery): string {
  const search = new URLSearchParams();
  if (wish.state !== plain.state) search.set('state', wish.state);
  if (wish.owner !== plain.owner) search.set('owner', wish.owner);
  if (wish.department) search.set('department', wish.department);
  if (wish.overdue) search.set('overdue', 'yes');
  if (wish.sort !== plain.sort) search.set('sort', wish.sort);
  if (wish.direction !== plain.direction) search.set('direction', wish.direction);
  if (wish.page > 1) search.set('page', String(wish.page));
  return `?${search.toString()}`;
}

/** A tap on a column's head: sorts by it, or turns the order round where it sorts already. */
export const sortedBy = (wish: MeasureQuery, sort: Sort): MeasureQuery => ({
  ...wish,
  sort,
  direction: wish.sort === sort && wish.direction === 'up' ? 'down' : 'up',
  page: 1,
});
