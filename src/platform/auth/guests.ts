import { newId } from '../base/ids.ts';
import type { Language } from '../i18n/language.ts';
import { findGuest, insertGuest } from './guests.queries.ts';
import type { Guest } from './scope.ts';
import { hashOfToken, newToken } from './tokens.ts';

/** The one cookie of a browser without an account. */
export const guestCookie = 'resonanz_guest';

/** A year: a series of workshops with the same phones stays the same people. */
export const guestCookieSeconds = 365 * 24 * 60 * 60;

/** The guest whose browser sent this cookie; null for one nobody was ever given. */
export async function guestOfToken(token: string): Promise<Guest | null> {
  return (await findGuest(hashOfToken(token))) ?? null;
}

/**
 * A new browser without an account. @returns the token for its cookie; only the hash is kept here.
 */
export async function createGuest(language: Language): Promise<{ guest: Guest; token: string }> {
  const token = newToken();
  const guest = { id: newId<'guest'>(), language };
  await insertGuest({ ...guest, tokenHash: hashOfToken(token) });
  return { guest, token };
}
