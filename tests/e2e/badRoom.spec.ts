import type { Page } from '@playwright/test';
import { expect, test } from './house.ts';
import { holdStreams } from './holdingProxy.ts';
import { Impulstag } from './impulstag.ts';

test('phone and wall behind a proxy that holds streams back are answered by polling', async ({
  house,
}) => {
  test.setTimeout(120_000);
  const proxy = await holdStreams(house.origin);
  const day = await Impulstag.start(house, await house.moderator());
  const behind = { baseURL: proxy.origin };
  const [ada, wall] = [await house.phone(behind), await house.wall(behind)];
  await wall.goto(`/w/${day.code}/wall`);
  await day.join(ada);
  await day.next('collect');
  const { collect } = day.words.task;
  await expect(ada.getByLabel(collect.cardTitle)).toBeVisible({ timeout: 30_000 });
  await day.write(ada, 'Hinter dem Proxy');
  await day.next('group');
  await expect(wall.getByText('Hinter dem Proxy')).toBeVisible({ timeout: 30_000 });
  expect(proxy.held()).toBeGreaterThan(1);
  await proxy.close();
});

test('phones and wall lose the network while dotting, and nobody has to do anything', async ({
  house,
}) => {
  test.setTimeout(120_000);
  const day = await Impulstag.start(house, await house.moderator());
  const wall = await house.wall();
  await wall.goto(`/w/${day.code}/wall`);
  const phones = [await house.phone(), await house.phone(), await house.phone()];
  for (const phone of phones) {
    await phone.clock.install();
    await day.join(phone);
  }
  await day.next('collect');
  for (const [index, phone] of phones.entries()) await day.write(phone, `Karte Nummer ${index}`);
  await day.next('group');
  await day.next('benefit');
  for (const phone of phones) await day.dot(phone, 1);

  const lost = [...phones, wall];
  for (const page of lost) await page.context().setOffline(true);
  for (const phone of phones) await day.dot(phone, 2, 2);
  for (const phone of phones) await phone.clock.fastForward('02:00');
  for (const phone of phones) await expect(dotsLeft(phone, day, 2)).toBeVisible();
  for (const page of lost) await page.context().setOffline(false);
  for (const phone of phones) await phone.clock.fastForward('00:10');

  for (const phone of phones) await day.finish(phone);
  await expect(wall.getByText(day.words.wall.allFinished)).toBeVisible({ timeout: 30_000 });
  await day.next('effort');
  await day.next('matrix');
  await day.desk.getByRole('button', { name: day.words.result.revealBenefit }).click();
  const second = day.desk.getByRole('row', { name: /Karte Nummer 1/ });
  await expect(second).toContainText('6');
});

const dotsLeft = (phone: Page, day: Impulstag, left: number) =>
  phone.getByText(day.words.task.dots.left(left, 5)).first();
