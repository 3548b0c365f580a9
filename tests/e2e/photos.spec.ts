import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { photoMessages } from '#rooms/elaborate/messages/photos.ts';
import { expect, expectAccessible, languages, sees, test } from './house.ts';
import { Impulstag } from './impulstag.ts';

/** A pinboard with three paper cards, as a phone's camera sees it. */
async function pinboard() {
  const card = Buffer.from(
    '<svg width="380" height="260"><rect width="380" height="260" fill="#fff8c8"/></svg>',
  );
  const cork = { width: 1_600, height: 1_200, channels: 3, background: '#b98d5a' } as const;
  const buffer = await sharp({ create: cork })
    .composite([120, 600, 1_080].map((left) => ({ input: card, left, top: 200 })))
    .jpeg()
    .toBuffer();
  return { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer };
}

const zip = { name: 'holiday.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('PK\u0003\u0004') };

for (const language of languages) {
  test.describe(language, () => {
    test.use({ language });
    const t = photoMessages[language];

    test('photos are sent from a phone, and released with one tap', async ({ house }) => {
      const phone = await house.moderator({ width: 360, height: 740 });
      const day = await Impulstag.start(house, phone);
      await phone.goto(`/w/${day.code}/desk/photos`);
      await sees(phone, t.emptyTitle);
      await send(phone, [await pinboard(), zip, await pinboard()]);
      await sees(phone, t.sentAll(2));
      await sees(phone, t.notSent('holiday.jpg', t.refusals.notAPicture));
      await sees(phone, t.hiddenCount(2));
      const first = phone.getByRole('group', { name: t.photo(1), exact: true });
      await first.getByLabel(t.description).fill('Die Pinnwand');
      await first.getByRole('radio', { name: t.rights.portrait }).check();
      await sees(phone, t.hiddenCount(1));
      await phone.getByRole('button', { name: t.allAssembly }).click();
      await sees(phone, t.allDone(1));
      await phone.reload();
      await expect(first.getByLabel(t.description)).toHaveValue('Die Pinnwand');
      await expect(first.getByRole('radio', { name: t.rights.portrait })).toBeChecked();
      await expectAccessible(phone);
      const width = await phone.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(360);
    });

    test('areas of a pinboard become cards, by mouse and by keyboard', async ({ house }) => {
      const desk = await house.moderator({ width: 1280, height: 800 });
      const day = await Impulstag.start(house, desk);
      await day.next('collect');
      await desk.goto(`/w/${day.code}/desk/photos`);
      await send(desk, [await pinboard()]);
      await sees(desk, t.sentAll(1));
      await desk.getByLabel(t.isPinboard).check();
      await desk.getByRole('link', { name: t.toPinboard }).click();

      await draw(desk, { from: [0.07, 0.16], to: [0.32, 0.4] });
      await expect(desk.getByLabel(t.cardTitle)).toBeFocused();
      await desk.keyboard.type('Bewertungen lesen');
      await desk.keyboard.press('Enter');
      await expect(
        desk.getByRole('img', { name: t.cardArea(1, 'Bewertungen lesen') }),
      ).toBeVisible();

      await desk.getByRole('button', { name: t.addArea }).focus();
      await desk.keyboard.press('Enter');
      await desk.keyboard.type('Telefonzeiten');
      const area = desk.getByRole('group', { name: t.areaKeys(1) });
      await area.focus();
      for (const key of ['ArrowRight', 'ArrowUp', 'Shift+ArrowRight', 'Shift+ArrowDown'])
        await desk.keyboard.press(key);
      await desk.getByText(t.place).click();
      await expect(desk.getByLabel(t.left)).toHaveValue('35.5');
      await expect(desk.getByLabel(t.width)).toHaveValue('30.5');
      await expectAccessible(desk);
      await desk.getByRole('button', { name: t.make, exact: true }).click();
      await expect(desk.getByRole('img', { name: t.cardArea(2, 'Telefonzeiten') })).toBeVisible();

      await desk.goto(`/w/${day.code}/desk`);
      await expect(desk.getByRole('img', { name: t.photoOfCard(2) })).toBeVisible();
    });
  });
}

type Sent = { name: string; mimeType: string; buffer: Buffer };

const send = (page: Page, photos: Sent[]) => page.getByLabel(photosField).setInputFiles(photos);
const photosField = new RegExp(`^(${photoMessages.de.add}|${photoMessages.en.add})$`);

type Line = { from: [number, number]; to: [number, number] };

/** With the mouse, in parts of the picture. */
async function draw(page: Page, { from, to }: Line): Promise<void> {
  const box = await page.locator('svg.draws').boundingBox();
  if (!box) throw new Error('the photo is shown');
  const at = ([x, y]: [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at(to), { steps: 5 });
  await page.mouse.up();
}
