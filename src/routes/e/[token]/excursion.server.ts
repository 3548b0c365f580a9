import { error, type RequestEvent } from '@sveltejs/kit';
import { createGuest, guestCookie, guestCookieSeconds } from '#platform/auth/guests.ts';
import { scopeByOrganisation } from '#platform/auth/memberships.ts';
import type { Guest, Scope } from '#platform/auth/scope.ts';
import { now } from '#platform/base/clock.ts';
import type { ExcursionKey } from '#rooms/explore/excursion/excursion.ts';
import { excursionByCode } from '#rooms/explore/server/excursion/excursionCodes.ts';
import { mayHost } from '#rooms/explore/server/excursion/excursions.ts';
import { cookieOptions } from '../../guards.server.ts';

type Asked = RequestEvent<{ token: string }>;

/** The excursion of the code in the address; 404 when nobody issued it, 429 for who is guessing. */
export async function keyOfExcursion(event: Asked): Promise<ExcursionKey> {
  const asker = { guest: event.locals.guest, address: event.getClientAddress() };
  const key = await excursionByCode(event.params.token, asker, now());
  if (key !== 'tooManyTries') return key ?? error(404, 'Not found');
  event.setHeaders({ 'retry-after': '10' });
  error(429, 'Too many tries');
}

/** For the wall: who may host. Everybody else gets 404, and is told who may. */
export async function requireHost(event: Asked): Promise<{ key: ExcursionKey; scope: Scope }> {
  const key = await keyOfExcursion(event);
  const { person } = event.locals;
  const scope = person && (await scopeByOrganisation(person, key.organisationId));
  if (scope && mayHost(scope.role)) return { key, scope };
  error(404, 'Not found', { forModeration: person ? 'signedIn' : 'signedOut' });
}

/** This browser's guest; a new one gets the cookie. */
export async function guestFor({ locals, cookies, url }: Asked): Promise<Guest> {
  if (locals.guest) return locals.guest;
  const { guest, token } = await createGuest(locals.language);
  cookies.set(guestCookie, token, { ...cookieOptions(url), maxAge: guestCookieSeconds });
  return guest;
}
