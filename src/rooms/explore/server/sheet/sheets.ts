import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { recordFact } from '#platform/facts/facts.ts';
import type { Sheet, SheetInput } from '../../sheet/sheet.ts';
import { ensureSheet } from '../sheet.ts';
import { updateSheet, type SheetRow } from '../sheet.queries.ts';

/** The organisation's sheet, begun with the defaults of its kind; every member may read it. */
export const sheetFor = (scope: Scope, now: Date): Promise<Sheet> =>
  inOrganisation(scope, async (tx) => shown(await ensureSheet(tx, scope.organisationId, now)));

const shown = (row: SheetRow): Sheet => ({
  purpose: row.purpose,
  legalBasis: row.legal_basis,
  legalSource: row.legal_source,
  balancing: row.balancing,
  retentionDays: row.retention_days,
  revision: row.revision,
});

/** Saves the sheet. @param revision the one that was opened. */
export async function saveSheet(
  scope: Scope,
  revision: number,
  input: SheetInput,
  now: Date,
): Promise<Outcome<null, 'notAllowed' | 'changedMeanwhile'>> {
  if (!may(scope.role, 'editListening')) return refused('notAllowed');
  return inOrganisation(scope, async (tx) => {
    await ensureSheet(tx, scope.organisationId, now);
    if (!(await updateSheet(tx, scope.organisationId, { ...input, revision }))) {
      return refused('changedMeanwhile');
    }
    const { organisationId: subjectId } = scope;
    const numbers = { retentionDays: input.retentionDays };
    await recordFact(tx, scope, { kind: 'explore.sheet_changed', subjectId, numbers, at: now });
    return done(null);
  });
}
