import { describe, expect, test, type Member } from '#tests/cast.ts';
import { platformDb } from '../db/database.ts';
import { hashOfPassword } from './passwords.ts';
import { addAccount } from './people.queries.ts';
import { changePassword, personOfSession, signIn, signOut } from './sessions.ts';

process.env.RESONANZ_SECRET = 'a secret of this test, long enough to be one';

const now = new Date('2026-11-22T09:00:00Z');
const password = 'Bienenstich 7';

async function signedIn(member: Member, typed = password): Promise<string> {
  const outcome = await signIn({ email: member.person.email.toUpperCase(), password: typed }, now);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.value;
}

const giveAccount = async (member: Member) =>
  addAccount(platformDb(), member.personId, await hashOfPassword(password));

describe('sessions', () => {
  test('the right password opens a session until sign-out', async ({ cast }) => {
    await giveAccount(cast.anna);
    const cookie = await signedIn(cast.anna);
    expect(await personOfSession(cookie)).toEqual(cast.anna.person);
    expect(await personOfSession(`${cookie.slice(0, -3)}AA=`)).toBeNull();
    await signOut(cookie);
    expect(await personOfSession(cookie)).toBeNull();
  });

  test('an unknown address and a wrong password are answered alike', async ({ cast }) => {
    await giveAccount(cast.anna);
    const wrong = { ok: false, reason: 'wrong' };
    const { email } = cast.anna.person;
    expect(await signIn({ email, password: 'nicht das Passwort' }, now)).toEqual(wrong);
    expect(await signIn({ email: 'nobody@example.org', password }, now)).toEqual(wrong);
  });

  test('a new password ends the other sessions and needs the old one', async ({ cast }) => {
    await giveAccount(cast.bernd);
    const { person } = cast.bernd;
    const other = await signedIn(cast.bernd);
    const cookie = await signedIn(cast.bernd);
    const next = 'Streuselkuchen 8';
    const change = { cookie, person, next };
    expect(await changePassword({ ...change, current: 'falsch falsch' }, now)).toMatchObject({
      reason: 'wrong',
    });
    const changed = await changePassword({ ...change, current: password }, now);
    expect(await personOfSession(other)).toBeNull();
    expect(changed.ok && (await personOfSession(changed.value.value))).toEqual(person);
    expect(await signIn({ email: person.email, password }, now)).toMatchObject({ ok: false });
    await signedIn(cast.bernd, next);
  });
});
