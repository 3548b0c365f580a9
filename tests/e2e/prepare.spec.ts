import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { kitMessages } from '#rooms/elaborate/messages/prepareKit.ts';
import { prepareMessages } from '#rooms/elaborate/messages/prepare.ts';
import { preparePageMessages } from '#rooms/elaborate/messages/preparePage.ts';
import { workshopsMessages } from '#rooms/elaborate/messages/workshops.ts';
import { pdfPages } from '#tests/pdf.ts';
import { home } from './globalSetup.ts';
import { expect, expectAccessible, languages, sees, test, type House } from './house.ts';
import { Impulstag } from './impulstag.ts';

async function preparing(house: House, page: Page, title: string): Promise<Impulstag> {
  const day = await Impulstag.start(house, page, { title, heads: 3 });
  await page.goto(`${home}/workshops`);
  await page.getByRole('link', { name: day.words.workshops.prepareOf(title) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    preparePageMessages[house.language].titleOf(title),
  );
  return day;
}

for (const language of languages) {
  test.describe(language, () => {
    test.use({ language });

    test('a day is prepared, from the start form to the Druckmappe', async ({ house }) => {
      const page = await house.moderator({ width: 1280, height: 800 });
      const t = preparePageMessages[language];
      const fields = prepareMessages[language];
      await page.goto(`${home}/workshops/new`);
      await expectAccessible(page);
      const day = await preparing(house, page, `Rathaus ${language}`);
      await page.getByLabel(fields.place, { exact: true }).fill('Rathaus, Saal 2');
      await page.getByLabel(fields.startsAt, { exact: true }).fill('2027-03-02T09:00');
      await page.getByLabel(fields.wifiName, { exact: true }).fill('Gast;"1"');
      await page.getByLabel(fields.wifiPassword, { exact: true }).fill('geheim-geheim');
      // Each part is saved by itself; what is typed in another one stays.
      await page.getByLabel(t.impulseTitle, { exact: true }).fill('Zuhören zuerst');
      await page.getByRole('button', { name: t.save }).first().click();
      await sees(page, t.saved);
      await expect(page.getByLabel(t.impulseTitle, { exact: true })).toHaveValue('Zuhören zuerst');
      await page.getByRole('button', { name: t.save }).last().click();
      await sees(page, t.saved);
      await expect(page.getByLabel(t.invitationText, { exact: true }).first()).toHaveValue(
        /Rathaus, Saal 2/,
      );
      await expectAccessible(page);

      const ready = page.waitForEvent('download');
      await page.getByRole('button', { name: t.makePdf }).click();
      const pages = await pdfPages(await readFile(await (await ready).path()));
      // One tent, three ballots on two pages, six cards, the agenda.
      expect(pages).toHaveLength(1 + 2 + 1 + 1);
      expect(pages[0]).toContain(day.code);
      expect(pages.at(-1)).toContain('09:00');

      const entry = page.waitForEvent('download');
      await page.getByRole('link', { name: t.calendar }).click();
      const file = await readFile(await (await entry).path(), 'utf8');
      // Nine in Berlin, in winter.
      expect(file).toContain('DTSTART:20270302T080000Z');
    });
  });
}

test('a rehearsal comes alive on the wall, and nothing of it stays', async ({ house }) => {
  test.setTimeout(120_000);
  const page = await house.moderator();
  const t = preparePageMessages.de;
  const day = await preparing(house, page, 'Mit Probe');
  const prepare = page.url();
  await page.getByRole('button', { name: t.startRehearsal }).click();
  const link = page.getByRole('link', { name: t.rehearsalDesk });
  const code = /\/w\/([A-Z0-9]+)\//.exec((await link.getAttribute('href')) ?? '')?.[1] ?? '';
  const wall = await house.wall();
  await wall.goto(`/w/${code}/wall`);
  await sees(wall, 'Probelauf');
  await expect(wall.getByText(day.words.wall.here(20, 20))).toBeVisible({ timeout: 30_000 });
  await link.click();
  for (const phase of ['impulse', 'collect'] as const) await day.next(phase);
  await expect(wall.getByText(day.words.wall.finished(20, 20))).toBeVisible({ timeout: 40_000 });
  await page.goto(`${home}/workshops`);
  await expect(page.getByRole('link', { name: 'Mit Probe', exact: true })).toHaveCount(1);
  await page.goto(prepare);
  await page.getByRole('button', { name: t.wipe }).click();
  await sees(page, t.wiped);
  await expect
    .poll(async () => (await wall.goto(`/w/${code}/wall`))?.status(), { timeout: 15_000 })
    .toBe(404);
});

test('a template goes into the Koffer and starts another day', async ({ house }) => {
  const page = await house.moderator({ width: 1280, height: 800 });
  const t = preparePageMessages.de;
  const kit = kitMessages.de;
  await preparing(house, page, 'Für den Koffer');
  await page.getByLabel(t.kitTitle, { exact: true }).fill('Mein Halbtag');
  await page.getByRole('button', { name: t.keep }).click();
  await sees(page, t.kept);
  await page.getByRole('link', { name: t.toKit }).click();
  await expect(page.getByRole('heading', { name: 'Mein Halbtag' })).toBeVisible();
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: kit.downloadOf('Mein Halbtag') }).click();
  await page.getByLabel(kit.file, { exact: true }).setInputFiles(await (await download).path());
  await page.getByRole('button', { name: kit.add }).click();
  await expect(page.getByRole('heading', { name: 'Mein Halbtag' })).toHaveCount(2);
  await page
    .getByRole('link', { name: kit.startAt('Stadt Musterstadt') })
    .first()
    .click();
  await expect(page.getByRole('radio', { name: /Mein Halbtag/ }).first()).toBeChecked();
});

test('cards that are too long are refused by their line', async ({ house }) => {
  const page = await house.moderator({ width: 390, height: 844 });
  const t = workshopsMessages.de;
  await page.goto(`${home}/workshops/new`);
  await expect(page.getByLabel(t.givenCards, { exact: true })).toBeHidden();
  await page.getByRole('radio', { name: new RegExp(t.templates.dots.name) }).check();
  await page.getByLabel(t.workshopTitle).fill('Nur Punkte');
  await page.getByLabel(t.guidingQuestion).fill('Was zuerst?');
  await page.getByLabel(t.headCount).fill('3');
  await page.getByLabel(t.givenCards, { exact: true }).fill(`Kurz\n${'x'.repeat(61)}`);
  await page.getByRole('button', { name: t.begin }).click();
  await sees(page, t.cardLineTooLong(2));
  await page.getByLabel(t.givenCards, { exact: true }).fill('Erste Karte\nZweite Karte');
  await page.getByRole('button', { name: t.begin }).click();
  await page.waitForURL(/\/desk/);
});
