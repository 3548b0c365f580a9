import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/base/ids.ts';
import { Browser } from './browser.ts';
import { startServer, type RunningServer } from './server.ts';

let dataFolder: string;
let server: RunningServer;
const browsers: Browser[] = [];

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'resonanz-killed-'));
  server = await startServer({ dataFolder });
});

afterAll(async () => {
  await server.stop();
  await rm(dataFolder, { recursive: true, force: true });
});

test('server and database are killed five times each, and no acknowledged card is lost or doubled', async () => {
  const { code, columnId, anna } = await openWorkshop();
  const guests = await Promise.all(Array.from({ length: 10 }, () => joined(code, columnId)));
  for (let round = 0; round < 10; round += 1) {
    const writing = Promise.all(guests.map((guest) => guest.write(2)));
    await wait(30 + 15 * round);
    if (round % 2 === 0) await killServer();
    else await killDatabase();
    await writing;
  }
  const written = guests.flatMap((guest) => guest.acknowledged);
  expect(written).toHaveLength(200);
  const state = v.parse(deskState, await (await anna(`/w/${code}/desk/state`)).json());
  expect(state.desk.cards.map((card) => card.id).sort()).toEqual(written.sort());
}, 240_000);

function newBrowser(): Browser {
  const browser = new Browser(server.origin);
  browsers.push(browser);
  return browser;
}

const deskState = v.object({
  board: v.object({ workshop: v.object({ columns: v.array(v.object({ id: v.string() })) }) }),
  desk: v.object({ cards: v.array(v.object({ id: v.string() })) }),
});

async function openWorkshop() {
  const browser = newBrowser();
  await browser.post('/start?/found', {
    code: server.startCode ?? '',
    name: 'Anna Ahrens',
    email: 'anna@musterstadt.example',
    password: 'Bienenstich und Kaffee',
    organisation: 'Stadt Musterstadt',
    kind: 'municipality',
  });
  const wish = { title: 'Unter Last', guidingQuestion: 'Hält es?', headCount: '10' };
  const started = await browser.post('/o/stadt-musterstadt/workshops/new', wish);
  const code = /\/w\/(\w+)\//.exec(started.headers.get('location') ?? '')?.[1] ?? '';
  const settings = { headCount: 10, cardsPerPerson: 20, cardsHidden: false };
  const dots = { benefitDots: 5, effortDots: 5, dotsPerCard: 3 };
  for (const command of [
    { kind: 'changeSettings', ...wish, ...settings, ...dots },
    { kind: 'enterPhase', phase: 'collect' },
  ]) {
    await browser.postJson(`/w/${code}/desk/commands`, { id: newId(), command });
  }
  const state = v.parse(deskState, await (await browser.get(`/w/${code}/desk/state`)).json());
  const columnId = state.board.workshop.columns[0]?.id ?? '';
  return { code, columnId, anna: (path: string) => browser.get(path) };
}

/** A phone that sends each card until it is acknowledged, always with the same ids. */
async function joined(code: string, columnId: string) {
  const browser = newBrowser();
  const answer = await browser.postJson(`/w/${code}/join`, { name: '', id: newId() });
  const { own } = v.parse(
    v.object({ own: v.object({ participantId: v.string() }) }),
    await answer.json(),
  );
  const acknowledged: string[] = [];
  const write = async (cards: number) => {
    for (let written = 0; written < cards; written += 1) {
      const cardId = newId();
      const command = { kind: 'writeCard', cardId, columnId, title: `Karte ${cardId}` };
      const envelope = { id: newId(), participantId: own.participantId, command };
      await untilAcknowledged(() => browser.postJson(`/w/${code}/commands`, envelope));
      acknowledged.push(cardId);
    }
  };
  return { acknowledged, write };
}

async function untilAcknowledged(send: () => Promise<Response>): Promise<void> {
  for (;;) {
    // Whatever breaks off before the whole answer is there counts as not acknowledged.
    const answer = await send()
      .then(async (response) => ({ status: response.status, text: await response.text() }))
      .catch(() => null);
    if (answer && answer.status < 500) {
      expect(answer.status, answer.text).toBe(200);
      return;
    }
    await wait(100);
  }
}

async function killServer(): Promise<void> {
  const exit = once(server.process, 'exit');
  server.process.kill('SIGKILL');
  await exit;
  server = await startServer({ dataFolder });
  for (const browser of browsers) browser.origin = server.origin;
}

/** The server stays; it starts its database again. */
async function killDatabase(): Promise<void> {
  const pidFile = join(dataFolder, 'postgres-18', 'postmaster.pid');
  const [pid = ''] = (await readFile(pidFile, 'utf8')).split('\n');
  process.kill(Number(pid), 'SIGKILL');
  await wait(500);
}
