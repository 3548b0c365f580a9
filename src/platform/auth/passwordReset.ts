import { addMinutes } from '../base/clock.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { inTransaction } from '../db/database.ts';
import type { Language } from '../i18n/language.ts';
import { queueMail } from '../mail/outbox.ts';
import { mayAttempt, newAttempts } from './attempts.ts';
import {
  endSessions,
  findPersonByEmail,
  insertReset,
  selectReset,
  takeReset,
  updatePassword,
} from './passwordReset.queries.ts';
import { hashOfPassword } from './passwords.ts';
import { hashOfToken, newToken } from './tokens.ts';

export const resetMinutes = 60;

// Mails nobody asked for: as many as wrong passwords.
const attempts = newAttempts();

type Words = (language: Language, token: string) => { subject: string; text: string };

/**
 * Mails a link for a new password, if this address has an account. Says nothing either way: whoever
 * asks must not learn who has one.
 * @param words the mail in the person's language, with the link for a token.
 */
export async function mailReset(email: string, words: Words, now: Date): Promise<void> {
  if (!mayAttempt(attempts, email, now)) return;
  const person = await findPersonByEmail(email);
  if (!person) return;
  const token = newToken();
  await inTransaction(async (tx) => {
    await insertReset(tx, {
      personId: person.id,
      tokenHash: hashOfToken(token),
      expiresAt: addMinutes(now, resetMinutes),
    });
    await queueMail(tx, { to: email, ...words(person.language, token) });
  });
}

/** Whether a link for a new password can still be used. */
export const resetIsOpen = async (token: string, now: Date): Promise<boolean> =>
  (await selectReset(hashOfToken(token), now)) !== undefined;

/** Sets a new password and ends every session of the person. The link works once. */
export async function resetPassword(
  token: string,
  password: string,
  now: Date,
): Promise<Outcome<{ email: string }, 'expired'>> {
  const passwordHash = await hashOfPassword(password);
  return inTransaction(async (tx) => {
    const person = await takeReset(tx, hashOfToken(token), now);
    if (!person) return refused('expired');
    await updatePassword(tx, person.id, passwordHash);
    await endSessions(tx, person.id);
    return done({ email: person.email });
  });
}
