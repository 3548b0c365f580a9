import type { GuestId, Id, OrganisationId, PersonId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { WorkshopId, WorkshopKey } from '../board.ts';

type Who = { personId: PersonId } | { guestId: GuestId };

export async function isModerator(tx: Tx, key: WorkshopKey, who: Who): Promise<boolean> {
  const row = await tx
    .selectFrom('elaborate.moderator')
    .select('id')
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .$if('personId' in who, (q) =>
      q.where('person_id', '=', 'personId' in who ? who.personId : null),
    )
    .$if('guestId' in who, (q) => q.where('guest_id', '=', 'guestId' in who ? who.guestId : null))
    .executeTakeFirst();
  return row !== undefined;
}

/** The workshops a person opened the link of. */
export async function workshopsModeratedBy(
  tx: Tx,
  organisationId: OrganisationId,
  personId: PersonId,
): Promise<Set<WorkshopId>> {
  const rows = await tx
    .selectFrom('elaborate.moderator')
    .select('workshop_id')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .execute();
  return new Set(rows.map((row) => row.workshop_id));
}

/** Opening the link again changes nothing. */
export async function insertModerator(
  tx: Tx,
  key: WorkshopKey,
  moderator: Who & { id: Id<'moderator'>; since: Date },
): Promise<void> {
  await tx
    .insertInto('elaborate.moderator')
    .values({
      organisation_id: key.organisationId,
      workshop_id: key.workshopId,
      id: moderator.id,
      since: moderator.since,
      person_id: 'personId' in moderator ? moderator.personId : null,
      guest_id: 'guestId' in moderator ? moderator.guestId : null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** All of a workshop: whoever needs none (owner, lead, who started it) is not among them. */
export async function deleteModeratorsOf(tx: Tx, key: WorkshopKey): Promise<void> {
  await tx
    .deleteFrom('elaborate.moderator')
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .execute();
}

/** In every workshop of the organisation. */
export async function deleteModerator(
  tx: Tx,
  organisationId: OrganisationId,
  personId: PersonId,
): Promise<void> {
  await tx
    .deleteFrom('elaborate.moderator')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .execute();
}
