import type { Page } from '@playwright/test';
import { expect, openMore, sees, test } from './house.ts';
import { Impulstag } from './impulstag.ts';

test('a whole Impulstag is moderated from a phone', async ({ house }) => {
  const remote = await house.moderator({ width: 390, height: 844 });
  const day = await Impulstag.start(house, remote);
  const { desk: at, result } = day.words;
  const ada = await house.phone();
  await day.join(ada);
  await remote.getByRole('button', { name: at.showCode }).click();
  await expect(remote.getByRole('dialog')).toContainText(day.code);
  await remote.keyboard.press('Escape');
  await day.next('collect');
  await remote.getByRole('button', { name: at.startCountdown }).click();
  await remote.getByRole('button', { name: at.twoMore }).click();
  await day.write(ada, 'Eine Karte');
  await day.write(ada, 'Noch eine Karte');
  await day.next('group');
  await remote.getByRole('button', { name: at.hide(2) }).click();
  await sees(remote, at.wasHidden(2));
  await day.next('benefit');
  await day.dot(ada, 1, 3);
  await day.next('effort');
  await day.next('matrix');
  await remote.getByRole('button', { name: result.revealBenefit }).click();
  await remote.getByRole('button', { name: result.revealEffort }).click();
  await sees(remote, result.effortless);
  await remote
    .getByRole('button', { name: result.makeMeasureOf(1) })
    .first()
    .click();
  await remote.getByRole('button', { name: result.make }).click();
  await day.next('measures');
  expect(await remote.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    390,
  );
});

test('the desk groups cards with the keyboard only', async ({ house }) => {
  const day = await Impulstag.start(house, await house.moderator());
  const { desk: at } = day.words;
  const ada = await house.phone();
  await day.join(ada);
  await day.next('collect');
  await day.write(ada, 'Erste Karte');
  await day.write(ada, 'Ganz anderes Thema');
  await tabTo(day.desk, at.nextShort(at.phases.group));
  await day.desk.keyboard.press('Enter');
  await sees(day.desk, at.guidance.group);
  await tabTo(day.desk, at.merge(2));
  await day.desk.keyboard.press('Enter');
  const dialog = day.desk.getByRole('dialog', { name: at.mergeTitle(2) });
  await expect(dialog).toBeVisible();
  await tabTo(day.desk, /Erste Karte/);
  await day.desk.keyboard.press('Enter');
  await sees(day.desk, at.merged(2, 1));
});

test('a second moderator without an account moderates by link', async ({ house }) => {
  const day = await Impulstag.start(house, await house.moderator());
  const { check, desk: at, parts, result } = day.words;
  await openMore(day.desk, parts.more);
  await day.desk.getByText(result.second, { exact: true }).click();
  await day.desk.getByRole('button', { name: result.makeLink }).click();
  const link = await day.desk.getByLabel(result.link).inputValue();
  const second = await house.phone();
  await second.goto(new URL(link).pathname);
  await second.getByRole('button', { name: check.accept }).click();
  await second.waitForURL(`**/w/${day.code}/desk`);
  await day.next('collect', second);
  await sees(day.desk, at.guidance.collect);
});

/** Presses Tab until the thing with this name has the focus, as somebody without a mouse would. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    await page.keyboard.press('Tab');
    const there = await page.evaluate(() => {
      const focused = document.activeElement;
      const label = focused?.getAttribute('aria-label') ?? focused?.textContent ?? '';
      return label.replaceAll(/\s+/g, ' ').trim();
    });
    if (typeof name === 'string' ? there === name : name.test(there)) return;
  }
  throw new Error(`Tab never came to ${String(name)}`);
}
