import type { Scope } from '#platform/auth/scope.ts';
import { newId } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import type { WorkshopId, WorkshopKey } from '../board.ts';
import { whyNotCorrect } from '../report/correction.ts';
import type { Correction } from '../report/correctionInput.ts';
import { announce } from './announce.ts';
import { correctable } from './correctable.ts';
import { insertCorrection } from './report.queries.ts';
import { findWorkshopFor } from './workshops.ts';
import { workshopOf } from './workshops.queries.ts';

export type CorrectionRefusal =
  | 'notAllowed'
  | 'workshopGone'
  | 'partGone'
  | 'notEnded'
  | 'readOnlyNow'
  | 'missing'
  | 'tooLong'
  | 'measureClosed';

/**
 * Corrects one text of a report, or takes a photo out of it: the thing itself changes, and it is
 * written down what it was before, who changed it, and when. For who moderates by role, within 14
 * days of the end; taking a photo out at any time.
 * @returns whether anything changed.
 */
export async function correctReport(
  scope: Scope,
  workshopId: WorkshopId,
  correction: Correction,
  now: Date,
): Promise<Outcome<{ changed: boolean }, CorrectionRefusal>> {
  const found = await findWorkshopFor(scope, workshopId);
  if (!found) return refused('workshopGone');
  if (!found.mine) return refused('notAllowed');
  return inOrganisation(scope, (tx) => correctIn(tx, found.key, correction, { scope, now }));
}

type By = { scope: Scope; now: Date };

async function correctIn(
  tx: Tx,
  key: WorkshopKey,
  correction: Correction,
  { scope, now }: By,
): Promise<Outcome<{ changed: boolean }, CorrectionRefusal>> {
  const workshop = await workshopOf(tx, key);
  if (!workshop || workshop.texts_forgotten_at) return refused('workshopGone');
  const reason = whyNotCorrect({ endedAt: workshop.closed_at }, correction, now);
  if (reason) return refused(reason);
  const thing = correctable[correction.part];
  const before = await thing.read({ tx, key, workshop }, correction);
  if (before === null) return refused('partGone');
  const { value } = correction;
  if (value === before) return done({ changed: false });
  if (value === '' && thing.needed(correction)) return refused('missing');
  if (Array.from(value).length > thing.most(correction)) return refused('tooLong');
  const changed = await thing.write({ tx, key, workshop }, correction);
  if (!changed.ok) return changed;
  await insertCorrection(tx, key, {
    id: newId<'correction'>(now),
    part: correction.part,
    subject_id: correction.subjectId ?? key.workshopId,
    before,
    after: value,
    corrected_by: scope.personId,
    corrected_at: now,
  });
  await announce(tx, key, changed.value);
  return done({ changed: true });
}
