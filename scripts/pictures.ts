import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { now } from '#platform/base/clock.ts';
import { assert } from '#platform/base/assert.ts';
import { withDatabase } from '#platform/db/withDatabase.ts';
import { deskMessages } from '#rooms/elaborate/messages/desk.ts';
import { deskResultMessages } from '#rooms/elaborate/messages/deskResult.ts';
import { phoneTaskMessages } from '#rooms/elaborate/messages/phoneTasks.ts';
import { workshopsMessages } from '#rooms/elaborate/messages/workshops.ts';
import { startServer } from '#tests/server.ts';
import { firstWorkshop, secondWorkshop } from '../src/demo/content.ts';
import { loadDemo, type Demo } from '../src/demo/loadDemo.ts';
import { chromiumPath } from './chromium.ts';

// The README's pictures, taken from the running demo: npm run pictures.
const folder = 'docs/pictures';
// Fonts, streams and calm movements have arrived by then.
const settlingMs = 3_000;
const t = {
  desk: deskMessages.de,
  task: phoneTaskMessages.de,
  result: deskResultMessages.de,
  workshops: workshopsMessages.de,
};

const dataFolder = await mkdtemp(join(tmpdir(), 'resonanz-pictures-'));
process.env.RESONANZ_DATA = dataFolder;
const demo = await withDatabase(() => loadDemo(now()));
assert(demo.ok, 'an empty folder takes the demo');
const server = await startServer({ dataFolder });
const browser = await chromium.launch({
  executablePath: chromiumPath,
  args: ['--no-sandbox', '--disable-background-networking'],
});
try {
  await mkdir(folder, { recursive: true });
  await takePictures(browser, server.origin, demo.value);
} finally {
  await browser.close();
  await server.stop();
  await rm(dataFolder, { recursive: true, force: true });
}

async function takePictures(on: Browser, origin: string, { slug, ...owner }: Demo): Promise<void> {
  const desk = await on.newContext({
    baseURL: origin,
    locale: 'de-DE',
    viewport: { width: 1440, height: 900 },
  });
  const page = await desk.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('E-Mail-Adresse').fill(owner.email);
  await page.getByLabel('Passwort').fill(owner.password);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.waitForURL(`/o/${slug}`);
  await picture(page, 'fahrplan');
  await page.goto(`/o/${slug}/workshops`);
  await page.getByRole('link', { name: t.workshops.deskOf(secondWorkshop.title) }).click();
  await page.waitForURL(/\/desk$/);
  const running = codeIn(page);
  await page.waitForTimeout(settlingMs);
  await picture(page, 'desk');
  await reportPicture(page, slug);
  await wallPictures(page, slug);
  await phonePicture(on, origin, running);
}

async function reportPicture(page: Page, slug: string): Promise<void> {
  await openFirst(page, slug);
  await page.goto(`${page.url()}/report`);
  await picture(page, 'report');
}

/** The matrix and the second round of the finished Impulstag, opened once more for them. */
async function wallPictures(page: Page, slug: string): Promise<void> {
  await openFirst(page, slug);
  await page.getByRole('link', { name: t.workshops.desk, exact: true }).click();
  await page.waitForURL(/\/desk$/);
  await page.getByRole('button', { name: t.result.reopen }).first().click();
  const code = codeIn(page);
  for (const [phase, name] of [
    ['matrix', 'wall-matrix'],
    ['discussion', 'wall-second-round'],
  ] as const) {
    await page.goto(`/w/${code}/desk`);
    await page.getByRole('button', { name: t.desk.phases[phase] }).first().click();
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.goto(`/w/${code}/wall`);
    await page.waitForTimeout(settlingMs);
    await picture(page, name);
    await page.setViewportSize({ width: 1440, height: 900 });
  }
}

async function openFirst(page: Page, slug: string): Promise<void> {
  await page.goto(`/o/${slug}/workshops`);
  await page.getByRole('link', { name: firstWorkshop.title, exact: true }).click();
  await page.waitForURL(/\/workshops\/[0-9a-f-]+$/);
}

function codeIn(page: Page): string {
  const code = /\/w\/(\w+)\//.exec(page.url())?.[1];
  assert(code, 'a page of a workshop has its code in the address');
  return code;
}

async function phonePicture(on: Browser, origin: string, code: string): Promise<void> {
  const phone = await on.newContext({
    baseURL: origin,
    locale: 'de-DE',
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  const page = await phone.newPage();
  await page.goto(`/w/${code}`);
  await page.getByRole('button', { name: 'Mitmachen' }).click();
  for (const card of [5, 5, 8]) {
    await page.getByRole('button', { name: t.task.dots.place(card), exact: true }).click();
  }
  await page.evaluate(() => scrollTo(0, 0));
  await picture(page, 'phone-dots');
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`${folder}/${name}.png`);
}
