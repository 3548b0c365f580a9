import { describe } from 'vitest';
import { expect, test } from '#tests/cast.ts';
import { readSources } from './reader.ts';
import { at, feed, healthOf, later, listening, readAt, rowOf } from './reader.testkit.ts';

describe('a feed that is due', () => {
  test('is read, and says how it is doing', async ({ cast }) => {
    await listening(
      cast.bernd,
      (_, answer) => answer.end(feed(1, 2)),
      async (place) => {
        await readSources(() => at);
        expect(await healthOf(place)).toMatchObject({
          triedAt: at,
          succeededAt: at,
          heardAt: at,
          heardLast: 2,
          problem: null,
        });
        const next = (await healthOf(place)).nextTryAt;
        expect(next && next >= later(15) && next <= later(16.5)).toBe(true);
      },
    );
  });

  test('is not read again before its time', async ({ cast }) => {
    await listening(
      cast.bernd,
      (_, answer) => answer.end(feed(1)),
      async (place) => {
        await readSources(() => at);
        await readSources(() => later(5));
        expect(place.seen).toHaveLength(1);
        await readSources(() => later(17));
        expect(place.seen).toHaveLength(2);
      },
    );
  });

  test('that did not change is asked by its version, and tells nothing new', async ({ cast }) => {
    await listening(
      cast.bernd,
      (request, answer) => {
        if (request.headers['if-none-match'] === '"eins"') answer.writeHead(304).end();
        else answer.setHeader('etag', '"eins"').end(feed(1));
      },
      async (place) => {
        await readAt(place, at);
        expect(await readAt(place, later(20))).toMatchObject({ value: { taken: { added: 0 } } });
        expect(place.seen[1]?.headers['if-none-match']).toBe('"eins"');
        expect(await healthOf(place)).toMatchObject({ succeededAt: later(20), heardLast: 1 });
      },
    );
  });

  test('that moved for good is asked at its new address', async ({ cast }) => {
    await listening(
      cast.bernd,
      (request, answer) => {
        if (request.url === '/feed') answer.writeHead(301, { location: '/neu' }).end();
        else answer.end(feed(1));
      },
      async (place) => {
        await readAt(place, at);
        expect((await rowOf(place))?.settings).toEqual({ address: `${place.address}/neu` });
      },
    );
  });

  test('whose items leave it loses no mention', async ({ cast }) => {
    let numbers = [1, 2];
    await listening(
      cast.bernd,
      (_, answer) => answer.end(feed(...numbers)),
      async (place) => {
        await readAt(place, at);
        numbers = [3];
        expect(await readAt(place, later(20))).toMatchObject({ value: { removed: 0 } });
      },
    );
  });
});

describe('a feed in trouble', () => {
  test.for([
    [404, {}, 'not_found'],
    [403, {}, 'not_allowed'],
    [500, {}, 'server_failed'],
    [429, { 'retry-after': '7200' }, 'too_many_requests'],
  ] as const)('answering %i is tried again later', async ([status, headers, problem], { cast }) => {
    await listening(
      cast.bernd,
      (_, answer) => answer.writeHead(status, headers).end(),
      async (place) => {
        expect(await readAt(place, at)).toMatchObject({ value: { problem } });
        const health = await healthOf(place);
        expect(health).toMatchObject({ problem, failures: 1, triedAt: at });
        expect(health.nextTryAt && health.nextTryAt > later(status === 429 ? 119 : 10)).toBe(true);
      },
    );
  });

  test('that is gone is not asked again', async ({ cast }) => {
    await listening(
      cast.bernd,
      (_, answer) => answer.writeHead(410).end(),
      async (place) => {
        await readAt(place, at);
        await readSources(() => later(10_000));
        expect(place.seen).toHaveLength(1);
        expect(await healthOf(place)).toMatchObject({ problem: 'gone', nextTryAt: null });
      },
    );
  });

  test('and back again is well', async ({ cast }) => {
    let status = 500;
    await listening(
      cast.bernd,
      (_, answer) => answer.writeHead(status).end(feed(1)),
      async (place) => {
        await readAt(place, at);
        status = 200;
        await readAt(place, later(60));
        expect(await healthOf(place)).toMatchObject({ problem: null, failures: 0, heardLast: 1 });
      },
    );
  });

  test('stops no other', async ({ cast }) => {
    await listening(
      cast.bernd,
      (_, answer) => answer.end('<html></html>'),
      async (broken) => {
        await listening(
          cast.fremd,
          (_, answer) => answer.end(feed(1)),
          async (well) => {
            await readSources(() => at);
            expect(await healthOf(broken)).toMatchObject({ problem: 'not_a_feed' });
            expect(await healthOf(well)).toMatchObject({ problem: null, heardLast: 1 });
          },
        );
      },
    );
  });
});
