import { excursionMessages } from '#rooms/explore/messages/excursion.ts';
import { excursionHostMessages } from '#rooms/explore/messages/excursionHost.ts';
import { home } from './globalSetup.ts';
import { expect, expectAccessible, sees, test } from './house.ts';

test('two phones go out, one without a script, and the wall shows what they found', async ({
  house,
}) => {
  const t = excursionMessages[house.language];
  const host = excursionHostMessages[house.language];
  const desk = await house.moderator();
  await desk.goto(`${home}/explore/excursions/new`);
  await desk.getByRole('button', { name: host.create }).click();
  await expect(desk.getByRole('heading', { name: host.nameProposed })).toBeVisible();
  await expectAccessible(desk);
  const code = (await desk.locator('strong').first().textContent()) ?? '';
  const wall = await house.wall();
  await wall.goto(`/e/${code}/wall`);
  await sees(wall, t.wallWaiting);
  await desk.getByRole('button', { name: host.start }).click();
  await expect(desk.getByRole('button', { name: host.end })).toBeVisible();
  const phones = [await house.phone(), await house.phone({ javaScriptEnabled: false })];
  for (const phone of phones) {
    await phone.goto(`/e/${code}`);
    await phone.getByRole('button', { name: t.setOut }).click();
    await phone.getByLabel(t.who).fill('Nachbarn');
    await phone.getByLabel(t.text).fill('Im Freibad ist das Wasser zu kalt.');
    await phone.getByLabel(t.feelings.negative).check();
    await phone.getByRole('button', { name: t.keep, exact: true }).click();
    await sees(phone, t.found);
  }
  await sees(wall, t.findsSoFar(2));
  await desk.getByRole('button', { name: host.end }).click();
  await sees(wall, t.mapSentence(2, 2));
  await expectAccessible(wall);
  for (const phone of phones) {
    await phone.goto(`/e/${code}`);
    await sees(phone, t.overText(1));
  }
});
