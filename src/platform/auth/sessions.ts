import { parseSetCookieHeader } from 'better-auth/cookies/utils';
import { APIError } from 'better-auth/api';
import { assert } from '../base/assert.ts';
import { isId } from '../base/ids.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { isLanguage } from '../i18n/language.ts';
import { attemptSucceeded, mayAttempt, newAttempts } from './attempts.ts';
import { auth, sessionCookie, sessionSeconds } from './betterAuth.ts';
import type { Person } from './scope.ts';

export { sessionCookie };

/** What the browser is to keep; the route that answers sets it. */
export type SessionCookie = { value: string; seconds: number };

// In memory of one process: several processes give each account as many times the attempts.
const attempts = newAttempts();

/**
 * @returns `wrong` alike for an unknown address and a wrong password, `wait` after too many in a
 * row.
 */
export async function signIn(
  credentials: { email: string; password: string },
  now: Date,
): Promise<Outcome<SessionCookie, 'wrong' | 'wait'>> {
  const email = credentials.email.toLowerCase();
  if (!mayAttempt(attempts, email, now)) return refused('wait');
  try {
    const { headers } = await auth().api.signInEmail({
      body: { email, password: credentials.password },
      returnHeaders: true,
    });
    attemptSucceeded(attempts, email);
    return done(cookieFrom(headers));
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return refused('wrong');
    throw error;
  }
}

/** Who is signed in with this cookie; null when the session has ended or never was. */
export async function personOfSession(cookie: string): Promise<Person | null> {
  const session = await auth().api.getSession({ headers: headersWith(cookie) });
  if (!session) return null;
  const { id, name, email, language, operatorSince } = session.user;
  assert(isId<'person'>(id) && isLanguage(language), 'a person has an id and a language of ours');
  return { id, name, email, language, operator: Boolean(operatorSince) };
}

export async function signOut(cookie: string): Promise<void> {
  await auth().api.signOut({ headers: headersWith(cookie) });
}

/** Ends every other session of the person too. @returns the cookie of the new session. */
export async function changePassword(
  change: { cookie: string; person: Person; current: string; next: string },
  now: Date,
): Promise<Outcome<SessionCookie, 'wrong' | 'wait'>> {
  if (!mayAttempt(attempts, change.person.email, now)) return refused('wait');
  try {
    const { headers } = await auth().api.changePassword({
      body: {
        currentPassword: change.current,
        newPassword: change.next,
        revokeOtherSessions: true,
      },
      headers: headersWith(change.cookie),
      returnHeaders: true,
    });
    attemptSucceeded(attempts, change.person.email);
    return done(cookieFrom(headers));
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return refused('wrong');
    throw error;
  }
}

const headersWith = (cookie: string): Headers =>
  new Headers({ cookie: `${sessionCookie}=${encodeURIComponent(cookie)}` });

function cookieFrom(headers: Headers): SessionCookie {
  const cookies = parseSetCookieHeader(headers.get('set-cookie') ?? '');
  const value = cookies.get(sessionCookie)?.value;
  assert(value, 'a sign-in sets the session cookie');
  return { value, seconds: sessionSeconds };
}
