import { describe, expect, test } from '#tests/cast.ts';
import { platformDb } from '../db/database.ts';
import { findInvitation, invitationState, invite } from './invitations.ts';
import { changeRole, removeMember } from './members.ts';
import { membersOf, scopeBySlug } from './memberships.ts';

const now = new Date('2026-11-22T09:00:00Z');

describe('members', () => {
  test('an owner gives a member another role', async ({ cast }) => {
    expect(await changeRole(cast.anna, cast.eva.personId, 'coach')).toMatchObject({ ok: true });
    expect(await scopeBySlug(cast.eva.person, 'musterstadt')).toMatchObject({ role: 'coach' });
  });

  test('a lead changes roles, but neither makes nor touches owners', async ({ cast }) => {
    const { bernd, eva, anna } = cast;
    expect(await changeRole(bernd, eva.personId, 'coach')).toMatchObject({ ok: true });
    const ownersOnly = { ok: false, reason: 'ownersOnly' };
    expect(await changeRole(bernd, eva.personId, 'owner')).toEqual(ownersOnly);
    expect(await changeRole(bernd, bernd.personId, 'owner')).toEqual(ownersOnly);
    expect(await changeRole(bernd, anna.personId, 'member')).toEqual(ownersOnly);
    expect(await removeMember(bernd, anna.personId, now)).toEqual(ownersOnly);
  });

  test('the last owner stays; with a second one the first may go', async ({ cast }) => {
    const { anna, bernd } = cast;
    const lastOwner = { ok: false, reason: 'lastOwner' };
    expect(await changeRole(anna, anna.personId, 'member')).toEqual(lastOwner);
    expect(await removeMember(anna, anna.personId, now)).toEqual(lastOwner);
    await changeRole(anna, bernd.personId, 'owner');
    expect(await removeMember(anna, anna.personId, now)).toMatchObject({ ok: true });
    expect(await scopeBySlug(anna.person, 'musterstadt')).toBeNull();
  });

  test('two owners who remove each other at once leave one', async ({ cast }) => {
    const { anna, bernd } = cast;
    await changeRole(anna, bernd.personId, 'owner');
    await Promise.all([
      removeMember(anna, bernd.personId, now),
      removeMember({ ...bernd, role: 'owner' }, anna.personId, now),
    ]);
    const owners = (await membersOf(anna)).filter((member) => member.role === 'owner');
    expect(owners).toHaveLength(1);
  });

  test('coach, executive and member change nobody but may leave', async ({ cast }) => {
    const notAllowed = { ok: false, reason: 'notAllowed' };
    for (const who of [cast.carla, cast.dieter, cast.eva]) {
      expect(await changeRole(who, who.personId, 'lead')).toEqual(notAllowed);
      expect(await removeMember(who, cast.bernd.personId, now)).toEqual(notAllowed);
    }
    expect(await removeMember(cast.eva, cast.eva.personId, now)).toMatchObject({ ok: true });
  });

  test('who is removed cannot come back by an own invitation', async ({ cast }) => {
    const sent = await invite(cast.bernd, { role: 'lead', email: null }, now);
    const kept = await invite(cast.anna, { role: 'lead', email: null }, now);
    if (!sent.ok || !kept.ok) throw new Error('both may invite');
    const stateOf = async (token: string) => {
      const invitation = await findInvitation(token);
      return invitation && invitationState(invitation, now);
    };
    await removeMember(cast.anna, cast.bernd.personId, now);
    expect(await stateOf(sent.value.token)).toBe('withdrawn');
    expect(await stateOf(kept.value.token)).toBe('open');
    const facts = await platformDb().selectFrom('platform.fact').selectAll().execute();
    expect(facts).toMatchObject([
      {
        kind: 'auth.member_removed',
        subject_id: cast.bernd.personId,
        organisation_id: cast.anna.organisationId,
      },
    ]);
  });

  test('people of another organisation are not there', async ({ cast }) => {
    const memberGone = { ok: false, reason: 'memberGone' };
    expect(await changeRole(cast.anna, cast.fremd.personId, 'member')).toEqual(memberGone);
    expect(await removeMember(cast.anna, cast.fremd.personId, now)).toEqual(memberGone);
    expect(await scopeBySlug(cast.fremd.person, 'musterstadt')).toBeNull();
  });
});
