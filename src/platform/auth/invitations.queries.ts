import type { OrganisationId, PersonId } from '../base/ids.ts';
import { platformDb, type Tx } from '../db/database.ts';
import type { Invitation, InvitationId } from './invitations.ts';
import type { Role } from './scope.ts';

export async function insertInvitation(invitation: {
  organisationId: OrganisationId;
  id: InvitationId;
  role: Role;
  email: string | null;
  tokenHash: string;
  invitedBy: PersonId;
  createdAt: Date;
  expiresAt: Date;
}): Promise<void> {
  await platformDb()
    .insertInto('auth.invitation')
    .values({
      organisation_id: invitation.organisationId,
      id: invitation.id,
      role: invitation.role,
      email: invitation.email,
      token_hash: invitation.tokenHash,
      invited_by: invitation.invitedBy,
      created_at: invitation.createdAt,
      expires_at: invitation.expiresAt,
    })
    .execute();
}

const invitations = (db = platformDb()) =>
  db
    .selectFrom('auth.invitation as i')
    .innerJoin('auth.organisation as o', 'o.id', 'i.organisation_id')
    .leftJoin('auth.person as p', 'p.id', 'i.invited_by')
    .select([
      'i.organisation_id as organisationId',
      'i.id',
      'o.name as organisation',
      'o.slug',
      'i.role',
      'i.email',
      'p.name as invitedBy',
      'i.expires_at as expiresAt',
      'i.accepted_at as acceptedAt',
      'i.withdrawn_at as withdrawnAt',
    ]);

export const selectInvitations = (organisationId: OrganisationId): Promise<Invitation[]> =>
  invitations()
    .where('i.organisation_id', '=', organisationId)
    .where('i.accepted_at', 'is', null)
    .where('i.withdrawn_at', 'is', null)
    .orderBy('i.created_at', 'desc')
    .orderBy('i.id')
    .limit(200)
    .execute();

export const selectInvitation = (tokenHash: string): Promise<Invitation | undefined> =>
  invitations().where('i.token_hash', '=', tokenHash).executeTakeFirst();

export async function roleInvitedTo(
  organisationId: OrganisationId,
  id: InvitationId,
): Promise<Role | undefined> {
  const invitation = await platformDb()
    .selectFrom('auth.invitation')
    .select('role')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
  return invitation?.role;
}

/** Locked until the transaction ends: a link used twice at once is used once. */
export const lockInvitation = (tx: Tx, tokenHash: string): Promise<Invitation | undefined> =>
  invitations(tx).where('i.token_hash', '=', tokenHash).forUpdate('i').executeTakeFirst();

export async function markAccepted(
  tx: Tx,
  organisationId: OrganisationId,
  id: InvitationId,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('auth.invitation')
    .set({ accepted_at: now })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute();
}

export async function markWithdrawn(
  organisationId: OrganisationId,
  id: InvitationId,
  now: Date,
): Promise<boolean> {
  const withdrawn = await platformDb()
    .updateTable('auth.invitation')
    .set({ withdrawn_at: now })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return withdrawn !== undefined;
}

/** Ends what a person invited to an organisation and nobody has taken yet. */
export async function withdrawInvitationsBy(
  tx: Tx,
  organisationId: OrganisationId,
  { personId, now }: { personId: PersonId; now: Date },
): Promise<void> {
  await tx
    .updateTable('auth.invitation')
    .set({ withdrawn_at: now })
    .where('organisation_id', '=', organisationId)
    .where('invited_by', '=', personId)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute();
}

export async function replaceInvitationToken(
  scope: { organisationId: OrganisationId },
  id: InvitationId,
  renewed: { tokenHash: string; expiresAt: Date },
): Promise<boolean> {
  const found = await platformDb()
    .updateTable('auth.invitation')
    .set({ token_hash: renewed.tokenHash, expires_at: renewed.expiresAt })
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return found !== undefined;
}
