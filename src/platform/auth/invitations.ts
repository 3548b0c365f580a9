import { addDays } from '../base/clock.ts';
import { newId, type Id, type OrganisationId } from '../base/ids.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { inTransaction, type Tx } from '../db/database.ts';
import type { Language } from '../i18n/language.ts';
import {
  insertInvitation,
  lockInvitation,
  markAccepted,
  markWithdrawn,
  replaceInvitationToken,
  roleInvitedTo,
  selectInvitation,
  selectInvitations,
} from './invitations.queries.ts';
import { insertMembership } from './memberships.queries.ts';
import { hashOfPassword } from './passwords.ts';
import { addAccount, insertPerson } from './people.queries.ts';
import { may } from './rights.ts';
import type { Person, Role, Scope } from './scope.ts';
import { hashOfToken, newToken } from './tokens.ts';

export const invitationDays = 14;

export type InvitationId = Id<'invitation'>;

export type InvitationState = 'open' | 'used' | 'expired' | 'withdrawn';

export type Invitation = {
  organisationId: OrganisationId;
  id: InvitationId;
  organisation: string;
  slug: string;
  role: Role;
  email: string | null;
  invitedBy: string | null;
  expiresAt: Date;
  acceptedAt: Date | null;
  withdrawnAt: Date | null;
};

export type AcceptRefusal = Exclude<InvitationState, 'open'> | 'unknown' | 'alreadyMember';

/** `ownersOnly`: a lead neither makes nor touches invitations of owners. */
export type InvitationRefusal = 'notAllowed' | 'invitationGone' | 'ownersOnly';

export function invitationState(
  invitation: Pick<Invitation, 'acceptedAt' | 'withdrawnAt' | 'expiresAt'>,
  now: Date,
): InvitationState {
  if (invitation.acceptedAt) return 'used';
  if (invitation.withdrawnAt) return 'withdrawn';
  return invitation.expiresAt > now ? 'open' : 'expired';
}

/** Invites somebody. @returns the token for the link, which cannot be shown a second time. */
export async function invite(
  scope: Scope,
  wanted: { role: Role; email: string | null },
  now: Date,
): Promise<Outcome<{ id: InvitationId; token: string }, 'notAllowed' | 'ownersOnly'>> {
  if (!may(scope.role, 'manageMembers')) return refused('notAllowed');
  if (wanted.role === 'owner' && scope.role !== 'owner') return refused('ownersOnly');
  const token = newToken();
  const id = newId<'invitation'>(now);
  await insertInvitation({
    id,
    organisationId: scope.organisationId,
    role: wanted.role,
    email: wanted.email?.toLowerCase() ?? null,
    tokenHash: hashOfToken(token),
    invitedBy: scope.personId,
    createdAt: now,
    expiresAt: addDays(now, invitationDays),
  });
  return done({ id, token });
}

/** Invitations that were neither used nor withdrawn, newest first; at most 200. */
export const waitingInvitations = (scope: Scope): Promise<Invitation[]> =>
  may(scope.role, 'manageMembers') ? selectInvitations(scope.organisationId) : Promise.resolve([]);

/** Ends an invitation; withdrawing one that is used or gone changes nothing. */
export async function withdrawInvitation(
  scope: Scope,
  id: InvitationId,
  now: Date,
): Promise<Outcome<null, InvitationRefusal>> {
  const refusal = await refusalToTouch(scope, id);
  if (refusal) return refused(refusal);
  return (await markWithdrawn(scope.organisationId, id, now))
    ? done(null)
    : refused('invitationGone');
}

/** A new link for an invitation whose link was lost or has run out; the old link ends. */
export async function renewInvitation(
  scope: Scope,
  id: InvitationId,
  now: Date,
): Promise<Outcome<{ token: string }, InvitationRefusal>> {
  const refusal = await refusalToTouch(scope, id);
  if (refusal) return refused(refusal);
  const token = newToken();
  const renewed = { tokenHash: hashOfToken(token), expiresAt: addDays(now, invitationDays) };
  const found = await replaceInvitationToken(scope, id, renewed);
  return found ? done({ token }) : refused('invitationGone');
}

/** Whoever renews an owner's invitation holds its link, and could take it. */
async function refusalToTouch(scope: Scope, id: InvitationId): Promise<InvitationRefusal | null> {
  if (!may(scope.role, 'manageMembers')) return 'notAllowed';
  // An invitation keeps its role.
  const role = await roleInvitedTo(scope.organisationId, id);
  if (!role) return 'invitationGone';
  return role === 'owner' && scope.role !== 'owner' ? 'ownersOnly' : null;
}

/** What an invitation link stands for, whatever has become of it. */
export async function findInvitation(token: string): Promise<Invitation | null> {
  return (await selectInvitation(hashOfToken(token))) ?? null;
}

/** Takes an invitation as the person signed in. */
export const acceptInvitation = (
  token: string,
  person: Pick<Person, 'id'>,
  now: Date,
): Promise<Outcome<{ slug: string }, AcceptRefusal>> =>
  inTransaction((tx) => accept(tx, token, person, now));

/** Makes an account and takes the invitation with it: both or neither. */
export async function acceptAsNewPerson(
  token: string,
  newcomer: { name: string; email: string; password: string; language: Language },
  now: Date,
): Promise<Outcome<{ slug: string }, AcceptRefusal | 'emailTaken'>> {
  const { password, ...who } = newcomer;
  const passwordHash = await hashOfPassword(password);
  const person = { ...who, id: newId<'person'>(now), email: who.email.toLowerCase() };
  return inTransaction(
    async (tx): Promise<Outcome<{ slug: string }, AcceptRefusal | 'emailTaken'>> => {
      if (!(await insertPerson(tx, person))) return refused('emailTaken');
      await addAccount(tx, person.id, passwordHash);
      return accept(tx, token, person, now);
    },
  );
}

async function accept(
  tx: Tx,
  token: string,
  person: Pick<Person, 'id'>,
  now: Date,
): Promise<Outcome<{ slug: string }, AcceptRefusal>> {
  const invitation = await lockInvitation(tx, hashOfToken(token));
  if (!invitation) return refused('unknown');
  const state = invitationState(invitation, now);
  if (state !== 'open') return refused(state);
  const { organisationId, role, id } = invitation;
  const joined = await insertMembership(tx, {
    organisationId,
    personId: person.id,
    role,
    since: now,
  });
  if (!joined) return refused('alreadyMember');
  await markAccepted(tx, organisationId, id, now);
  return done({ slug: invitation.slug });
}
