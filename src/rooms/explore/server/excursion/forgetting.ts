import { withdrawPublicTokens } from '#platform/auth/publicTokens.ts';
import { addDays } from '#platform/base/clock.ts';
import type { OrganisationId } from '#platform/base/ids.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { sheetOf } from '../sheet.queries.ts';
import { excursionsToForget, forgetAnswers } from './excursions.queries.ts';

/** Answers go by the deadline of the sheet, as mentions do. @returns of how many excursions. */
export const forgetExcursions = (organisationId: OrganisationId, now: Date): Promise<number> =>
  inOrganisation({ organisationId }, async (tx) => {
    const sheet = await sheetOf(tx, organisationId);
    if (!sheet) return 0;
    const due = await excursionsToForget(tx, organisationId, addDays(now, -sheet.retention_days));
    for (const { id } of due) {
      await forgetAnswers(tx, { organisationId, excursionId: id }, now);
      await withdrawPublicTokens(tx, { kind: 'excursion', subjectId: id });
    }
    return due.length;
  });
