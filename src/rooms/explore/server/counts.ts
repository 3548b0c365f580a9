import type { OrganisationId } from '#platform/base/ids.ts';
import { acrossOrganisations, inOrganisation, type Tx } from '#platform/db/database.ts';
import { enqueue } from '#platform/jobs/jobs.ts';
import {
  insertStaleDays,
  isAnyDayStale,
  lockCounts,
  organisationsToCount,
  recountDays,
  takeStaleDays,
} from './counts.queries.ts';

/** The task that counts anew what changed. */
export const recountTask = 'recount_mentions';

/**
 * Says that what is counted changed on these days, in the transaction that changes it; they are
 * counted anew after its commit. @param days of the organisation's time zone, `2026-11-22`.
 */
export async function markStale(
  tx: Tx,
  organisationId: OrganisationId,
  days: Iterable<string>,
): Promise<void> {
  const distinct = [...new Set(days)].sort();
  if (distinct.length === 0) return;
  // Where something was stale already the job is on its way, or the clock finds it in a minute.
  const first = !(await isAnyDayStale(tx, organisationId));
  await insertStaleDays(tx, organisationId, distinct);
  if (first) await enqueue(tx, recountTask, {});
}

// An organisation that listens for the first time has half a year of days; more take their turn.
const mostDays = 31;
const mostOrganisations = 200;

/** The task: counts anew, in every organisation, the days that were marked as stale. */
export async function recountMentions(): Promise<void> {
  const waiting = await acrossOrganisations((tx) => organisationsToCount(tx, mostOrganisations));
  for (const organisationId of waiting) await recountStale(organisationId);
}

/** Counts anew what is stale in one organisation, some days in each transaction. */
export async function recountStale(organisationId: OrganisationId): Promise<void> {
  while (await recountSome(organisationId)) continue;
}

const recountSome = (organisationId: OrganisationId): Promise<boolean> =>
  inOrganisation({ organisationId }, async (tx) => {
    await lockCounts(tx, organisationId);
    const days = await takeStaleDays(tx, organisationId, mostDays);
    if (days.length > 0) await recountDays(tx, organisationId, days);
    return days.length > 0;
  });
