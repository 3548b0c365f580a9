import { describe, expect, test, type Member } from '#tests/cast.ts';
import { addMinutes } from '../base/clock.ts';
import { platformDb } from '../db/database.ts';
import { mailReset, resetIsOpen, resetPassword } from './passwordReset.ts';
import { hashOfPassword } from './passwords.ts';
import { addAccount } from './people.queries.ts';
import { personOfSession, signIn } from './sessions.ts';

process.env.RESONANZ_SECRET = 'a secret of this test, long enough to be one';

const now = new Date('2026-11-22T09:00:00Z');
const old = 'Bienenstich 7';
const fresh = 'Streuselkuchen 8';

async function linkFor(email: string): Promise<string> {
  let link = '';
  const words = (_language: string, token: string) => {
    link = token;
    return { subject: 'Neues Passwort', text: token };
  };
  await mailReset(email, words, now);
  return link;
}

const giveAccount = async (member: Member) =>
  addAccount(platformDb(), member.personId, await hashOfPassword(old));

describe('a forgotten password', () => {
  test('is replaced by mail, and every session ends', async ({ cast }) => {
    await giveAccount(cast.eva);
    const { email } = cast.eva.person;
    const session = await signIn({ email, password: old }, now);
    const link = await linkFor(email);
    expect(await resetIsOpen(link, now)).toBe(true);
    expect(await resetPassword(link, fresh, now)).toEqual({ ok: true, value: { email } });
    expect(session.ok && (await personOfSession(session.value.value))).toBeNull();
    expect(await signIn({ email, password: old }, now)).toMatchObject({ ok: false });
    expect(await signIn({ email, password: fresh }, now)).toMatchObject({ ok: true });
    const mails = await platformDb().selectFrom('platform.mail').selectAll().execute();
    expect(mails).toMatchObject([{ recipient: email, body: link }]);
  });

  test('the link works once, for an hour, and a newer one ends it', async ({ cast }) => {
    await giveAccount(cast.dieter);
    const { email } = cast.dieter.person;
    const first = await linkFor(email);
    const second = await linkFor(email);
    const expired = { ok: false, reason: 'expired' };
    expect(await resetPassword(first, fresh, now)).toEqual(expired);
    expect(await resetPassword(second, fresh, addMinutes(now, 60))).toEqual(expired);
    expect(await resetPassword(second, fresh, now)).toMatchObject({ ok: true });
    expect(await resetPassword(second, fresh, now)).toEqual(expired);
  });

  test('an address without an account gets no mail', async ({ cast: _ }) => {
    expect(await linkFor('nobody@example.org')).toBe('');
  });
});
