import {
  findPublicToken,
  issuePublicToken,
  newLinkToken,
  withdrawPublicTokens,
} from '#platform/auth/publicTokens.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { addDays } from '#platform/base/clock.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import type { WorkshopId, WorkshopKey } from '../board.ts';
import { usualLinkDays } from '../report/reportPath.ts';
import { keyOf } from './actors.ts';
import { announce } from './announce.ts';
import { findWorkshopFor } from './workshops.ts';
import { setWorkshop, workshopOf, type WorkshopRow } from './workshops.queries.ts';

/**
 * With the end of a day its report can be read by everybody with the link, for 90 days. A link that
 * is valid stays; one that was withdrawn is not made again, and a rehearsal has none.
 */
export async function openReport(
  tx: Tx,
  key: WorkshopKey,
  { report_token, report_until, report_withdrawn_at, rehearsal_since }: WorkshopRow,
  now: Date,
): Promise<void> {
  if (rehearsal_since || report_withdrawn_at) return;
  if (report_until && report_until > now) return;
  await issue(tx, key, report_token, addDays(now, usualLinkDays));
}

/**
 * Makes the link, or lets the one there is last until so many days from now: its address stays, for
 * it stands on walls and in mails.
 * @param days 1 to 365.
 */
export const allowReport = (
  scope: Scope,
  workshopId: WorkshopId,
  { days, now }: { days: number; now: Date },
): Promise<Outcome<null, 'notAllowed' | 'workshopGone'>> =>
  changeLink(scope, workshopId, async (tx, key, workshop) => {
    await issue(tx, key, workshop.report_token, addDays(now, days));
  });

/**
 * From now on nobody reads the report by the link; a new one has another address, and is made by
 * nobody but who asks for it.
 */
export const withdrawReport = (
  scope: Scope,
  workshopId: WorkshopId,
  now: Date,
): Promise<Outcome<null, 'notAllowed' | 'workshopGone'>> =>
  changeLink(scope, workshopId, async (tx, key) => {
    await withdrawPublicTokens(tx, { kind: 'report', subjectId: workshopId });
    const none = { report_token: null, report_until: null };
    await setWorkshop(tx, key, { ...none, report_withdrawn_at: now });
  });

/** The workshop a report's link is for; null when it is unknown, withdrawn or has run out. */
export async function workshopOfReport(token: string): Promise<WorkshopKey | null> {
  const found = await findPublicToken(token, 'report');
  return found && keyOf(found);
}

/** The address that was there before, or a new one. */
async function issue(
  tx: Tx,
  key: WorkshopKey,
  before: string | null,
  expiresAt: Date,
): Promise<void> {
  const report = { kind: 'report', subjectId: key.workshopId } as const;
  const token = before ?? newLinkToken();
  await withdrawPublicTokens(tx, report);
  await issuePublicToken(tx, { ...report, token, expiresAt });
  const valid = { report_token: token, report_until: expiresAt };
  await setWorkshop(tx, key, { ...valid, report_withdrawn_at: null });
}

type Change = (tx: Tx, key: WorkshopKey, workshop: WorkshopRow) => Promise<void>;

async function changeLink(
  scope: Scope,
  workshopId: WorkshopId,
  change: Change,
): Promise<Outcome<null, 'notAllowed' | 'workshopGone'>> {
  const found = await findWorkshopFor(scope, workshopId);
  if (!found) return refused('workshopGone');
  if (!found.mine) return refused('notAllowed');
  const { key } = found;
  return inOrganisation(scope, async (tx) => {
    const workshop = await workshopOf(tx, key);
    if (!workshop || workshop.rehearsal_since) return refused('workshopGone');
    await change(tx, key, workshop);
    await announce(tx, key, { workshop: true });
    return done(null);
  });
}
