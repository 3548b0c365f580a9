import { newId, type GuestId } from '../base/ids.ts';
import { ShortMemory } from '../base/shortMemory.ts';
import { together } from '../base/together.ts';
import type { Language } from '../i18n/language.ts';
import {
  deleteGuests,
  findGuest,
  insertGuests,
  updateGuestLanguage,
  type NewGuest,
} from './guests.queries.ts';
import type { Guest } from './scope.ts';
import { hashOfToken, newToken } from './tokens.ts';

/** The one cookie of a browser without an account. */
export const guestCookie = 'resonanz_guest';

/** A year: a series of workshops with the same phones stays the same people. */
export const guestCookieSeconds = 365 * 24 * 60 * 60;

/** The guest whose browser sent this cookie; null for one nobody was ever given. */
export async function guestOfToken(token: string): Promise<Guest | null> {
  const tokenHash = hashOfToken(token);
  const known = memory.get(tokenHash);
  if (known) return known;
  const guest = (await findGuest(tokenHash)) ?? null;
  if (guest) memory.keep(tokenHash, guest);
  return guest;
}

/**
 * A new browser without an account. @returns the token for its cookie; only the hash is kept here.
 */
export async function createGuest(language: Language): Promise<{ guest: Guest; token: string }> {
  const token = newToken();
  const guest = { id: newId<'guest'>(), language };
  const tokenHash = hashOfToken(token);
  await insertTogether({ ...guest, tokenHash });
  memory.keep(tokenHash, guest);
  return { guest, token };
}

/** This process shows it at once, others within seconds. */
export async function setGuestLanguage(id: GuestId, language: Language): Promise<void> {
  await updateGuestLanguage(id, language);
  memory.forget((guest) => guest.id === id);
}

/** For guests that were invented, at once; a browser's stays at least 30 days. */
export async function forgetInventedGuests(ids: readonly GuestId[]): Promise<void> {
  if (ids.length > 0) await deleteGuests(ids);
  memory.forget((guest) => ids.includes(guest.id));
}

// A whole workshop comes in the same second; each alone would wait for a commit of its own.
const insertTogether = together({
  groupOf: () => 'guests',
  work: async (guests: readonly NewGuest[]) => {
    await insertGuests(guests);
    return () => undefined;
  },
  most: 100,
});

/** After some were forgotten by their age. Another process believes in them for seconds longer. */
export const rememberNoGuest = (): void => memory.forget(() => true);

// A phone that joins asks four times within a second. Of a guest only the language changes, and a
// browser's goes when no room needs it any more.
const shared = Symbol.for('resonanz.guests');
// The bundled pages and server.ts are separate module graphs; both remember the same.
const holder: typeof globalThis & { [shared]?: ShortMemory<Guest> } = globalThis;
const memory = holder[shared] ?? new ShortMemory<Guest>({ most: 5_000, forMs: 10_000 });
holder[shared] = memory;
