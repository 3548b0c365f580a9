import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserOf, startInstallation } from './installation.ts';
import { cast, type Member } from './people.ts';
import type { Browser } from './browser.ts';
import { actionsOf, allRoutes } from './routeList.ts';
import { askers, routeTable, type Asker } from './routeTable.ts';
import { seedRoutes, type Seeds } from './routeSeeds.ts';

const who: Record<Asker, Member | null> = {
  owner: cast.anna,
  lead: cast.bernd,
  coach: cast.carla,
  executive: cast.dieter,
  member: cast.eva,
  foreign: cast.fremd,
  nobody: null,
};

const routes = allRoutes();

let installation: Awaited<ReturnType<typeof startInstallation>>;
let seeds: Seeds;
const browsers = new Map<Asker, Browser>();

beforeAll(async () => {
  expect(existsSync('build/handler.js'), 'the pages are built before this test').toBe(true);
  installation = await startInstallation();
  seeds = await seedRoutes();
  for (const asker of askers) {
    browsers.set(asker, await browserOf(installation.origin, who[asker]));
  }
});

afterAll(() => installation.stop());

describe('role × route', () => {
  test('every route is in the table, and the table has no other', () => {
    const asked = routes.flatMap(({ id, methods }) => methods.map((method) => `${method} ${id}`));
    expect(Object.keys(routeTable).sort()).toEqual(asked.sort());
  });

  test.for(Object.entries(routeTable))('%s', async ([route, expected]) => {
    const [method = '', id = ''] = route.split(' ');
    const answered: Record<string, number> = {};
    for (const asker of askers) {
      // Signing out would end the session the next routes need.
      const browser = id === '/sign-out' ? await fresh() : browserFor(asker);
      const path = pathOf(id, seeds.ours);
      const answer = await ask(browser, method, path);
      answered[asker] = answer.status;
      await answer.body?.cancel();
    }
    expect(answered).toEqual(expected);
  });
});

describe('another organisation', () => {
  const inside = routes.filter(({ id }) => id.includes('[organisation]'));

  test.for(inside.map(({ id }) => id))('%s is not there for a stranger', async (id) => {
    const path = pathOf(id, seeds.ours);
    const actions = await actionsOf(id);
    const stranger = browserFor('foreign');
    const answers = [await stranger.get(path)];
    for (const action of actions) answers.push(await stranger.post(actionAddress(path, action)));
    for (const answer of answers) {
      // 405: a page without forms has nothing to post to.
      expect([404, 405], answer.url).toContain(answer.status);
      await answer.body?.cancel();
    }
  });

  // What these name is the same word in every organisation: a format, a document, a map.
  const words = /\[(organisation|format|document|map|file)\]/g;
  const withIds = inside.filter(({ id }) => id.replaceAll(words, '').includes('['));
  test.for(withIds.map(({ id }) => id))("%s does not open for another's id", async (id) => {
    const { organisation = '' } = seeds.ours.named;
    const path = pathOf(id, { named: { ...seeds.theirs.named, organisation } });
    const owner = browserFor('owner');
    for (const action of await actionsOf(id)) {
      const answer = await owner.post(actionAddress(path, action));
      expect(answer.status, action).toBe(404);
      await answer.body?.cancel();
    }
    const answer = await owner.get(path);
    expect(answer.status).toBe(404);
    await answer.body?.cancel();
  });
});

function ask(browser: Browser, method: string, path: string): Promise<Response> {
  if (method === 'GET') return browser.get(path);
  return path.startsWith('/w/') ? browser.postJson(path, {}) : browser.post(path);
}

const actionAddress = (path: string, action: string): string =>
  action === 'default' ? path : `${path}?/${action}`;

function browserFor(asker: Asker): Browser {
  const browser = browsers.get(asker);
  if (!browser) throw new Error(`${asker} has no browser`);
  return browser;
}

const fresh = () => browserOf(installation.origin, null);

/** The address of a route with one side's things in it; `[id]` is named by the part before it. */
function pathOf(id: string, side: Seeds['ours']): string {
  const parts = id.split('/');
  const filled = parts.map((part, index) => {
    const name = /^\[(\w+)(=\w+)?\]$/.exec(part)?.[1];
    if (!name) return part;
    const kind = name === 'id' || name === 'token' ? (parts[index - 1] ?? '') : name;
    const known = side.named[kind];
    if (!known) throw new Error(`tests/routeSeeds.ts makes nothing for [${name}] of ${id}`);
    return known;
  });
  return filled.join('/');
}
