import type { Scope } from '#platform/auth/scope.ts';
import type { Id } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { may } from '#platform/auth/rights.ts';
import { inOrganisation } from '#platform/db/database.ts';
import type { Source } from '../../source.ts';
import { mentionsOf, removalsOf, type Removal } from './oneSource.queries.ts';
import { sourceIn } from './sources.ts';
import { sourceById } from './sources.queries.ts';

export type OneSource = Source & {
  createdAt: Date;
  /** Whether a token lies sealed in the database; it is never shown. */
  hasToken: boolean;
  mentions: number;
  /** The newest first; numbers and reasons, no content. */
  removals: Removal[];
};

/** A source with what it brought and what went from it again. */
export async function sourceFor(
  scope: Scope,
  id: Id<'source'>,
): Promise<Outcome<OneSource, 'notAllowed' | 'sourceGone'>> {
  if (!may(scope.role, 'editListening')) return refused('notAllowed');
  const { organisationId } = scope;
  return inOrganisation(scope, async (tx) => {
    const row = await sourceById(tx, organisationId, id);
    if (!row) return refused('sourceGone');
    return done({
      ...sourceIn(row),
      createdAt: row.created_at,
      hasToken: row.sealed_token !== null,
      mentions: await mentionsOf(tx, organisationId, id),
      removals: await removalsOf(tx, organisationId, id),
    });
  });
}
