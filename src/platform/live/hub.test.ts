import { get, IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test as databaseTest } from '#tests/cast.ts';
import { inOrganisation, pool } from '../db/database.ts';
import { appendLive } from './log.ts';
import { connectedSubjects } from './presence.ts';
import { openVenue, soon, textsOf, type Hearing, type Venue } from './venue.ts';
import type { LiveHubWishes } from './hub.ts';

type Open = (wishes?: Partial<LiveHubWishes>) => Promise<Venue>;
type Say = (...words: string[]) => Promise<void>;

const test = databaseTest.extend<{ open: Open; say: Say }>({
  open: async ({ database: _database }, use) => {
    const venues: Venue[] = [];
    await use(async (wishes) => {
      const venue = await openVenue(wishes);
      venues.push(venue);
      return venue;
    });
    for (const venue of venues) await venue.close();
  },
  say: async ({ cast }, use) => {
    await use(async (...words) => {
      for (const word of words) {
        await inOrganisation(cast.anna, (tx) => appendLive(tx, 'room', { kind: 'said', word }));
      }
    });
  },
});

const said = (...words: string[]) => words.map((word) => `{"kind":"said","word":"${word}"}`);

test('everybody at every process hears what is said, once and in order', async ({ open, say }) => {
  const [first, second] = [await open(), await open()];
  const hearings = [
    await first.hears('room', 'anna'),
    await first.hears('room', 'bernd'),
    await second.hears('room', 'carla'),
  ];
  await say('one', 'two', 'three');
  for (const hearing of hearings) {
    await soon(() => expect(textsOf(hearing)).toEqual(said('one', 'two', 'three')));
    expect(hearing.events.map(({ id }) => id)).toEqual(['1', '2', '3']);
  }
});

test('no proxy is invited to change, keep or hold back a stream', async ({ open }) => {
  const { response } = await (await open()).hears('room', 'anna');
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-store, no-transform');
  expect(response.headers.get('x-accel-buffering')).toBe('no');
});

test('a stream goes on where it was left', async ({ open, say }) => {
  const venue = await open();
  await say('one', 'two');
  const hearing = await venue.hears('room', 'anna', 1);
  await say('three');
  await soon(() => expect(textsOf(hearing)).toEqual(said('two', 'three')));
});

test('a browser that comes back by itself names the last event it had', async ({ open, say }) => {
  const venue = await open();
  await say('one', 'two', 'three');
  const address = `${venue.origin}/room/anna/stream?since=0&poll=1`;
  const answer = await fetch(address, { headers: { 'last-event-id': '2' } });
  expect(await answer.json()).toMatchObject({ rev: 3, events: [{ rev: 3 }] });
});

test('what a process has long forgotten comes from the database', async ({ open, say }) => {
  const words = Array.from({ length: 250 }, (_, index) => `w${index}`);
  const venue = await open();
  await venue.hears('room', 'early');
  await say(...words);
  const hearing = await venue.hears('room', 'anna', 3);
  await soon(() => expect(textsOf(hearing)).toEqual(said(...words.slice(3))));
});

test('where the past is gone, a client is told to load the state again', async ({ open, say }) => {
  const venue = await open();
  await say('one', 'two', 'three');
  await pool().query('delete from platform.live_message where rev < 3');
  const hearing = await venue.hears('room', 'anna', 1);
  await soon(() => expect(hearing.events).toEqual([{ id: '3', name: 'reset', text: '{"rev":3}' }]));
  await say('four');
  await soon(() => expect(hearing.events.at(-1)).toMatchObject({ id: '4', name: 'message' }));
});

test('a client from the future of a restored database is told so too', async ({ open, say }) => {
  const venue = await open();
  await say('one');
  const hearing = await venue.hears('room', 'anna', 99);
  await soon(() => expect(hearing.events[0]).toMatchObject({ id: '1', name: 'reset' }));
});

test('nothing is missed while the process cannot hear the database', async ({ open, say }) => {
  const hearing = await (await open()).hears('room', 'anna');
  await say('one');
  await soon(() => expect(hearing.events).toHaveLength(1));
  await pool().query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'resonanz live' and datname = current_database()`,
  );
  await say('two', 'three');
  await soon(() => expect(textsOf(hearing)).toEqual(said('one', 'two', 'three')));
});

test('a phone that takes nothing any more is cut and does not hold up the others', async ({
  open,
  say,
}) => {
  const venue = await open({ gatherMs: 1 });
  const sleeper = await venue.sleepsAt('room');
  const awake = await venue.hears('room', 'anna');
  const page = 'x'.repeat(400_000);
  for (let turn = 0; turn < 40; turn += 1) await say(page);
  await soon(() => expect(awake.events).toHaveLength(40));
  let taken = 0;
  sleeper.on('data', (piece: Buffer) => (taken += piece.length));
  await new Promise((resolve) => sleeper.on('close', resolve));
  expect(taken).toBeLessThan(40 * page.length);
});

test('a newer event of a kind that says everything replaces the earlier', async ({
  open,
  cast,
}) => {
  const venue = await open({ wholeKinds: ['progress'] });
  await inOrganisation(cast.anna, async (tx) => {
    await appendLive(tx, 'room', { kind: 'progress', participants: 1 });
    await appendLive(tx, 'room', { kind: 'said', word: 'one' });
    await appendLive(tx, 'room', { kind: 'progress', participants: 2 });
  });
  const hearing = await venue.hears('room', 'anna', 0);
  await soon(() => expect(hearing.events.map(({ id }) => id)).toEqual(['2', '3']));
});

test('where streams are held back, asking now and then brings the same', async ({ open, say }) => {
  const venue = await open();
  await say('one', 'two');
  const ask = async (since: number): Promise<unknown> =>
    (await fetch(`${venue.origin}/room/anna/stream?poll=1&since=${since}`)).json();
  const two = { rev: 2, event: { kind: 'said', word: 'two' } };
  expect(await ask(1)).toEqual({ rev: 2, events: [two] });
  expect(await ask(2)).toEqual({ rev: 2, events: [] });
  expect(await ask(7)).toEqual({ rev: 2, reset: true, events: [] });
});

test('who may not hear a topic hears nothing', async ({ open }) => {
  const venue = await open();
  const status = async (path: string, init?: RequestInit) =>
    (await fetch(`${venue.origin}${path}`, init)).status;
  expect(await status('/unknown/anna/stream')).toBe(404);
  expect(await status('/room/stranger/stream')).toBe(401);
  expect(await status('/room/anna/stream', { method: 'POST' })).toBe(405);
  const request = new IncomingMessage(new Socket());
  for (const url of ['//', 'http://[']) {
    expect(venue.hub.handles(Object.assign(request, { url }))).toBe(false);
  }
});

test('connected are the people of all processes, each once', async ({ open }) => {
  const told: string[][] = [];
  const first = await open({ onConnected: (_topic, subjects) => void told.push(subjects) });
  const second = await open();
  await first.hears('room', 'anna');
  await first.hears('room', 'anna');
  const bernd = await second.hears('room', 'bernd');
  await fetch(`${second.origin}/room/carla/stream?poll=1`);
  await soon(async () =>
    expect(await connectedSubjects('room')).toEqual(['anna', 'bernd', 'carla']),
  );
  bernd.stop();
  await soon(async () => expect(await connectedSubjects('room')).toEqual(['anna', 'carla']));
  await soon(() => expect(told.at(-1)).toEqual(['anna', 'carla']));
  await second.close();
  expect(await connectedSubjects('room')).toEqual(['anna']);
});

test('a process that died is not counted for longer than a quarter of a minute', async ({
  open,
}) => {
  const venue = await open();
  await venue.hears('room', 'anna');
  await soon(async () => expect(await connectedSubjects('room')).toEqual(['anna']));
  await pool().query(`update platform.live_presence set at = now() - interval '16 seconds'`);
  expect(await connectedSubjects('room')).toEqual([]);
});

test('somebody with too many streams loses the oldest', async ({ open }) => {
  const venue = await open();
  const hearings: Hearing[] = [];
  for (let turn = 0; turn < 13; turn += 1) hearings.push(await venue.hears('room', 'anna'));
  await soon(() => expect(hearings.map(({ ended }) => ended).indexOf(false)).toBe(1));
});

test('a process that stops ends its streams and its own connection', async ({ open }) => {
  const venue = await open();
  const hearing = await venue.hears('room', 'anna');
  await venue.hub.close();
  await soon(() => expect(hearing.ended).toBe(true));
  expect((await fetch(`${venue.origin}/room/anna/stream`)).status).toBe(503);
});

test('a process may stop while it is still starting', async ({ open }) => {
  const venue = await open();
  await venue.hub.close();
  expect((await fetch(`${venue.origin}/room/anna/stream`)).status).toBe(503);
});

test('a stream has a limited life, and the browser comes back', async ({ open }) => {
  const venue = await open({ streamMs: 100 });
  const hearing = await venue.hears('room', 'anna');
  await soon(() => expect(hearing.ended).toBe(true));
});

test('an open line says so now and then', async ({ open }) => {
  const venue = await open({ heartbeatMs: 20 });
  const heard = await new Promise<string>((resolve) =>
    get(`${venue.origin}/room/anna/stream`, (response) => {
      let text = '';
      response.on('data', (piece: Buffer) => {
        text += piece.toString();
        if (text.includes(':\n\n')) resolve(text);
      });
    }),
  );
  expect(heard).toBe('retry: 1000\n\n:\n\n');
});
