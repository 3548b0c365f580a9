import { expect, expectAccessible, test } from './house.ts';
import { Impulstag } from './impulstag.ts';

test('what is done without a network waits, outlives a reload and is sent once', async ({
  house,
}) => {
  const day = await Impulstag.start(house, await house.moderator());
  const { phone: t, task } = day.words;
  const ada = await house.phone();
  await day.join(ada);
  await day.next('collect');
  await ada.context().setOffline(true);
  await day.write(ada, 'Offline geschrieben');
  await expect(ada.getByText(t.waitingOffline(1))).toBeVisible();
  await day.write(ada, 'Noch eine');
  await expect(ada.getByText(t.waitingOffline(2))).toBeVisible();
  await expectAccessible(ada);
  await ada.context().setOffline(false);
  await ada.reload();
  await expect(ada.getByText(task.cardNumber(2))).toBeVisible();
  await expect(ada.getByText(t.waitingOffline(1))).toHaveCount(0);
  await day.next('group');
  await expect(ada.getByText(task.group.all(2))).toBeVisible();
});

test('a card that comes too late stays with its writer, with the reason', async ({ house }) => {
  const day = await Impulstag.start(house, await house.moderator());
  const { phone: t, task } = day.words;
  const ada = await house.phone();
  await day.join(ada);
  await day.next('collect');
  await ada.context().setOffline(true);
  await day.write(ada, 'Zu spät');
  await day.next('group');
  await ada.context().setOffline(false);
  await expect(ada.getByText(t.refusals.wrongPhase)).toBeVisible();
  await expect(ada.getByRole('textbox', { name: t.keptTitle })).toHaveValue('Zu spät');
  await expect(ada.getByText(task.group.all(0))).toBeVisible();
  await ada.getByRole('button', { name: t.discard }).click();
  await expect(ada.getByText(t.keptTitle)).toHaveCount(0);
});

test('a half-written card outlives the change of phase', async ({ house }) => {
  const day = await Impulstag.start(house, await house.moderator());
  const { desk, phone: t, task } = day.words;
  const ada = await house.phone();
  await day.join(ada);
  await day.next('collect');
  await ada.getByLabel(task.collect.cardTitle).fill('Halb geschr');
  await day.next('group');
  await expect(ada.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(ada.getByRole('textbox', { name: t.keptTitle })).toHaveValue('Halb geschr');
  await ada.reload();
  await expect(ada.getByRole('textbox', { name: t.keptTitle })).toHaveValue('Halb geschr');
  await day.desk.getByRole('button', { name: desk.backTo(desk.phases.collect) }).click();
  await expect(ada.getByLabel(task.collect.cardTitle)).toHaveValue('Halb geschr');
});

test('two people share a phone and do not see what the other one wrote', async ({ house }) => {
  const day = await Impulstag.start(house, await house.moderator());
  const { phone: t } = day.words;
  const shared = await house.phone();
  await day.join(shared);
  await day.next('collect');
  await day.write(shared, 'Von der ersten Person');
  await shared.getByRole('link', { name: t.nextPerson }).click();
  await expect(shared.getByText('Von der ersten Person')).toHaveCount(0);
  await expectAccessible(shared);
  await shared.getByRole('button', { name: t.joinAsNext }).click();
  await day.write(shared, 'Von der zweiten');
  await expect(shared.getByText('Von der ersten Person')).toHaveCount(0);
  await shared.getByRole('link', { name: t.nextPerson }).click();
  await shared.getByRole('link', { name: t.goOnAs(t.person(1)) }).click();
  await expect(shared.getByText('Von der ersten Person')).toBeVisible();
  await expect(shared.getByText('Von der zweiten')).toHaveCount(0);
});

test('on a small phone what is missing is said, and what is tapped stays in sight', async ({
  house,
}) => {
  const day = await Impulstag.start(house, await house.moderator());
  const { collect, measures } = day.words.task;
  const ada = await house.phone({ viewport: { width: 320, height: 568 } });
  await day.join(ada);
  await day.next('collect');
  await expect(ada.getByText('Womit fangen wir an?')).toBeVisible();
  await expect(ada.getByRole('radio', { checked: true })).toHaveCount(0);
  await ada.getByRole('button', { name: collect.send }).click();
  const title = ada.getByLabel(collect.cardTitle);
  await expect(title).toHaveAccessibleDescription(collect.titleMissing);
  await expect(title).toBeFocused();
  await expect(ada.getByRole('group', { name: collect.column })).toHaveAccessibleDescription(
    collect.columnMissing,
  );
  await expectAccessible(ada);
  for (const written of ['Erste', 'Zweite', 'Dritte']) await day.write(ada, written);
  await ada.getByRole('link', { name: collect.changeOf('Dritte') }).click();
  await expect(title).toBeFocused();
  await expect(title).toBeInViewport();
  await ada.getByRole('link', { name: collect.cancel }).click();
  await ada.getByRole('button', { name: collect.withdrawOf('Zweite') }).click();
  await ada.getByRole('button', { name: collect.withdrawSureOf('Zweite') }).click();
  await expect(ada.getByText('Zweite', { exact: true })).toHaveCount(0);
  // The next card's column is a choice of its own.
  await expect(ada.getByRole('radio', { checked: true })).toHaveCount(0);
  for (const phase of ['group', 'benefit', 'effort', 'matrix'] as const) await day.next(phase);
  await day.desk.getByRole('button', { name: day.words.result.revealBenefit }).click();
  await expect(ada.getByRole('listitem').filter({ hasText: 'Dritte' })).toBeVisible();
  await day.desk.getByRole('button', { name: day.words.result.revealEffort }).click();
  await day.next('measures');
  await day.takeOn(ada, 'Dritte', 'Ada');
  const taken = ada.getByRole('article').filter({ hasText: 'Dritte' });
  await expect(taken).toBeFocused();
  await expect(taken.getByText(measures.yours)).toBeInViewport();
});

test('the return word brings the same person back in another browser', async ({ house }) => {
  const day = await Impulstag.start(house, await house.moderator());
  const { phone: t, task } = day.words;
  const [before, after] = [await house.phone(), await house.phone()];
  await day.join(before);
  await day.practise(before);
  const said = await before
    .getByText(/^Ihr Wort: /)
    .first()
    .textContent();
  await day.next('collect');
  await day.write(before, 'Schon geschrieben');
  await expect(before.getByText(task.cardNumber(1))).toBeVisible();
  await after.goto(`/w/${day.code}`);
  await after.getByText(t.wasHere).click();
  await after.getByLabel(t.returnLabel).fill('nirgends 123');
  await after.getByRole('button', { name: t.comeBack }).click();
  await expect(after.getByText(t.refusals.unknownWord)).toBeVisible();
  await after.getByLabel(t.returnLabel).fill(said?.replace('Ihr Wort: ', '') ?? '');
  await after.getByRole('button', { name: t.comeBack }).click();
  await expect(after.getByText('Schon geschrieben')).toBeVisible();
});

test('dots are placed, taken back and moved by keyboard alone, and what is left is spoken', async ({
  house,
}) => {
  const day = await Impulstag.start(house, await house.moderator());
  const { dots } = day.words.task;
  const ada = await house.phone();
  await day.join(ada);
  await day.next('collect');
  for (const title of ['Erste', 'Zweite']) await day.write(ada, title);
  await day.next('group');
  await day.next('benefit');
  const press = async (role: 'button' | 'link', name: string) => {
    await ada.getByRole(role, { name, exact: true }).focus();
    await ada.keyboard.press('Enter');
  };
  for (const number of [1, 1, 1, 2]) await press('button', dots.place(number));
  await expect(ada.getByRole('status').filter({ hasText: dots.said(2, 1, 1) })).toHaveCount(1);
  await press('button', dots.take(2));
  for (let count = 0; count < 2; count += 1) await press('button', dots.place(2));
  await expect(ada.getByText(dots.noneLeft)).toBeVisible();
  await press('link', dots.move);
  await press('link', dots.moveFromOf(1));
  await press('button', dots.moveHereTo(2));
  await expect(ada.getByRole('status').filter({ hasText: dots.said(2, 3, 0) })).toHaveCount(1);
});

test('without JavaScript a person joins, writes, changes a card, dots and moves a dot', async ({
  house,
}) => {
  const day = await Impulstag.start(house, await house.moderator());
  const { task } = day.words;
  const plain = await house.phone({ javaScriptEnabled: false });
  await day.join(plain);
  await day.practise(plain);
  await day.next('collect');
  await plain.goto(`/w/${day.code}`);
  await day.write(plain, 'Ohne Skript');
  await plain.getByRole('link', { name: task.collect.changeOf('Ohne Skript') }).click();
  await plain.getByLabel(task.collect.cardTitle).fill('Ganz ohne Skript');
  await plain.getByRole('button', { name: task.collect.save }).click();
  await expect(plain.getByText('Ganz ohne Skript')).toBeVisible();
  await day.write(plain, 'Zweite Karte');
  await day.next('group');
  await day.next('benefit');
  await plain.goto(`/w/${day.code}`);
  await day.dot(plain, 1, 3);
  await day.dot(plain, 2, 2);
  await expect(plain.getByText(task.dots.noneLeft)).toBeVisible();
  await plain.getByRole('link', { name: task.dots.move, exact: true }).click();
  await plain.getByRole('link', { name: task.dots.moveFromOf(1) }).click();
  await plain.getByRole('button', { name: task.dots.moveHereTo(2) }).click();
  await expect(plain.getByRole('button', { name: task.dots.place(2), exact: true })).toBeDisabled();
  await day.finish(plain);
});

test('a wrong code says so in words, a typed one leads on', async ({ house }) => {
  const day = await Impulstag.start(house, await house.moderator());
  const { phone: t } = day.words;
  const ada = await house.phone();
  await ada.goto('/w');
  await ada.getByLabel(t.codeLabel).fill('gibt es nicht');
  await ada.getByRole('button', { name: t.codeGo }).click();
  await expect(ada.getByText(t.codeUnknown)).toBeVisible();
  await expectAccessible(ada);
  await ada.getByLabel(t.codeLabel).fill(` ${day.code.toLowerCase().split('').join(' ')}`);
  await ada.getByRole('button', { name: t.codeGo }).click();
  await expect(ada.getByRole('button', { name: t.join, exact: true })).toBeVisible();
});
