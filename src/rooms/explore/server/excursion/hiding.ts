import type { Scope } from '#platform/auth/scope.ts';
import type { Id } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation } from '#platform/db/database.ts';
import type { ExcursionKey } from '../../excursion/excursion.ts';
import { markStale } from '../counts.ts';
import { updateHidden } from '../mentions/changes.queries.ts';
import { mayHost } from './excursions.ts';
import { mentionsOfFind, updateFindHidden } from './finds.queries.ts';
import { updateVisitHidden } from './visits.queries.ts';

type Refusal = 'notAllowed' | 'findGone';

/** Hides something found, on the wall and as a mention with its copies, or shows it again. */
export async function hideFind(
  scope: Scope,
  excursionId: ExcursionKey['excursionId'],
  hide: { findId: Id<'excursion_find'>; hidden: boolean },
  now: Date,
): Promise<Outcome<null, Refusal>> {
  if (!mayHost(scope.role)) return refused('notAllowed');
  const key = { organisationId: scope.organisationId, excursionId };
  return inOrganisation(scope, async (tx) => {
    const at = hide.hidden ? now : null;
    if (!(await updateFindHidden(tx, key, hide.findId, at))) return refused('findGone');
    const mentions = await mentionsOfFind(tx, key, hide.findId);
    const changed = await updateHidden(tx, scope.organisationId, mentions, at);
    const days = changed.map(({ day }) => day);
    await markStale(tx, scope.organisationId, days);
    return done(null);
  });
}

/** Hides somebody's three answers on the wall and in the report, or shows them again. */
export async function hideAnswers(
  scope: Scope,
  excursionId: ExcursionKey['excursionId'],
  hide: { visitId: Id<'excursion_visit'>; hidden: boolean },
  now: Date,
): Promise<Outcome<null, Refusal>> {
  if (!mayHost(scope.role)) return refused('notAllowed');
  const key = { organisationId: scope.organisationId, excursionId };
  return inOrganisation(scope, async (tx) =>
    (await updateVisitHidden(tx, key, hide.visitId, hide.hidden ? now : null))
      ? done(null)
      : refused('findGone'),
  );
}
