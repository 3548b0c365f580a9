import { addDays } from '#platform/base/clock.ts';
import { newId, type OrganisationId } from '#platform/base/ids.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { keepCounts, lockCounts, recountDays } from '../counts.queries.ts';
import { sheetOf } from '../sheet.queries.ts';
import { lockTaking } from '../takeIn.queries.ts';
import { deleteMentions, insertRemoval } from '../takeOut.queries.ts';
import { mentionsToForget } from './forgetMentions.queries.ts';

// So many go in one transaction; whoever takes in waits for that long at most.
const mostAtOnce = 2_000;

/**
 * What was heard longer ago than the sheet says goes: texts, authors, links, what people said of
 * it. Their counts stay. Each part is whole: killed in between, the rest goes the next night.
 * @returns how many mentions went.
 */
export async function forgetMentions(organisationId: OrganisationId, now: Date): Promise<number> {
  let forgotten = 0;
  for (;;) {
    const some = await inOrganisation({ organisationId }, (tx) =>
      forgetSome(tx, organisationId, now),
    );
    if (some === 0) return forgotten;
    forgotten += some;
  }
}

async function forgetSome(tx: Tx, organisationId: OrganisationId, now: Date): Promise<number> {
  const sheet = await sheetOf(tx, organisationId);
  if (!sheet) return 0;
  await lockTaking(tx, organisationId);
  const deadline = addDays(now, -sheet.retention_days);
  const ids = await mentionsToForget(tx, organisationId, { deadline, most: mostAtOnce });
  if (ids.length === 0) return 0;
  await lockCounts(tx, organisationId);
  await keepCounts(tx, organisationId, ids);
  const days = await deleteMentions(tx, organisationId, ids);
  // At once, so that nothing is counted twice until somebody comes round to it.
  await recountDays(tx, organisationId, [...new Set(days)]);
  await insertRemoval(tx, {
    organisation_id: organisationId,
    id: newId<'removal'>(now),
    source_id: null,
    reason: 'deadline',
    mentions: ids.length,
    at: now,
  });
  return ids.length;
}
