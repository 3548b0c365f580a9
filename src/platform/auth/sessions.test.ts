import { describe, expect, test } from '#tests/cast.ts';
import { platformDb } from '../db/database.ts';
import { now } from '../base/clock.ts';
import { addAccount } from './people.queries.ts';
import { hashOfPassword } from './passwords.ts';
import { changePassword, personOfSession, signIn, signOut } from './sessions.ts';

process.env.RESONANZ_SECRET = 'a secret of this test, long enough to be one';

describe('signing in', () => {
  test('the right password opens a session until sign-out', async ({ cast }) => {
    await addAccount(platformDb(), cast.anna.personId, await hashOfPassword('Bienenstich 7'));
    const signedIn = await signIn(
      { email: 'Anna@Musterstadt.example', password: 'Bienenstich 7' },
      now(),
    );
    expect(signedIn).toMatchObject({ ok: true });
    if (!signedIn.ok) return;
    expect(await personOfSession(signedIn.value.value)).toEqual(cast.anna.person);
    await signOut(signedIn.value.value);
    expect(await personOfSession(signedIn.value.value)).toBeNull();
  });
});
