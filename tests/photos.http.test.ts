import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGuest, guestCookie } from '#platform/auth/guests.ts';
import { assert } from '#platform/base/assert.ts';
import { now } from '#platform/base/clock.ts';
import { svgWithScript, zip } from '#platform/files/hostile.testkit.ts';
import {
  acceptHelping,
  changePhoto,
  createWorkshop,
  deskActor,
  helpingLink,
  photosFor,
  type PhotoActor,
} from '#rooms/elaborate/door.server.ts';
import { startInstallation } from './installation.ts';
import { cast } from './people.ts';

let installation: Awaited<ReturnType<typeof startInstallation>>;
let actor: PhotoActor;
let page = '';
let helper = '';

beforeAll(async () => {
  expect(existsSync('build/handler.js'), 'the pages are built before this test').toBe(true);
  installation = await startInstallation();
  const wish = { title: 'Impulstag', guidingQuestion: 'Was zuerst?', headCount: 12 };
  const made = await createWorkshop(cast.bernd, wish, now());
  assert(made.ok, 'Bernd may start a workshop');
  const key = { organisationId: cast.bernd.organisationId, workshopId: made.value.id };
  const desk = await deskActor(key, { person: cast.bernd.person, guest: null });
  assert(desk, 'who starts a workshop moderates it');
  actor = { ...desk, moderates: true };
  const { guest, token } = await createGuest('de');
  await acceptHelping(await helpingLink(desk, now()), { guest }, now());
  helper = `${guestCookie}=${token}`;
  page = `${installation.origin}/w/${made.value.code}/desk/photos`;
});
afterAll(() => installation.stop());

const noisy = (size: number) => {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  const create = { width: size, height: size, channels: 3, background: '#888888', noise } as const;
  return sharp({ create }).jpeg({ quality: 90 }).toBuffer();
};

type Sender = { cookie?: string; origin?: string };

function send(photos: Buffer[], { cookie = helper, origin = new URL(page).origin }: Sender = {}) {
  const body = new FormData();
  for (const photo of photos) body.append('photo', new Blob([new Uint8Array(photo)]), 'a.jpg');
  const headers = { origin, cookie, accept: 'application/json', 'x-sveltekit-action': 'true' };
  return fetch(`${page}?/add`, { method: 'POST', body, headers });
}

const kept = async () => (await photosFor(actor)).length;

test('phones send at the same moment, and every photo is kept', async () => {
  const photo = await noisy(1_600);
  expect(photo.length).toBeGreaterThan(1_000_000);
  const before = await kept();
  const answers = await Promise.all(Array.from({ length: 12 }, () => send([photo])));
  const told = await Promise.all(answers.map((answer) => answer.text()));
  expect(told.filter((text) => text.includes('"success"')).length).toBe(12);
  expect(await kept()).toBe(before + 12);
  expect(await readdir(join(installation.dataFolder, 'files', 'incoming'))).toEqual([]);
});

test('a form without JavaScript brings several; what is no photo is named, the others stay', async () => {
  const before = await kept();
  const good = await noisy(100);
  const answer = await send([good, zip(), good, svgWithScript(), Buffer.alloc(0)]);
  expect(answer.status).toBe(400);
  const text = await answer.text();
  for (const reason of ['notAPicture', 'emptyFile']) expect(text).toContain(reason);
  expect(await kept()).toBe(before + 2);
});

test('guests, strangers and other sites bring nothing', async () => {
  const before = await kept();
  const photo = await noisy(100);
  const { token } = await createGuest('de');
  const outcome = async (answer: Response) => (await answer.text()).includes('"success"');
  expect(await outcome(await send([photo], { cookie: '' }))).toBe(false);
  expect(await outcome(await send([photo], { cookie: `${guestCookie}=${token}` }))).toBe(false);
  expect((await send([photo], { origin: 'http://evil.example' })).status).toBe(403);
  expect(await kept()).toBe(before);
});

test('a photo comes with headers that let nothing run, and to nobody it is not for', async () => {
  await send([await noisy(100)]);
  const [photo] = await photosFor(actor);
  assert(photo, 'a photo was sent');
  const address = `${page.replace('/desk/photos', '/photos')}/${photo.id}/thumb`;
  const ask = (cookie: string) => fetch(address, { headers: { cookie } });
  const { token } = await createGuest('de');
  expect((await ask(`${guestCookie}=${token}`)).status).toBe(404);
  expect((await ask('')).status).toBe(404);
  await changePhoto(actor, photo.id, { rights: 'assembly' }, now());
  expect((await ask(`${guestCookie}=${token}`)).status).toBe(404);
  const { status, headers } = await ask(helper);
  expect(status).toBe(200);
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'content-disposition': 'inline',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  });
  expect(headers.get('cache-control')).toMatch(/^private, /);
});

test('what is too long is not even read; elsewhere a form stays small', async () => {
  const { origin } = new URL(page);
  const long = Buffer.alloc(3_000_000);
  expect((await fetch(`${origin}/sign-in`, { method: 'POST', body: long })).status).toBe(413);
  const tooLarge = await send([Buffer.alloc(20_000_001, 1)]);
  expect(await tooLarge.text()).toContain('fileTooLarge');
});

test('twelve phones take little memory', async () => {
  const status = await readFile(`/proc/${installation.pid}/status`, 'utf8').catch(() => '');
  const peakMb = Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
  expect(peakMb).toBeLessThan(600);
});
