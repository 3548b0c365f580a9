import type { GuestId, Id, OrganisationId, PersonId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { WorkshopKey } from '../board.ts';

type Who = { personId: PersonId } | { guestId: GuestId };

/** The id a helper has in one workshop; undefined for who is none. */
export async function helperId(
  tx: Tx,
  key: WorkshopKey,
  who: Who,
): Promise<Id<'helper'> | undefined> {
  const row = await tx
    .selectFrom('elaborate.helper')
    .select('id')
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .$if('personId' in who, (q) =>
      q.where('person_id', '=', 'personId' in who ? who.personId : null),
    )
    .$if('guestId' in who, (q) => q.where('guest_id', '=', 'guestId' in who ? who.guestId : null))
    .executeTakeFirst();
  return row?.id;
}

/** Opening the link again changes nothing. */
export async function insertHelper(
  tx: Tx,
  key: WorkshopKey,
  helper: Who & { id: Id<'helper'>; since: Date },
): Promise<void> {
  await tx
    .insertInto('elaborate.helper')
    .values({
      organisation_id: key.organisationId,
      workshop_id: key.workshopId,
      id: helper.id,
      since: helper.since,
      person_id: 'personId' in helper ? helper.personId : null,
      guest_id: 'guestId' in helper ? helper.guestId : null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deleteHelpersOf(tx: Tx, key: WorkshopKey): Promise<void> {
  await tx
    .deleteFrom('elaborate.helper')
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .execute();
}

/** In every workshop of the organisation. */
export async function deleteHelper(
  tx: Tx,
  organisationId: OrganisationId,
  personId: PersonId,
): Promise<void> {
  await tx
    .deleteFrom('elaborate.helper')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .execute();
}
