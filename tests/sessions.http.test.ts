import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { platformDb } from '#platform/db/database.ts';
import { Browser } from './browser.ts';
import { browserOf, password, startInstallation } from './installation.ts';
import { cast } from './people.ts';

let installation: Awaited<ReturnType<typeof startInstallation>>;

beforeAll(async () => {
  installation = await startInstallation();
});

afterAll(() => installation.stop());

const credentials = { email: cast.anna.person.email, password };

describe('signing in over HTTP', () => {
  test('one cookie, out of reach of scripts and other sites', async () => {
    const browser = new Browser(installation.origin);
    const answer = await browser.post('/sign-in', credentials);
    expect(answer.headers.getSetCookie()).toHaveLength(1);
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^resonanz_session=/);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).not.toMatch(/Secure/i);
  });

  test('keeps neither address nor browser, and no later visit', async () => {
    const browser = await browserOf(installation.origin, cast.bernd);
    await browser.get('/account');
    const sessions = await platformDb().selectFrom('auth.session').selectAll().execute();
    expect(sessions.length).toBeGreaterThan(0);
    for (const session of sessions) {
      expect([session.ip_address, session.user_agent]).toEqual([null, null]);
      expect(session.updated_at).toEqual(session.created_at);
    }
  });

  test.for([
    ['/account', '/account'],
    ['https://example.org/', '/'],
    ['//example.org/', '/'],
    ['/\\example.org', '/'],
    ['/\t/example.org', '/'],
    ['/.//example.org', '/'],
    ['/..//example.org', '/'],
  ])('leads on to %s as %s', async ([next = '', led]) => {
    const browser = new Browser(installation.origin);
    const address = `/sign-in?next=${encodeURIComponent(next)}`;
    const answer = await browser.post(address, credentials);
    expect(answer.headers.get('location')).toBe(led);
  });

  test('the link for a new password never carries the host that was asked for', async () => {
    const form = new URLSearchParams({ email: cast.anna.person.email });
    const address = `${installation.origin}/sign-in/forgotten`;
    expect(await postAs('evil.example', address, form)).toBe(200);
    const mails = () => platformDb().selectFrom('platform.mail').select('body').execute();
    await expect.poll(mails).toHaveLength(1);
    const [{ body: text } = { body: '' }] = await mails();
    expect(text).toMatch(/^\/sign-in\/new-password\/\S+$/m);
    expect(text).not.toContain('evil.example');
  });

  test('after five wrong passwords in a row even the right one has to wait', async () => {
    const browser = new Browser(installation.origin);
    const wrong = { email: cast.dieter.person.email, password: 'nicht das Passwort' };
    for (let attempt = 0; attempt < 6; attempt += 1) await browser.post('/sign-in', wrong);
    const answer = await browser.post('/sign-in', { ...wrong, password });
    expect(answer.status).toBe(429);
    // Others behind the same address are not kept waiting.
    expect((await browser.post('/sign-in', credentials)).status).toBe(303);
  });

  test('signing out ends the session, not only the cookie', async () => {
    const browser = await browserOf(installation.origin, cast.eva);
    const sessions = () =>
      platformDb()
        .selectFrom('auth.session')
        .selectAll()
        .where('person_id', '=', cast.eva.personId)
        .execute();
    expect(await sessions()).toHaveLength(1);
    await browser.post('/sign-out');
    expect(browser.cookies).toEqual([]);
    expect(await sessions()).toEqual([]);
    expect((await browser.get('/account')).status).toBe(303);
  });
});

/** `fetch` does not let its caller choose the host. */
const postAs = (host: string, address: string, form: URLSearchParams) =>
  new Promise<number | undefined>((resolve, reject) => {
    const headers = {
      host,
      origin: `http://${host}`,
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
    };
    const asking = request(address, { method: 'POST', headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asking.on('error', reject).end(form.toString());
  });

describe('every answer', () => {
  test('a page allows its own scripts only and travels nowhere', async () => {
    const answer = await new Browser(installation.origin).get('/sign-in');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'self' 'nonce-/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(answer.headers.get('referrer-policy')).toBe('same-origin');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('strict-transport-security')).toBeNull();
  });

  test('speaks the language of the address, then of the person, then of the browser', async () => {
    const lang = async (browser: Browser, path: string) =>
      /<html lang="(..)"/.exec(await (await browser.get(path)).text())?.[1];
    const nobody = new Browser(installation.origin);
    expect(await lang(nobody, '/sign-in')).toBe('de');
    expect(await lang(nobody, '/sign-in?language=en')).toBe('en');
    const carla = await browserOf(installation.origin, cast.carla);
    await carla.post('/language', { language: 'en', back: '/account' });
    expect(await lang(carla, '/account')).toBe('en');
    expect(await lang(carla, '/account?language=de')).toBe('de');
  });

  test('the language switch leads back within this site only', async () => {
    const back = async (address: string) => {
      const browser = new Browser(installation.origin);
      const answer = await browser.post('/language', { language: 'en', back: address });
      return answer.headers.get('location');
    };
    expect(await back('/w?language=de')).toBe('/w?language=en');
    expect(await back('https://example.org')).toBe('/?language=en');
  });
});

describe('what no page of ours sends', () => {
  test.for(['/w/%00', '/m/%00', '/o/%00', '/w?q=%00'])('%s is not there', async (path) => {
    expect((await new Browser(installation.origin).get(path)).status).toBe(404);
  });

  test('an address that is none is answered', async () => {
    const { status } = await new Browser(installation.origin).get('//');
    expect(status).toBeLessThan(500);
  });

  test('a form with characters nobody can see is read without them', async () => {
    const browser = new Browser(installation.origin);
    const sent = { ...credentials, email: `\u0000${credentials.email}` };
    expect((await browser.post('/sign-in', sent)).status).toBe(303);
  });

  test('who comes back to a workshop that is not there becomes no guest', async () => {
    const browser = new Browser(installation.origin);
    expect((await browser.post('/w/ZZZZZZ?/return', { word: 'Tiger' })).status).toBe(404);
    expect(browser.cookies).toEqual([]);
  });
});

describe('what another site sends', () => {
  test('a form is refused', async () => {
    const anna = await browserOf(installation.origin, cast.anna);
    const path = `/o/${cast.anna.slug}/settings?/delete`;
    const answer = await anna.post(path, { typedName: 'Musterstadt' }, 'https://example.org');
    expect(answer.status).toBe(403);
  });

  test('JSON is refused', async () => {
    const nobody = new Browser(installation.origin);
    const sent = { name: 'Ada', language: 'de' };
    expect((await nobody.postJson('/w/ABCDEF/join', sent, 'https://example.org')).status).toBe(403);
    expect((await nobody.postJson('/w/ABCDEF/join', sent, 'null')).status).toBe(403);
    expect((await nobody.postJson('/w/ABCDEF/join', sent)).status).toBe(404);
  });
});
