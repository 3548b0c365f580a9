import { error, type RequestEvent } from '@sveltejs/kit';
import { createGuest, guestCookie, guestCookieSeconds } from '#platform/auth/guests.ts';
import type { Guest } from '#platform/auth/scope.ts';
import { now } from '#platform/base/clock.ts';
import { workshopByCode, type WorkshopKey } from '#rooms/elaborate/door.server.ts';
import { cookieOptions } from '../../guards.server.ts';

type Asked = RequestEvent<{ code: string }>;

/**
 * The workshop of the code in the address; 404 when nobody issued it, 429 for who has been
 * guessing.
 */
export async function keyOfWorkshop(event: Asked): Promise<WorkshopKey> {
  const asker = { guest: event.locals.guest, address: event.getClientAddress() };
  const key = await workshopByCode(event.params.code, asker, now());
  if (key !== 'tooManyTries') return key ?? error(404, 'Not found');
  event.setHeaders({ 'retry-after': '10' });
  error(429, 'Too many tries');
}

/**
 * Ends a request for a page that is not for everybody with the code: 404, as for a code nobody
 * issued; but the page says who comes in.
 */
export const notForEverybody = ({ locals }: Pick<Asked, 'locals'>): never =>
  error(404, 'Not found', { forModeration: locals.person ? 'signedIn' : 'signedOut' });

/** This browser's guest; a new one gets the cookie. */
export async function knownOrNewGuest(
  event: Pick<Asked, 'locals' | 'cookies' | 'url'>,
): Promise<{ guest: Guest; known: boolean }> {
  const { locals, cookies, url } = event;
  if (locals.guest) return { guest: locals.guest, known: true };
  const { guest, token } = await createGuest(locals.language);
  cookies.set(guestCookie, token, { ...cookieOptions(url), maxAge: guestCookieSeconds });
  return { guest, known: false };
}
