import { settings } from '#env';
import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import type { Id } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { enqueue } from '#platform/jobs/jobs.ts';
import type { FilterView, TrainingView } from '../../listening/accuracyView.ts';
import type { TonalityTrust } from '../../tonality.ts';
import { filterRows, scoreAgain, setFilterOff } from './accuracy.queries.ts';
import { scoreTask } from './learning.ts';
import { tonalityModel } from './models.queries.ts';
import { newestTraining, trainingsOf, type Training } from './trainings.queries.ts';
import { tonalityTrust } from './trust.ts';

export type Accuracy = {
  trust: TonalityTrust;
  /** Newest first. */
  trainings: TrainingView[];
  filters: FilterView[];
  /** The operator named another model, which judges instead of ours. */
  isReplaced: boolean;
};

const mostTrainings = 20;

/** How well tonality and topics of this house's mentions are judged, as people said. */
export async function accuracyFor(scope: Scope): Promise<Outcome<Accuracy, 'notAllowed'>> {
  if (!may(scope.role, 'readMentions')) return refused('notAllowed');
  return inOrganisation(scope, async (tx) => {
    const { organisationId } = scope;
    const filters: FilterView[] = [];
    for (const { offAt, ...row } of await filterRows(tx, organisationId)) {
      const key = { task: 'relevance', watchId: row.watchId } as const;
      const training = await newestTraining(tx, organisationId, key);
      filters.push({ ...row, isOff: offAt !== null, training: training ? viewOf(training) : null });
    }
    const wish = { key: tonalityModel, most: mostTrainings };
    const trainings = await trainingsOf(tx, organisationId, wish);
    return done({
      trust: await tonalityTrust(tx, organisationId),
      trainings: withoutRepeats(trainings.map(viewOf)),
      filters,
      isReplaced: settings().tonalityModel !== null,
    });
  });
}

/** Nobody learns anything from the same line twice: the newer of equal neighbours stays. */
const withoutRepeats = (trainings: readonly TrainingView[]): TrainingView[] =>
  trainings.filter((one, index) => {
    const newer = trainings[index - 1];
    return (
      newer?.met !== one.met ||
      newer.verdicts !== one.verdicts ||
      newer.measured !== one.measured ||
      newer.inUse !== one.inUse
    );
  });

function viewOf({ id, learned, inUse, trainedAt, ...stock }: Training): TrainingView {
  const { scored, scoreTotal: total, scoredAt } = stock;
  return { id, inUse, trainedAt, ...learned, scoring: scoredAt ? null : { scored, total } };
}

/** Switches the filter of a watch off or on again; what it took out comes back, or goes again. */
export async function switchFilter(
  scope: Scope,
  { watchId, on }: { watchId: Id<'watch'>; on: boolean },
  now: Date,
): Promise<Outcome<null, 'notAllowed' | 'watchGone'>> {
  if (!may(scope.role, 'editListening')) return refused('notAllowed');
  return inOrganisation(scope, async (tx) => {
    const { organisationId } = scope;
    const wish = { watchId, offAt: on ? null : now };
    if (!(await setFilterOff(tx, organisationId, wish))) return refused('watchGone');
    const modelId = await scoreAgain(tx, organisationId, watchId);
    if (modelId) await enqueue(tx, scoreTask, { organisationId, modelId });
    return done(null);
  });
}
