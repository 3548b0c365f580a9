import type { Page } from '@playwright/test';
import { serve } from '#platform/web/hostileServer.testkit.ts';
import { sourceMessages } from '#rooms/explore/messages/source.ts';
import { sourcesMessages } from '#rooms/explore/messages/sources.ts';
import { home } from './globalSetup.ts';
import { expect, expectAccessible, test } from './house.ts';

const page =
  '<html><head><title>Anzeiger</title>' +
  '<link rel="alternate" type="application/rss+xml" href="/feed" title="Anzeiger: alles"></head></html>';

const harm = [
  '<script>window.hacked = 1</script>',
  '<img src="x" onerror="window.hacked = 2">',
  '<svg onload="window.hacked = 3"><script>window.hacked = 4</script></svg>',
  '<a href="javascript:window.hacked=5" onmouseover="window.hacked = 6">Freibad</a>',
  '<iframe src="https://boese.example"></iframe><style>main { display: none }</style>',
].join('');

const feed = `<rss version="2.0"><channel><title><script>window.hacked = 7</script>Anzeiger</title>
  <item><guid>1</guid><link>javascript:window.hacked=8</link><author>&lt;b onclick=x&gt;Eva</author>
  <title><![CDATA[Das Freibad öffnet wieder ${harm}]]></title>
  <description><![CDATA[<p>Die Rutsche ist auch wieder frei.</p>${harm}]]></description></item>
  </channel></rss>`;

test('what a hostile feed says is read, and nothing in it runs', async ({ house }) => {
  const server = await serve((request, answer) => {
    answer.setHeader('content-type', request.url === '/feed' ? 'text/xml' : 'text/html');
    answer.end(request.url === '/feed' ? feed : page);
  });
  const t = sourcesMessages[house.language];
  const one = sourceMessages[house.language];
  const desk = await house.moderator();
  await desk.goto(`${home}/explore/sources/new`);
  await desk.getByLabel(t.address).fill(server.address);
  await desk.getByRole('button', { name: t.search }).click();
  await expect(desk.getByLabel('Anzeiger: alles')).toBeChecked();
  await expectAccessible(desk);
  await desk.getByRole('button', { name: t.addChosen }).click();
  await expect(desk.getByText(t.opmlDone(1, 0))).toBeVisible();
  await expectAccessible(desk);
  await desk.getByRole('link', { name: 'Anzeiger: alles' }).click();
  await expect(desk.getByRole('heading', { name: 'Anzeiger: alles' })).toBeVisible();
  await expectAccessible(desk);
  // The clock may be reading it already; then it is asked again.
  const source = desk.url();
  await expect(async () => {
    await desk.goto(source);
    await desk.getByRole('button', { name: one.testNow }).click();
    await desk.getByRole('link', { name: one.showMentions }).click({ timeout: 3_000 });
  }).toPass();

  await expectHarmless(desk);
  await desk
    .getByRole('link', { name: /Freibad/ })
    .first()
    .click();
  await expectHarmless(desk);
  await server.close();
});

async function expectHarmless(desk: Page): Promise<void> {
  await expect(desk.getByText('Das Freibad öffnet wieder').first()).toBeVisible();
  const found = await desk.evaluate(() => ({
    hacked: 'hacked' in window,
    tags: document.querySelectorAll('main :is(script, iframe, style, img[onerror], [onmouseover])')
      .length,
    links: document.querySelectorAll('a[href^="javascript:"], a[href^="data:"]').length,
  }));
  expect(found).toEqual({ hacked: false, tags: 0, links: 0 });
}
