import type { RawBuilder } from 'kysely';
import { isId, type OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import { mentionsPerPage, type MentionQuery } from '../../mentions/mentionQuery.ts';
import { soughtIn } from '../../mentions/searchWords.ts';
import {
  countFound,
  expectedHits,
  searchAll,
  searchNewest,
  textSearch,
  type Asked,
  type Found,
  type TextSearch,
} from '../mentionTextsSearch.queries.ts';
import { conditionsOf, countUpTo, newest, newestOfWatch } from './list.queries.ts';

/** How many are found: exactly, about, or more than can be counted in no time. */
export type HowMany = { count: number; as: 'exactly' | 'about' | 'more_than' };

export type FoundPage = { found: Found[]; more: boolean; howMany: HowMany };

/** One page of ids, newest first. @param most on it. */
export async function findMentions(
  tx: Tx,
  organisationId: OrganisationId,
  query: MentionQuery,
  most = mentionsPerPage,
): Promise<FoundPage> {
  const where = conditionsOf(organisationId, query);
  const asked: Asked = { where, after: cursorIn(query), most: most + 1 };
  const sought = soughtIn(query.q);
  if (sought.length > 0) return searchPage(tx, organisationId, { ...asked, sought });
  const found = query.watch
    ? await newestOfWatch(tx, organisationId, { ...asked, watch: query.watch })
    : await newest(tx, asked);
  const all = query.after === null && found.length <= most;
  return {
    ...pageOf(found, most),
    howMany: all ? { count: found.length, as: 'exactly' } : await counted(tx, where),
  };
}

function cursorIn({ after }: MentionQuery): Asked['after'] {
  const [at, id] = after?.split('_') ?? [];
  return at && isId<'mention'>(id) ? { at, id } : null;
}

const pageOf = (found: Found[], most: number) => ({
  found: found.slice(0, most),
  more: found.length > most,
});

// Counting so many takes a few milliseconds.
const mostCounted = 10_000;

async function counted(tx: Tx, where: RawBuilder<unknown>): Promise<HowMany> {
  const count = await countUpTo(tx, where, mostCounted + 1);
  return count > mostCounted ? { count: mostCounted, as: 'more_than' } : { count, as: 'exactly' };
}

type Searched = Asked & { sought: ReturnType<typeof soughtIn> };

async function searchPage(
  tx: Tx,
  organisationId: OrganisationId,
  { sought, ...asked }: Searched,
): Promise<FoundPage> {
  const search = await textSearch(tx, organisationId, sought);
  if (!search) return { found: [], more: false, howMany: { count: 0, as: 'exactly' } };
  const expected = await expectedHits(tx, search);
  const found = await searched(tx, organisationId, { ...asked, search, expected });
  const all = asked.after === null && found.length < asked.most;
  const least = asked.most;
  return {
    ...pageOf(found, asked.most - 1),
    howMany: all
      ? { count: found.length, as: 'exactly' }
      : await countedOrAbout(tx, organisationId, { where: asked.where, search, expected, least }),
  };
}

type Counting = Pick<Asked, 'where'> & { search: TextSearch; expected: number; least: number };

/** Exactly where few enough are expected to be counted; else about, but no fewer than `least`. */
async function countedOrAbout(
  tx: Tx,
  organisationId: OrganisationId,
  { expected, least, ...what }: Counting,
): Promise<HowMany> {
  if (expected <= mostCounted) {
    const bound = mostCounted + 1;
    const count = await countFound(tx, organisationId, { ...what, bound });
    if (count < bound) return { count, as: 'exactly' };
  }
  return { count: Math.max(roundly(expected), least), as: 'about' };
}

// Measured on a million mentions: fetching 2,000 rows by the index takes about as long as looking
// through 20,000 of the newest one after the other, of which a word that 5,000 have finds a page.
const fewHits = 2_000;
const mostLookedThrough = 25_000;

async function searched(
  tx: Tx,
  organisationId: OrganisationId,
  { expected, ...asked }: Asked & { search: TextSearch; expected: number },
): Promise<Found[]> {
  if (expected > fewHits) {
    const page = await searchNewest(tx, organisationId, { ...asked, within: mostLookedThrough });
    if (page.length === asked.most) return page;
  }
  return searchAll(tx, organisationId, asked);
}

/** Two figures that count: 12,400 is as exact as an estimate is. */
function roundly(count: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(count, 1))) - 2);
  return Math.round(count / step) * step;
}
