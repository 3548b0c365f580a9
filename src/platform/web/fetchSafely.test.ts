import { gzipSync, brotliCompressSync, deflateRawSync, deflateSync } from 'node:zlib';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fetch } from 'undici';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allowedPrivateFrom, nothingPrivate, type AllowedPrivate } from './allowedAddresses.ts';
import { fetchSafely, type Wish } from './fetchSafely.ts';
import { serve, type TestServer } from './hostileServer.testkit.ts';
import { safeStreamDispatcher } from './safeDispatcher.ts';
import { safeFetch } from './safeFetch.ts';

const loopback: AllowedPrivate = allowedPrivateFrom('127.0.0.1') ?? nothingPrivate;
const seen: IncomingMessage[] = [];
let other: TestServer;
let server: TestServer;

beforeAll(async () => {
  other = await serve((request, answer) => {
    seen.push(request);
    answer.end('the other');
  });
  server = await serve((request, answer) => {
    seen.push(request);
    const act = acts[(request.url ?? '/').slice(1).split('?')[0] ?? ''];
    if (act) act(answer, request);
    else answer.writeHead(404).end();
  });
});

afterAll(async () => {
  await server.close();
  await other.close();
});

const zeros = Buffer.alloc(50_000_000);
const packed = (encoding: string, bytes: Buffer) => (answer: ServerResponse) =>
  answer.writeHead(200, { 'content-encoding': encoding }).end(bytes);
const moved = (status: number, location: string) => (answer: ServerResponse) =>
  answer.writeHead(status, { location }).end();

const acts: Record<string, (answer: ServerResponse, request: IncomingMessage) => void> = {
  plain: (answer) => answer.setHeader('etag', '"1"').end('good'),
  gzip: packed('gzip', gzipSync('good')),
  br: packed('br', brotliCompressSync('good')),
  deflate: packed('deflate', deflateSync('good')),
  rawDeflate: packed('deflate', deflateRawSync('good')),
  cutOff: packed('gzip', gzipSync('good '.repeat(5_000)).subarray(0, 60)),
  notPacked: packed('gzip', Buffer.from('no gzip at all')),
  unknownPacking: packed('rot13', Buffer.from('good')),
  bomb: packed('gzip', gzipSync(zeros)),
  twiceBomb: packed('gzip, gzip', gzipSync(gzipSync(zeros))),
  brBomb: packed('br', brotliCompressSync(zeros.subarray(0, 20_000_000))),
  announced: (answer) => answer.writeHead(200, { 'content-length': '200000000' }).write('x'),
  endless: (answer) => {
    const chunk = Buffer.alloc(65_536);
    const more = () => {
      while (!answer.destroyed && answer.write(chunk));
    };
    answer.on('drain', more);
    more();
  },
  round: moved(302, '/round'),
  forGood: moved(301, '/plain'),
  forNow: moved(307, '/forGood'),
  away: (answer) => moved(302, `${other.address}/away`)(answer),
  toPrivate: moved(302, 'http://10.1.2.3/'),
  toMetadata: moved(302, 'http://[::ffff:169.254.169.254]/'),
  toFile: moved(302, 'file:///etc/passwd'),
  toMail: moved(302, 'http://127.0.0.1:25/'),
  silent: () => undefined,
  drip: (answer) => {
    const timer = setInterval(() => answer.write('x'), 20);
    answer.on('close', () => {
      clearInterval(timer);
    });
  },
  hangUp: (answer) => answer.destroy(),
  cookie: (answer, request) =>
    answer.setHeader('set-cookie', 'a=b').end(request.headers.cookie ?? 'none'),
};

const get = (path: string, wish: Wish = {}) =>
  fetchSafely(`${server.address}/${path}`, { allowed: loopback, ...wish });

describe('what is fetched', () => {
  test.each(['plain', 'gzip', 'br', 'deflate', 'rawDeflate'])(
    '%s arrives as it was',
    async (way) => {
      const answer = await get(way);
      expect(answer).toMatchObject({ ok: true, value: { status: 200 } });
      expect(answer.ok && new TextDecoder().decode(answer.value.bytes)).toBe('good');
    },
  );

  test('what was cut off on its way gives what arrived', async () => {
    expect(await get('cutOff')).toMatchObject({ ok: true });
  });

  test('a redirect for good is told, one for now is not', async () => {
    expect(await get('forGood')).toMatchObject({
      value: { address: `${server.address}/plain`, movedTo: `${server.address}/plain` },
    });
    expect(await get('forNow')).toMatchObject({ value: { movedTo: null } });
  });

  test('a fetch for clients of networks gives the same as a Response', async () => {
    const response = await safeFetch(`${server.address}/gzip`);
    expect([response.status, await response.text()]).toEqual([200, 'good']);
    await expect(safeFetch('http://10.0.0.1/')).rejects.toThrow('fetch failed');
  });
});

describe('a server that means harm', () => {
  const quick = { limits: { headersMs: 200, wholeMs: 1_000, graceMs: 100, mostBytes: 1_000_000 } };

  test.each([
    ['bomb', 'too_large'],
    ['twiceBomb', 'too_large'],
    ['brBomb', 'too_large'],
    ['announced', 'too_large'],
    ['endless', 'too_large'],
    ['round', 'too_many_redirects'],
    ['toPrivate', 'private_address'],
    ['toMetadata', 'private_address'],
    ['toFile', 'private_address'],
    ['toMail', 'private_address'],
    ['silent', 'too_slow'],
    ['drip', 'too_slow'],
    ['hangUp', 'unreachable'],
    ['notPacked', 'server_failed'],
    ['unknownPacking', 'server_failed'],
  ])('%s is refused as %s', async (path, reason) => {
    expect(await get(path, quick)).toMatchObject({ ok: false, reason });
  });

  test('who types a private address learns nothing of it', async () => {
    const refused = await fetchSafely(server.address, { allowed: nothingPrivate });
    expect(refused).toEqual({ ok: false, reason: 'private_address', detail: '127.0.0.1' });
  });

  test('a name is asked again on connecting: one that means this machine is refused', async () => {
    const [, port] = server.address.split('127.0.0.1:');
    expect(
      await fetchSafely(`http://localhost:${port}/plain`, { allowed: nothingPrivate }),
    ).toMatchObject({ reason: 'private_address' });
    // Allowed as a name by a net elsewhere, and still checked by the address it means.
    const elsewhere = allowedPrivateFrom('10.0.0.0/8') ?? nothingPrivate;
    expect(
      await fetchSafely(`http://localhost:${port}/plain`, { allowed: elsewhere }),
    ).toMatchObject({ reason: 'private_address' });
  });
});

describe('what is kept to ourselves', () => {
  test('name and password of an address go to its own origin only', async () => {
    seen.length = 0;
    const address = server.address.replace('://', '://eva:geheim@');
    const answer = await fetchSafely(`${address}/away`, {
      allowed: loopback,
      headers: { cookie: 'mine=1', 'x-plain': 'yes' },
    });
    const [first, second] = seen;
    expect(first?.headers.authorization).toMatch(/^Basic /);
    expect(second?.headers).not.toHaveProperty('authorization');
    expect(second?.headers).not.toHaveProperty('cookie');
    expect(second?.headers['x-plain']).toBe('yes');
    expect(JSON.stringify(answer)).not.toContain('geheim');
  });

  test('no cookie is kept', async () => {
    await get('cookie');
    const again = await get('cookie');
    expect(again.ok && new TextDecoder().decode(again.value.bytes)).toBe('none');
  });
});

test('four streams of one server keep nobody who fetches from it waiting', async () => {
  const streams = await Promise.all(
    [1, 2, 3, 4].map((each) =>
      fetch(`${server.address}/drip?${each}`, { dispatcher: safeStreamDispatcher(loopback) }),
    ),
  );
  expect(await get('plain')).toMatchObject({ ok: true });
  for (const { body } of streams) await body?.cancel();
});

test('who waits behind four others for a connection waits no longer than allowed', async () => {
  const allowed = allowedPrivateFrom('127.0.0.1') ?? nothingPrivate;
  const slow = [1, 2, 3, 4].map((each) =>
    get(`drip?${each}`, { allowed, limits: { wholeMs: 400 } }),
  );
  const fifth = await get('plain', { allowed, limits: { wholeMs: 50 } });
  expect(fifth).toMatchObject({ ok: false, reason: 'too_slow' });
  await Promise.all(slow);
});
