import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { newId, type Id } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { isNarrowed, mentionAddress, type MentionQuery } from '../../mentions/mentionQuery.ts';
import { insertView, setViewRemoved, viewsOf } from './views.queries.ts';

// More names than this nobody finds again.
const mostViews = 100;

/** Keeps the filters of a list under a name, for everybody who may read mentions. */
export async function saveView(
  scope: Scope,
  view: { name: string; query: MentionQuery },
  now: Date,
): Promise<Outcome<Id<'saved_view'>, 'notAllowed' | 'nothingNarrowed' | 'tooManyViews'>> {
  if (!may(scope.role, 'judgeMentions')) return refused('notAllowed');
  if (!isNarrowed(view.query)) return refused('nothingNarrowed');
  const id = newId<'saved_view'>(now);
  return inOrganisation(scope, async (tx) => {
    if ((await viewsOf(tx, scope.organisationId)).length >= mostViews)
      return refused('tooManyViews');
    await insertView(tx, {
      organisation_id: scope.organisationId,
      id,
      name: view.name,
      filters: mentionAddress({ ...view.query, after: null }),
      created_at: now,
    });
    return done(id);
  });
}

/** Removes a view, or brings it back. */
export async function removeView(
  scope: Scope,
  id: Id<'saved_view'>,
  removedAt: Date | null,
): Promise<Outcome<null, 'notAllowed' | 'viewGone'>> {
  if (!may(scope.role, 'judgeMentions')) return refused('notAllowed');
  return inOrganisation(scope, async (tx) =>
    (await setViewRemoved(tx, scope.organisationId, id, removedAt))
      ? done(null)
      : refused('viewGone'),
  );
}
