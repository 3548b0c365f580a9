import { describe, expect, test, type Member } from '#tests/cast.ts';
import { addDays } from '../base/clock.ts';
import {
  acceptAsNewPerson,
  acceptInvitation,
  findInvitation,
  invitationState,
  invite,
  renewInvitation,
  waitingInvitations,
  withdrawInvitation,
} from './invitations.ts';
import { membersOf, scopeBySlug } from './memberships.ts';

process.env.RESONANZ_SECRET = 'a secret of this test, long enough to be one';

const now = new Date('2026-11-22T09:00:00Z');
const greta = {
  name: 'Greta',
  email: 'Greta@Example.org',
  password: 'Bienenstich 7',
  language: 'de',
} as const;

async function invited(by: Member, role: 'member' | 'coach' = 'member') {
  const outcome = await invite(by, { role, email: null }, now);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

describe('an invitation', () => {
  test('makes a newcomer with an account of their own a member', async ({ cast }) => {
    const { token } = await invited(cast.bernd);
    expect(await acceptAsNewPerson(token, greta, now)).toEqual({
      ok: true,
      value: { slug: 'musterstadt' },
    });
    const member = (await membersOf(cast.anna)).find(({ name }) => name === 'Greta');
    expect(member).toMatchObject({ email: 'greta@example.org', role: 'member' });
  });

  test('brings somebody who has an account into a second organisation', async ({ cast }) => {
    const { token } = await invited(cast.bernd, 'coach');
    expect(await acceptInvitation(token, cast.fremd.person, now)).toMatchObject({ ok: true });
    expect(await scopeBySlug(cast.fremd.person, 'musterstadt')).toMatchObject({ role: 'coach' });
    expect(await scopeBySlug(cast.fremd.person, 'anderswo')).toMatchObject({ role: 'owner' });
  });

  test('works once, also when it is used twice at the same time', async ({ cast }) => {
    const { token } = await invited(cast.bernd);
    const outcomes = await Promise.all([
      acceptInvitation(token, cast.fremd.person, now),
      acceptAsNewPerson(token, greta, now),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.find((outcome) => !outcome.ok)).toEqual({ ok: false, reason: 'used' });
    expect(await membersOf(cast.anna)).toHaveLength(6);
  });

  test('ends after fourteen days, and a new link makes it work again', async ({ cast }) => {
    const { id, token } = await invited(cast.bernd);
    const late = addDays(now, 14);
    const { person } = cast.fremd;
    const expired = { ok: false, reason: 'expired' };
    expect(await acceptInvitation(token, person, late)).toEqual(expired);
    const renewed = await renewInvitation(cast.bernd, id, late);
    expect(await acceptInvitation(token, person, late)).toEqual({ ok: false, reason: 'unknown' });
    if (!renewed.ok) throw new Error(renewed.reason);
    expect(await acceptInvitation(renewed.value.token, person, late)).toMatchObject({ ok: true });
  });

  test('can be withdrawn, and the link then says so', async ({ cast }) => {
    const { id, token } = await invited(cast.bernd);
    expect(await withdrawInvitation(cast.bernd, id, now)).toMatchObject({ ok: true });
    const found = await findInvitation(token);
    expect(found && invitationState(found, now)).toBe('withdrawn');
    expect(await acceptInvitation(token, cast.fremd.person, now)).toEqual({
      ok: false,
      reason: 'withdrawn',
    });
    expect(await waitingInvitations(cast.bernd)).toEqual([]);
  });

  test('leaves a member who is one already as they are', async ({ cast }) => {
    const { token } = await invited(cast.bernd);
    expect(await acceptInvitation(token, cast.carla.person, now)).toEqual({
      ok: false,
      reason: 'alreadyMember',
    });
    expect(await acceptInvitation(token, cast.fremd.person, now)).toMatchObject({ ok: true });
  });

  test('makes no account when the address has one, and none when it has ended', async ({
    cast,
  }) => {
    const { id, token } = await invited(cast.bernd);
    const sameAddress = { ...greta, email: cast.anna.person.email };
    expect(await acceptAsNewPerson(token, sameAddress, now)).toMatchObject({
      reason: 'emailTaken',
    });
    await withdrawInvitation(cast.bernd, id, now);
    expect(await acceptAsNewPerson(token, greta, now)).toMatchObject({ reason: 'withdrawn' });
    const again = await invited(cast.bernd);
    expect(await acceptAsNewPerson(again.token, greta, now)).toMatchObject({ ok: true });
  });

  test('is for owner and lead; only an owner invites an owner', async ({ cast }) => {
    const wanted = { role: 'owner', email: null } as const;
    expect(await invite(cast.bernd, wanted, now)).toMatchObject({ reason: 'ownersOnly' });
    expect(await invite(cast.anna, wanted, now)).toMatchObject({ ok: true });
    for (const who of [cast.carla, cast.dieter, cast.eva]) {
      const outcome = await invite(who, { role: 'member', email: null }, now);
      expect(outcome).toMatchObject({ reason: 'notAllowed' });
      expect(await waitingInvitations(who)).toEqual([]);
    }
  });

  test('for an owner is neither renewed nor withdrawn by a lead', async ({ cast }) => {
    const wanted = { role: 'owner', email: 'greta@example.org' } as const;
    const sent = await invite(cast.anna, wanted, now);
    if (!sent.ok) throw new Error(sent.reason);
    const { id, token } = sent.value;
    const ownersOnly = { ok: false, reason: 'ownersOnly' };
    expect(await renewInvitation(cast.bernd, id, now)).toEqual(ownersOnly);
    expect(await withdrawInvitation(cast.bernd, id, now)).toEqual(ownersOnly);
    const found = await findInvitation(token);
    expect(found && invitationState(found, now)).toBe('open');
    expect(await renewInvitation(cast.anna, id, now)).toMatchObject({ ok: true });
    expect(await withdrawInvitation(cast.anna, id, now)).toMatchObject({ ok: true });
  });

  test('of another organisation can be neither seen nor ended', async ({ cast }) => {
    const { id } = await invited(cast.bernd);
    expect(await waitingInvitations(cast.fremd)).toEqual([]);
    const invitationGone = { ok: false, reason: 'invitationGone' };
    expect(await withdrawInvitation(cast.fremd, id, now)).toEqual(invitationGone);
    expect(await renewInvitation(cast.fremd, id, now)).toEqual(invitationGone);
  });
});
