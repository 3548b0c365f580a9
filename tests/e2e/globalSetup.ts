import { mkdir } from 'node:fs/promises';
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import type { Language } from '#platform/i18n/language.ts';
import { accountMessages } from '../../src/routes/messages/account.ts';
import { memberMessages } from '../../src/routes/messages/members.ts';
import { chromiumPath } from '../../scripts/chromium.ts';
import { startServer } from '../server.ts';

/** The members: the owner speaks German, the lead English. */
export const members: Record<Language, { name: string; email: string }> = {
  de: { name: 'Anna Ahrens', email: 'anna@musterstadt.example' },
  en: { name: 'Bernd Brink', email: 'bernd@musterstadt.example' },
};
export const password = 'Bienenstich und Kaffee';
export const home = '/o/stadt-musterstadt';

/** Where a member's session is kept. */
export const memberState = (language: Language): string => `test-results/member-${language}.json`;

/**
 * One production server for all end-to-end tests; first visit and invitation are walked as their
 * users would.
 */
export default async function setup(): Promise<() => Promise<void>> {
  // Sources are read from servers on this machine.
  const server = await startServer({ environment: { RESONANZ_ALLOW_PRIVATE: '127.0.0.0/8' } });
  process.env.E2E_ORIGIN = server.origin;
  await mkdir('test-results', { recursive: true });
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
  const owner = await newcomer(browser, server.origin, 'de');
  await firstVisit(owner, server.startCode ?? '');
  const lead = await newcomer(browser, server.origin, 'en');
  await takeInvitation(lead, await inviteLead(owner));
  await browser.close();
  return () => server.stop();
}

const newcomer = (browser: Browser, baseURL: string, language: Language) =>
  browser.newContext({ baseURL, locale: language === 'de' ? 'de-DE' : 'en-GB' });

async function firstVisit(owner: BrowserContext, code: string): Promise<void> {
  const page = await owner.newPage();
  const t = accountMessages.de;
  await page.goto('/');
  await page.getByLabel(t.startCode).fill(code);
  await page.getByLabel(t.name, { exact: true }).fill(members.de.name);
  await page.getByLabel(t.email).fill(members.de.email);
  await page.getByLabel(t.password).fill(password);
  await page.getByLabel(t.organisationName).fill('Stadt Musterstadt');
  await page.getByLabel(t.organisationKind).selectOption('municipality');
  await page.getByRole('button', { name: t.startSubmit }).click();
  await page.waitForURL(`**${home}`);
  await owner.storageState({ path: memberState('de') });
}

async function inviteLead(owner: BrowserContext): Promise<string> {
  const page = await owner.newPage();
  const t = memberMessages.de;
  await page.goto(`${home}/members`);
  await page.getByRole('combobox', { name: t.role, exact: true }).last().selectOption('lead');
  await page.getByRole('button', { name: t.inviteSubmit }).click();
  return page.getByRole('textbox', { name: t.link }).inputValue();
}

async function takeInvitation(lead: BrowserContext, link: string): Promise<void> {
  const page = await lead.newPage();
  const t = accountMessages.en;
  await page.goto(new URL(link).pathname);
  await page.getByLabel(t.name, { exact: true }).fill(members.en.name);
  await page.getByLabel(t.email).fill(members.en.email);
  await page.getByLabel(t.password).fill(password);
  await page.getByRole('button', { name: t.invitationNewSubmit }).click();
  await page.waitForURL(`**${home}`);
  await lead.storageState({ path: memberState('en') });
}
