import { redirect, type Cookies, type RequestEvent } from '@sveltejs/kit';
import { sequence, type Handle, type HandleServerError } from '@sveltejs/kit/hooks';
import { isTaken } from '#platform/auth/firstVisit.ts';
import { guestCookie, guestOfToken } from '#platform/auth/guests.ts';
import { personOfSession, sessionCookie } from '#platform/auth/sessions.ts';
import { newId } from '#platform/base/ids.ts';
import { isDatabaseAway } from '#platform/db/databaseProblem.ts';
import { isLanguage, preferredLanguage, type Language } from '#platform/i18n/language.ts';
import { log } from '#platform/log.ts';

/** What is asked of every request, before and after the page does its part. */
export const handle: Handle = sequence(
  securityHeaders,
  refuseUnstorable,
  refuseForeignOrigin,
  leadFirstVisit,
  whoAndLanguage,
);

/**
 * An error only we can cause: its id stands on the page and in the log, its text only in the log.
 */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind !== 'unknown') return;
  const id = newId<'error'>().slice(-12);
  // The route, not the address: an address can hold a code or a token.
  log().error({ id, route: event.route.id, error }, 'A request failed');
  return { message: `Fehler / error ${id}`, id, status: isDatabaseAway(error) ? 503 : 500 };
};

async function securityHeaders({ event, resolve }: Parameters<Handle>[0]): Promise<Response> {
  const response = await answered(event, resolve);
  const headers = response.headers;
  if (response.status === 503) headers.set('retry-after', retryAfterSeconds);
  // Pages bring their own policy with nonces; everything else needs nothing at all.
  if (!headers.has('content-security-policy')) {
    headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  }
  if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-store');
  for (const [name, value] of Object.entries(fixedHeaders)) headers.set(name, value);
  if (event.url.protocol === 'https:') {
    headers.set('strict-transport-security', 'max-age=31536000');
  }
  return response;
}

/** What fails before a page is chosen has no error page. */
async function answered(
  event: RequestEvent,
  resolve: Parameters<Handle>[0]['resolve'],
): Promise<Response> {
  try {
    return await resolve(event);
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    log().error({ error }, 'The database is away');
    const sentence = 'Gerade nicht erreichbar. / Out of reach just now.\n';
    return new Response(sentence, { status: 503, headers: { 'content-type': 'text/plain' } });
  }
}

// As long as a restart of the database takes.
const retryAfterSeconds = '5';

const fixedHeaders = {
  // An invitation's or a workshop's address must not travel to other sites.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
};

/** No address of ours holds a U+0000, and the database could not even be asked for one. */
function refuseUnstorable({ event, resolve }: Parameters<Handle>[0]) {
  const { pathname, search } = event.url;
  return (pathname + search).includes('%00')
    ? new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } })
    : resolve(event);
}

/**
 * SvelteKit asks this of forms only; ours asks it of JSON too. A browser always sends its origin
 * here.
 */
async function refuseForeignOrigin({ event, resolve }: Parameters<Handle>[0]): Promise<Response> {
  const { method, headers } = event.request;
  const origin = headers.get('origin');
  const reads = method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
  const foreign = origin !== null && origin !== event.url.origin;
  if (!reads && (foreign || headers.get('sec-fetch-site') === 'cross-site')) {
    return new Response('Cross-site requests are refused.', { status: 403 });
  }
  return resolve(event);
}

async function leadFirstVisit({ event, resolve }: Parameters<Handle>[0]): Promise<Response> {
  if (!(await isTaken()) && !openBefore.some((path) => event.url.pathname.startsWith(path))) {
    redirect(303, '/start');
  }
  return resolve(event);
}

const openBefore = ['/start', '/language', '/health', '/imprint', '/privacy', '/accessibility'];

async function whoAndLanguage({ event, resolve }: Parameters<Handle>[0]): Promise<Response> {
  const { cookies, locals } = event;
  // An error page needs them when the database does not answer.
  Object.assign(locals, { person: null, guest: null, language: languageOf(event) });
  const [person, guest] = await Promise.all([
    whoHas(cookies, sessionCookie, personOfSession),
    whoHas(cookies, guestCookie, guestOfToken),
  ]);
  locals.person = person;
  locals.guest = guest;
  locals.language = languageOf(event);
  return resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%resonanz.language%', locals.language),
  });
}

/** Without the cookie nothing is asked of the database. */
async function whoHas<Who>(
  cookies: Cookies,
  name: string,
  find: (value: string) => Promise<Who | null>,
): Promise<Who | null> {
  const value = cookies.get(name);
  return value ? find(value) : null;
}

function languageOf({ url, locals, request }: RequestEvent): Language {
  const asked = url.searchParams.get('language');
  if (isLanguage(asked)) return asked;
  const own = locals.person?.language ?? locals.guest?.language;
  return own ?? preferredLanguage(request.headers.get('accept-language'));
}
