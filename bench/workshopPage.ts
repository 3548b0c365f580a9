import { chromium, type CDPSession, type Page } from '@playwright/test';
import { phoneMessages } from '#rooms/elaborate/messages/phone.ts';
import { phoneTaskMessages } from '#rooms/elaborate/messages/phoneTasks.ts';
import { chromiumPath, ensureChromium } from '../scripts/chromium.ts';

const quietMs = 1_500;

/**
 * Bytes of all bodies as they crossed the wire, from the first request of a browser with an empty
 * cache until the first card can be written and nothing more is fetched.
 */
export async function bytesUntilWrite(origin: string, code: string): Promise<number> {
  const found = ensureChromium();
  if (!found.ok) throw new Error(found.reason);
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
  try {
    const context = await browser.newContext({
      locale: 'de-DE',
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    const page = await context.newPage();
    const bodies = await countBodies(await context.newCDPSession(page));
    await page.goto(`${origin}/w/${code}`);
    await page.getByRole('button', { name: phoneMessages.de.join, exact: true }).click();
    await writingField(page).waitFor();
    await writingField(page).fill('Eine erste Karte');
    await page.waitForTimeout(quietMs);
    return bodies();
  } finally {
    await browser.close();
  }
}

const writingField = (page: Page) =>
  page.getByRole('textbox', { name: phoneTaskMessages.de.collect.cardTitle });

/** @returns the sum so far; of a stream that is still open what came of it. */
async function countBodies(session: CDPSession): Promise<() => number> {
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: false });
  const headers = new Map<string, number>();
  const bodies = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, response }) => {
    headers.set(requestId, response.encodedDataLength);
  });
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    bodies.set(requestId, (bodies.get(requestId) ?? 0) + encodedDataLength);
  });
  // What arrived in all, less the headers, is the exact figure for everything that has ended.
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bodies.set(requestId, Math.max(0, encodedDataLength - (headers.get(requestId) ?? 0)));
  });
  return () => {
    const sum = [...bodies.values()].reduce((total, size) => total + size, 0);
    return sum > 0 ? sum : Number.NaN;
  };
}
