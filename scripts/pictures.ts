import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { now } from '#platform/base/clock.ts';
import { assert } from '#platform/base/assert.ts';
import { withDatabase } from '#platform/db/withDatabase.ts';
import { startServer } from '#tests/server.ts';
import { loadDemo, type Demo } from '../src/demo/loadDemo.ts';
import { chromiumPath } from './chromium.ts';

// The README's pictures, taken from the running demo: npm run pictures.
const folder = 'docs/pictures';

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
  const [running, held] = await codesOf(page, slug);
  await page.goto(`/w/${running}/desk`);
  await picture(page, 'desk');
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto(`/w/${held}/wall`);
  // The reveal is slow on purpose; the picture shows its end.
  await page.waitForTimeout(8_000);
  await picture(page, 'wall-matrix');
  await phonePicture(on, origin, running);
}

/** The codes of the demo's two workshops, the running one first. */
async function codesOf(page: Page, slug: string): Promise<[string, string]> {
  await page.goto(`/o/${slug}/workshops`);
  const html = await page.content();
  const [running, held] = new Set([...html.matchAll(/\/w\/([A-Z0-9]+)/g)].map(([, code]) => code));
  assert(running && held, 'the demo has two workshops');
  return [running, held];
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
  for (const card of [0, 0, 2]) {
    await page
      .getByRole('button', { name: /Punkt setzen/ })
      .nth(card)
      .click();
  }
  await picture(page, 'phone-dots');
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`${folder}/${name}.png`);
}
