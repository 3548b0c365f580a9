import { addDays } from '#platform/base/clock.ts';
import { newId, type OrganisationId } from '#platform/base/ids.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { answerDays, followUpDays } from '../followUp.ts';
import { deleteFollowUps, insertFollowUps, type MeasureKey } from './followUps.queries.ts';
import {
  deleteNeedlessAddresses,
  deleteOwnerAddress,
  keepOwnerAddress,
  type OwnerAddress,
} from './ownerAddress.queries.ts';

/**
 * Somebody owns a measure from now on: asked after 30 and 90 days what became of it. Whoever owned
 * it before is asked nothing more, and their links lead nowhere.
 */
export async function beginFollowUps(tx: Tx, key: MeasureKey, now: Date): Promise<void> {
  await endFollowUps(tx, key);
  const questions = followUpDays.map((afterDays) => ({
    id: newId<'follow_up'>(now),
    afterDays,
    dueAt: addDays(now, afterDays),
  }));
  await insertFollowUps(tx, key, questions);
}

/** As `beginFollowUps` for an owner without an account, who leaves an address for it. */
export async function beginFollowUpsOfGuest(
  tx: Tx,
  key: MeasureKey,
  address: OwnerAddress,
  now: Date,
): Promise<void> {
  await beginFollowUps(tx, key, now);
  await keepOwnerAddress(tx, key, address);
}

/** Nobody owns the measure any more: nothing is asked, the address is gone. */
export async function endFollowUps(tx: Tx, key: MeasureKey): Promise<void> {
  await deleteFollowUps(tx, key);
  await deleteOwnerAddress(tx, key);
}

/** Deletes the addresses of owners after the last question. @returns how many. */
export const forgetOwnerAddresses = (organisationId: OrganisationId, now: Date): Promise<number> =>
  inOrganisation({ organisationId }, (tx) =>
    deleteNeedlessAddresses(tx, organisationId, addDays(now, -answerDays)),
  );
