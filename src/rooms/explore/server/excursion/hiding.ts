import type { Scope } from '#platform/auth/scope.ts';
import { dayIn } from '#platform/base/clock.ts';
import type { Id } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation } from '#platform/db/database.ts';
import type { ExcursionKey } from '../../excursion/excursion.ts';
import { markStale } from '../counts.ts';
import { mayHost } from './excursions.ts';
import { updateFindHidden, updateVisitHidden } from './visits.queries.ts';

type Refusal = 'notAllowed' | 'findGone';

/** Hides something found, on the wall and as a mention, or shows it again. */
export async function hideFind(
  scope: Scope,
  excursionId: ExcursionKey['excursionId'],
  hide: { findId: Id<'excursion_find'>; hidden: boolean },
  now: Date,
): Promise<Outcome<null, Refusal>> {
  if (!mayHost(scope.role)) return refused('notAllowed');
  const key = { organisationId: scope.organisationId, excursionId };
  return inOrganisation(scope, async (tx) => {
    const hidden = { at: hide.hidden ? now : null, by: scope.personId };
    const heardAt = await updateFindHidden(tx, key, hide.findId, hidden);
    if (heardAt === undefined) return refused('findGone');
    if (heardAt) await markStale(tx, scope.organisationId, [dayIn(scope.timeZone, heardAt)]);
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
