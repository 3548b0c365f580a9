import { error, redirect, type Cookies } from '@sveltejs/kit';
import { settings } from '#env';
import { scopeBySlug } from '#platform/auth/memberships.ts';
import { may, type Right } from '#platform/auth/rights.ts';
import type { Person, Scope } from '#platform/auth/scope.ts';
import { sessionCookie, type SessionCookie } from '#platform/auth/sessions.ts';
import { isId, type Id } from '#platform/base/ids.ts';

type Asked = { locals: App.Locals; url: URL };

/** Who is signed in; everybody else is led to the sign-in page and back here afterwards. */
export function requirePerson({ locals, url }: Asked): Person {
  if (locals.person) return locals.person;
  const next = encodeURIComponent(url.pathname + url.search);
  redirect(303, `/sign-in?next=${next}`);
}

// A layout and its page ask for the same scope at the same time; locals are one object a request.
const scopes = new WeakMap<App.Locals, Promise<Scope | null>>();

/** Who acts in the organisation of this address. Not yours and not there are the same 404. */
export async function requireScope(
  event: Asked & { params: { organisation?: string } },
): Promise<Scope> {
  const person = requirePerson(event);
  const known = scopes.get(event.locals) ?? scopeBySlug(person, event.params.organisation ?? '');
  scopes.set(event.locals, known);
  return (await known) ?? error(404, 'Not found');
}

/** @throws 403 for a member whose role does not have the right. */
export function requireRight(scope: Scope, right: Right): void {
  if (!may(scope.role, right)) error(403, 'Not allowed');
}

/** The workshop an address names; what is no id was made up, and is as if it were not there. */
export const workshopIdIn = (params: { workshop: string }): Id<'workshop'> =>
  isId<'workshop'>(params.workshop) ? params.workshop : error(404, 'Not found');

type Told<Reason extends string> = Exclude<Reason, 'notAllowed' | `${string}Gone`>;

/**
 * Ends a request that was refused for a right (403) or because its subject is gone (404). Any other
 * reason comes back: the page tells it.
 */
export function refuse<Reason extends string>(reason: Reason): Told<Reason> {
  if (isTold(reason)) return reason;
  return reason === 'notAllowed' ? error(403, 'Not allowed') : error(404, 'Not found');
}

const isTold = <Reason extends string>(reason: Reason): reason is Told<Reason> =>
  reason !== 'notAllowed' && !reason.endsWith('Gone');

/** Signs the browser in. */
export function keepSession(event: { cookies: Cookies; url: URL }, cookie: SessionCookie): void {
  event.cookies.set(sessionCookie, cookie.value, {
    ...cookieOptions(event.url),
    maxAge: cookie.seconds,
  });
}

/** For every cookie of ours: no script reads it, no other site's form sends it. */
export const cookieOptions = (url: URL) =>
  ({
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
  }) as const;

/** A path of this site that somebody may be led to; everything else becomes `/`. */
export function pathWithin(next: string | null | undefined, origin: string): string {
  if (!next?.startsWith('/')) return '/';
  const target = URL.parse(next, origin);
  // `/.//example.org` resolves to a path that a browser takes for another site's address.
  if (target?.origin !== origin || target.pathname.startsWith('//')) return '/';
  return target.pathname + target.search;
}

/**
 * What links start with that are shown for copying: the address set by the operator, else the one
 * used here.
 */
export const publicOrigin = (url: URL): string => settings().url ?? url.origin;
