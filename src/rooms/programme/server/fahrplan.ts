import type { Scope } from '#platform/auth/scope.ts';
import { inOrganisation } from '#platform/db/database.ts';
import type { Measure } from '../measure.ts';
import type { MeasureCounts } from '../nextStep.ts';
import type { Programme } from '../programme.ts';
import { openMeasuresFor } from './measureViews.ts';
import { contentOf } from './programmes.queries.ts';
import { programmesFor } from './programmes.ts';

// More than fit on one look belong in the list.
const measuresOnFahrplan = 8;

type FahrplanOfProgramme = {
  /** The newest; null before there is one. */
  programme: Programme | null;
  /** Open ones, the own first, then by due day; at most eight. */
  measures: Measure[];
  counts: MeasureCounts;
};

/** Whether there is a programme, and whether there are measures. */
export const hasContent = async (
  scope: Scope,
): Promise<{ programme: boolean; measures: boolean }> => {
  const { programme, measures } = await inOrganisation(scope, (tx) =>
    contentOf(tx, scope.organisationId),
  );
  return { programme: Boolean(programme), measures: Boolean(measures) };
};

/** What this room adds to the Fahrplan. */
export async function fahrplanStep(scope: Scope, now: Date): Promise<FahrplanOfProgramme> {
  const [programme = null] = await programmesFor(scope);
  return { programme, ...(await openMeasuresFor(scope, measuresOnFahrplan, now)) };
}
