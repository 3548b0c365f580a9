import type { PersonId } from '../base/ids.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { inTransaction, type Tx } from '../db/database.ts';
import { recordFact } from '../facts/facts.ts';
import { withdrawInvitationsBy } from './invitations.queries.ts';
import { deleteMembership, lockMemberships, updateMembershipRole } from './memberships.queries.ts';
import { may } from './rights.ts';
import type { Role, Scope } from './scope.ts';

/**
 * `memberGone`: no member any more, or never one; `ownersOnly`: a lead neither makes nor changes
 * owners.
 */
export type MemberRefusal = 'notAllowed' | 'memberGone' | 'ownersOnly' | 'lastOwner';

type Row = { personId: PersonId; role: Role };

/** Gives a member another role. */
export const changeRole = (
  scope: Scope,
  personId: PersonId,
  role: Role,
): Promise<Outcome<null, MemberRefusal>> =>
  changeMember(scope, { personId, role }, (tx) =>
    updateMembershipRole(tx, scope.organisationId, { personId, role }),
  );

/**
 * Takes a member out of the organisation; what they did stays, what they could still do ends: the
 * invitations they wrote, and by the fact `auth.member_removed` what rooms know. Everybody may take
 * themselves out.
 */
export const removeMember = (
  scope: Scope,
  personId: PersonId,
  now: Date,
): Promise<Outcome<null, MemberRefusal>> =>
  changeMember(scope, { personId, role: null }, async (tx) => {
    await deleteMembership(tx, scope.organisationId, personId);
    await withdrawInvitationsBy(tx, scope.organisationId, { personId, now });
    const kind = 'auth.member_removed';
    await recordFact(tx, scope, { kind, subjectId: personId, at: now });
  });

const changeMember = (
  scope: Scope,
  change: { personId: PersonId; role: Role | null },
  carryOut: (tx: Tx) => Promise<void>,
): Promise<Outcome<null, MemberRefusal>> =>
  inTransaction(async (tx) => {
    const members = await lockMemberships(tx, scope.organisationId);
    const refusal = refusalToChange(members, scope, change);
    if (refusal) return refused(refusal);
    await carryOut(tx);
    return done(null);
  });

/** Why a member's role may not become this one; `role` null is leaving. */
export function refusalToChange(
  members: readonly Row[],
  acting: Row,
  change: { personId: PersonId; role: Role | null },
): MemberRefusal | null {
  // The acting role as it is now, under the lock, not as it was when the page was opened.
  const own = members.find((member) => member.personId === acting.personId);
  const target = members.find((member) => member.personId === change.personId);
  const leaving = change.role === null && own === target;
  if (!own || (!leaving && !may(own.role, 'manageMembers'))) return 'notAllowed';
  if (!target) return 'memberGone';
  const touchesOwner = target.role === 'owner' || change.role === 'owner';
  if (touchesOwner && own.role !== 'owner') return 'ownersOnly';
  const owners = members.filter((member) => member.role === 'owner').length;
  if (target.role === 'owner' && change.role !== 'owner' && owners === 1) return 'lastOwner';
  return null;
}
