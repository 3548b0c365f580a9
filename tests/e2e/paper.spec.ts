import type { Page } from '@playwright/test';
import { expect, expectAccessible, sees, test, type House } from './house.ts';
import { Day } from './shortDay.ts';

test('a paper ballot is typed by keyboard alone, in as few keys as it has numbers', async ({
  house,
}) => {
  const { day, helper } = await dayWithHelper(house);
  const { ballots } = day.words;
  await day.enter('benefit');
  await helper.reload();
  const keys = new Keys(helper);
  await expect(helper.getByLabel(ballots.number).first()).toBeFocused();
  await keys.type('12');
  await keys.enter();
  await keys.type('1 1 2');
  await sees(helper, ballots.understood(1, 'Azubis einbinden', 2));
  await keys.enter();
  await keys.type('2,3');
  await keys.enter();
  await sees(helper, ballots.saved(12));
  await sees(helper, ballots.typed(1));
  // Number, dots and separators, and Enter after each of the three.
  expect(keys.pressed).toBe('12'.length + '1 1 2'.length + '2,3'.length + 3);
  await expect(helper.getByLabel(ballots.number).first()).toBeFocused();
  await expectAccessible(helper);
});

test('what is wrong is said at the field, and the same number is asked about', async ({
  house,
}) => {
  const { day, helper } = await dayWithHelper(house);
  const { ballots } = day.words;
  await day.enter('benefit');
  await helper.reload();
  const keys = new Keys(helper);
  await expect(helper.getByLabel(ballots.number).first()).toBeFocused();
  await keys.line('7');
  await keys.line('1 9');
  await sees(helper, ballots.problemOf({ kind: 'unknownCard', number: 9 }));
  await expect(helper.getByLabel(ballots.benefit)).toBeFocused();
  await helper.keyboard.press('Backspace');
  await keys.line('2');
  await keys.line('3');
  await sees(helper, ballots.saved(7));
  for (const line of ['7', '1', '1']) await keys.line(line);
  await sees(helper, ballots.replaceTitle(7));
  await expect(helper.getByRole('button', { name: ballots.replace, exact: true })).toBeFocused();
  await expectAccessible(helper);
  await keys.enter();
  await sees(helper, ballots.replaced(7));
  await sees(helper, ballots.typed(1));
});

test('a lost network keeps what was typed', async ({ house }) => {
  const { day, helper } = await dayWithHelper(house);
  const { ballots } = day.words;
  await day.enter('benefit');
  await helper.reload();
  const keys = new Keys(helper);
  await expect(helper.getByLabel(ballots.number).first()).toBeFocused();
  await helper.context().setOffline(true);
  for (const line of ['3', '1 2', '3']) await keys.line(line);
  await sees(helper, ballots.offline);
  await expect(helper.getByLabel(ballots.benefit)).toHaveValue('1 2');
  await helper.context().setOffline(false);
  await helper.getByRole('button', { name: ballots.save }).click();
  await sees(helper, ballots.typed(1));
});

test('without JavaScript a ballot is typed too', async ({ house }) => {
  const day = await Day.start(house);
  const link = await day.helpingPath();
  const { ballots } = day.words;
  const plain = await house.phone({ javaScriptEnabled: false });
  await plain.goto(link);
  await plain.getByRole('button', { name: ballots.accept }).click();
  await day.enter('benefit');
  await plain.reload();
  const fill = async (number: string, benefit: string) => {
    await plain.getByLabel(ballots.number).first().fill(number);
    await plain.getByLabel(ballots.benefit).fill(benefit);
    await plain.getByRole('button', { name: ballots.save }).click();
  };
  await fill('5', '1 77');
  await sees(plain, ballots.problemOf({ kind: 'unknownCard', number: 77 }));
  await fill('5', '1 2');
  await sees(plain, ballots.saved(5));
  await fill('5', '3');
  await plain.getByRole('button', { name: ballots.replace, exact: true }).click();
  await sees(plain, ballots.typed(1));
});

test('a helper sees no total and no desk, before the reveal and after it', async ({ house }) => {
  const { day, helper } = await dayWithHelper(house);
  const { ballots } = day.words;
  const heard: string[] = [];
  helper.on('response', (response) => {
    void response.text().then(
      (text) => heard.push(text),
      () => undefined,
    );
  });
  await day.enter('benefit');
  await helper.reload();
  const keys = new Keys(helper);
  await expect(helper.getByLabel(ballots.number).first()).toBeFocused();
  for (const line of ['1', '1 1 1', '2']) await keys.line(line);
  await sees(helper, ballots.typed(1));
  await day.enter('matrix');
  await day.reveal();
  await helper.reload();
  await sees(helper, ballots.tooLate);
  const pages = heard.filter((text) => text.includes(day.code)).join('\n');
  expect(pages).not.toBe('');
  expect(pages).not.toMatch(/benefitDots|effortDots|meanBenefit|meanEffort|standing|participants/);
  for (const path of ['desk', 'desk/state', 'wall', 'wall/state', 'check']) {
    const answer = await helper.request.get(`/w/${day.code}/${path}`);
    expect(answer.status(), path).toBe(404);
  }
  const command = await helper.request.post(`/w/${day.code}/desk/commands`, {
    data: {},
    headers: { origin: house.origin },
  });
  expect(command.status()).toBe(404);
});

async function dayWithHelper(house: House): Promise<{ day: Day; helper: Page }> {
  const day = await Day.start(house);
  const helper = await house.phone({ viewport: { width: 1280, height: 800 } });
  await helper.goto(await day.helpingPath());
  await expectAccessible(helper);
  await helper.getByRole('button', { name: day.words.ballots.accept }).click();
  await helper.waitForURL(`**/w/${day.code}/ballots`);
  await sees(helper, day.words.ballots.notYet);
  return { day, helper };
}

/** Counts what is pressed. */
class Keys {
  pressed = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async type(text: string): Promise<void> {
    this.pressed += text.length;
    await this.#page.keyboard.type(text);
  }

  async enter(): Promise<void> {
    this.pressed += 1;
    await this.#page.keyboard.press('Enter');
  }

  async line(text: string): Promise<void> {
    await this.type(text);
    await this.enter();
  }
}
