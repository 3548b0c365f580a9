import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Browser } from './browser.ts';
import { startServer, type RunningServer } from './server.ts';
import { asAdmin } from './admin.ts';

const database = `test_first_visit_${process.pid}`;
let server: RunningServer;

beforeAll(async () => {
  await asAdmin(`create database ${database} owner resonanz_owner`);
  const host = encodeURIComponent(inject('server').host);
  server = await startServer({
    environment: { DATABASE_URL: `postgres://resonanz_owner@localhost/${database}?host=${host}` },
  });
});

afterAll(async () => {
  await server.stop();
  await asAdmin(`drop database ${database} with (force)`);
});

const founder = {
  name: 'Anna Ahrens',
  email: 'anna@example.org',
  password: 'Bienenstich und Kaffee',
  organisation: 'Stadtwerke Köln',
  kind: 'company',
};

// One installation, one story: the steps build on each other.
test('the first visit takes the installation over, once, with the printed code', async () => {
  const nobody = new Browser(server.origin);
  for (const path of ['/', '/sign-in', '/o/anything', '/w/ABCDEF']) {
    expect((await nobody.get(path)).headers.get('location'), path).toBe('/start');
  }

  expect((await nobody.post('/start?/demo', { code: 'ABCDEFGH' })).status).toBe(400);
  const stranger = await nobody.post('/start?/found', { ...founder, code: 'ABCDEFGH' });
  expect(stranger.status).toBe(400);
  const page = await stranger.text();
  expect(page).toContain('Stadtwerke Köln');
  expect(page).not.toContain(founder.password);

  const code = server.startCode ?? '';
  const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`;
  const anna = new Browser(server.origin);
  const late = new Browser(server.origin);
  const answers = await Promise.all([
    anna.post('/start?/found', { ...founder, code: typed }),
    late.post('/start?/found', { ...founder, code, email: 'late@example.org' }),
  ]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([303, 409]);
  const won = answers[0].status === 303 ? anna : late;
  expect((await won.get('/o/stadtwerke-koeln')).status).toBe(200);

  expect((await nobody.get('/start')).status).toBe(404);
  expect((await nobody.post('/start?/found', { ...founder, code })).status).toBe(409);
  expect((await nobody.post('/start?/demo', { code })).status).toBe(409);
  expect((await nobody.get('/')).headers.get('location')).toBe('/sign-in');
});
