import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import { Matcher, type Looking } from '../watches/matcher.ts';
import { parseQuery } from '../watches/parseQuery.ts';
import type { Match, ToMatch } from '../watches/toMatch.ts';
import { wantedBy } from '../watches/wanted.ts';
import { queriesOf, stampOfWatches } from './watches/matching.queries.ts';

type MatchPost = (post: ToMatch) => Match[];

// Building one for 10,000 watches takes a tenth of a second; few organisations are read at once.
const mostKept = 20;
const kept = new Map<OrganisationId, { stamp: string; match: MatchPost }>();

/**
 * Matches posts with the watches of the transaction's organisation as they are now. The index over
 * them is kept by the process and made anew when a watch changed.
 */
export async function loadMatcher(
  tx: Tx,
  organisationId: OrganisationId,
): Promise<(post: ToMatch) => Match[]> {
  const stamp = await stampOfWatches(tx, organisationId);
  const known = kept.get(organisationId);
  if (known?.stamp === stamp) return known.match;
  const match = matcherOf(await queriesOf(tx, organisationId));
  kept.delete(organisationId);
  kept.set(organisationId, { stamp, match });
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest) kept.delete(oldest);
  return match;
}

function matcherOf(rows: readonly { id: Id<'watch'>; query: string }[]): MatchPost {
  const all = rows.flatMap(({ id, query }): Looking<Id<'watch'>>[] => {
    const parsed = parseQuery(query);
    return parsed.ok ? [{ key: id, wanted: wantedBy(parsed.query) }] : [];
  });
  if (all.length === 0) return () => [];
  const matcher = new Matcher(all);
  return (post) => matcher.match(post).map(({ key, how }) => ({ watchId: key, how }));
}
