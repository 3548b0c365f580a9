import AxeBuilder from '@axe-core/playwright';
import {
  expect,
  test as plain,
  type Browser,
  type BrowserContext,
  type Page,
} from '@playwright/test';
import { ballotsMessages } from '#rooms/elaborate/messages/ballots.ts';
import { checkMessages } from '#rooms/elaborate/messages/check.ts';
import { deskMessages } from '#rooms/elaborate/messages/desk.ts';
import { deskResultMessages } from '#rooms/elaborate/messages/deskResult.ts';
import { deskSettingsMessages } from '#rooms/elaborate/messages/deskSettings.ts';
import { deskTalkMessages } from '#rooms/elaborate/messages/deskTalk.ts';
import { matrixMessages } from '#rooms/elaborate/messages/matrix.ts';
import { phoneMessages } from '#rooms/elaborate/messages/phone.ts';
import { phoneClosingMessages } from '#rooms/elaborate/messages/phoneClosing.ts';
import { phoneDiscussionMessages } from '#rooms/elaborate/messages/phoneDiscussion.ts';
import { phoneTalkMessages } from '#rooms/elaborate/messages/phoneTalk.ts';
import { phoneTaskMessages } from '#rooms/elaborate/messages/phoneTasks.ts';
import { roundsMessages } from '#rooms/elaborate/messages/rounds.ts';
import { wallMessages } from '#rooms/elaborate/messages/wall.ts';
import { wallTalkMessages } from '#rooms/elaborate/messages/wallTalk.ts';
import { workshopsMessages } from '#rooms/elaborate/messages/workshops.ts';
import { accountMessages } from '../../src/routes/messages/account.ts';
import { partsMessages } from '#ui/messages/parts.ts';
import type { Language } from '#platform/i18n/language.ts';
import { home, members, memberState, password } from './globalSetup.ts';

export { expect } from '@playwright/test';
export const languages: Language[] = ['de', 'en'];

export const words = (language: Language) => ({
  ballots: ballotsMessages[language],
  check: checkMessages[language],
  closing: phoneClosingMessages[language],
  desk: deskMessages[language],
  deskSettings: deskSettingsMessages[language],
  deskTalk: deskTalkMessages[language],
  discussion: phoneDiscussionMessages[language],
  parts: partsMessages[language],
  result: deskResultMessages[language],
  rounds: roundsMessages[language],
  matrix: matrixMessages[language],
  phone: phoneMessages[language],
  talk: phoneTalkMessages[language],
  task: phoneTaskMessages[language],
  wall: wallMessages[language],
  wallTalk: wallTalkMessages[language],
  workshops: workshopsMessages[language],
});

type PhoneWishes = { javaScriptEnabled?: boolean; viewport?: typeof phoneSize; baseURL?: string };

const phoneSize = { width: 390, height: 844 };
const wallSize = { width: 1920, height: 1080 };

/**
 * Opens browsers as the people of a workshop have them; whatever a page logs as an error fails the
 * test.
 */
export class House {
  readonly origin: string;
  readonly language: Language;
  readonly problems: string[] = [];
  readonly #browser: Browser;
  readonly #contexts: BrowserContext[] = [];

  constructor(browser: Browser, { origin, language }: { origin: string; language: Language }) {
    this.#browser = browser;
    this.origin = origin;
    this.language = language;
  }

  /** A page in which a member is signed in who may run workshops. */
  moderator(size = { width: 1440, height: 900 }): Promise<Page> {
    return this.#member({ viewport: size });
  }

  wall(wishes: { baseURL?: string } = {}): Promise<Page> {
    return this.#member({ viewport: wallSize, ...wishes });
  }

  /** Somebody without an account. */
  phone(wishes: PhoneWishes = {}): Promise<Page> {
    return this.#open({ viewport: phoneSize, hasTouch: true, ...wishes });
  }

  async close(): Promise<void> {
    for (const context of this.#contexts) await context.close();
  }

  // The session kept by the setup is the loopback's; under another name the member signs in anew.
  async #member(wishes: { viewport: typeof wallSize; baseURL?: string }): Promise<Page> {
    if (this.origin === process.env.E2E_ORIGIN) {
      return this.#open({ ...wishes, storageState: memberState(this.language) });
    }
    const page = await this.#open(wishes);
    const t = accountMessages[this.language];
    await page.goto('/sign-in');
    await page.getByLabel(t.email).fill(members[this.language].email);
    await page.getByLabel(t.password).fill(password);
    await page.getByRole('button', { name: t.signInSubmit }).click();
    await page.waitForURL(`**${home}`);
    return page;
  }

  async #open(wishes: Parameters<Browser['newContext']>[0]): Promise<Page> {
    const locale = this.language === 'de' ? 'de-DE' : 'en-GB';
    const context = await this.#browser.newContext({ baseURL: this.origin, locale, ...wishes });
    this.#contexts.push(context);
    const page = await context.newPage();
    const home = wishes?.baseURL ?? this.origin;
    page.on('request', (request) => {
      if (isElsewhere(request.url(), home)) this.problems.push(`asked outside: ${request.url()}`);
    });
    page.on('pageerror', (error) => this.problems.push(error.message));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) this.problems.push(message.text());
    });
    return page;
  }
}

export const test = plain.extend<{ language: Language; venue: string; house: House }>({
  language: ['de', { option: true }],
  /** The origin people type: the loopback, or a name that is no secure context. */
  venue: ['', { option: true }],
  house: async ({ browser, language, venue }, use) => {
    const started = process.env.E2E_ORIGIN ?? '';
    const origin = venue ? `http://${venue}:${new URL(started).port}` : started;
    const house = new House(browser, { origin, language });
    await use(house);
    await house.close();
    expect(house.problems).toEqual([]);
  },
});

/** Whether a page asks for something outside: in a room without internet it never comes. */
const isElsewhere = (url: string, home: string): boolean =>
  /^(https?|wss?):/.test(url) && new URL(url).origin !== home;

/** A text is on the page, perhaps also where only screen readers hear it. */
export const sees = (page: Page, text: string | RegExp): Promise<void> =>
  expect(page.getByText(text).first()).toBeVisible();

/** Opens *Mehr*, also while the page comes to life. */
export async function openMore(page: Page, more: string): Promise<void> {
  const folded = page.locator('details', { has: page.getByText(more, { exact: true }) }).first();
  await expect(async () => {
    if ((await folded.getAttribute('open')) === null)
      await folded.locator('summary').first().click();
    await expect(folded).toHaveAttribute('open', { timeout: 1_000 });
  }).toPass();
}

/** Runs in the page: a colour on its way from light to dark is neither. */
function endTransitions(): void {
  for (const animation of document.getAnimations()) {
    if (animation instanceof CSSTransition) animation.finish();
  }
}

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** No violation of WCAG 2.2 A and AA in light; in dark, where only colours differ, of contrast. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(endTransitions);
    const axe = new AxeBuilder({ page });
    const asked = colorScheme === 'light' ? axe.withTags(levels) : axe.withRules('color-contrast');
    const { violations } = await asked.analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`,
    );
    expect(found, `${page.url()} in ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: null });
}
