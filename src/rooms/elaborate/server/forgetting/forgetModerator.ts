import * as v from 'valibot';
import { isId, type OrganisationId, type PersonId } from '#platform/base/ids.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { deleteHelper } from '../helpers.queries.ts';
import { deleteModerator } from '../moderators.queries.ts';

const removed = v.object({
  organisationId: v.custom<OrganisationId>(isId),
  subjectId: v.custom<PersonId>(isId),
});

/** The job after `auth.member_removed`: who left an organisation moderates nothing of it, nor helps. */
export async function forgetModerator(payload: unknown): Promise<void> {
  const { organisationId, subjectId } = v.parse(removed, payload);
  await inOrganisation({ organisationId }, async (tx) => {
    await deleteModerator(tx, organisationId, subjectId);
    await deleteHelper(tx, organisationId, subjectId);
  });
}
