import { describe } from 'vitest';
import { inOrganisation } from '#platform/db/database.ts';
import { expect, test } from '#tests/cast.ts';
import { claim } from './claim.ts';
import { readSources } from './reader.ts';
import { at, feed, keyOf, later, listening } from './reader.testkit.ts';
import { addSource } from './sources.ts';

describe('many who read at once', () => {
  test('read a source once', async ({ cast }) => {
    await listening(
      cast.bernd,
      (_, answer) => answer.end(feed(1)),
      async (place) => {
        await Promise.all([1, 2, 3, 4].map(() => readSources(() => at)));
        expect(place.seen).toHaveLength(1);
      },
    );
  });

  test('ask a host one after the other, with ten seconds between', async ({ cast }) => {
    await listening(
      cast.bernd,
      (_, answer) => answer.end(feed(1)),
      async (place) => {
        const { organisationId } = cast.fremd;
        const settings = { address: `${place.address}/anderer` };
        await inOrganisation(cast.fremd, (tx) =>
          addSource(tx, organisationId, { kind: 'feed', name: 'Andere', settings }, at),
        );
        await readSources(() => at);
        expect(place.seen).toHaveLength(1);
        await readSources(() => new Date(at.getTime() + 9_000));
        expect(place.seen).toHaveLength(1);
        // The one put off waits for the claim's whole time at most.
        await readSources(() => later(4));
        expect(place.seen).toHaveLength(2);
      },
    );
  });

  test('a reading that was killed is made up for, and one that was overtaken is dropped', async ({
    cast,
  }) => {
    await listening(
      cast.bernd,
      (_, answer) => answer.end(feed(1)),
      async (place) => {
        const key = keyOf(place);
        await inOrganisation(cast.bernd, (tx) => claim(tx, key, { at, asked: 'due' }));
        await readSources(() => later(2));
        expect(place.seen).toHaveLength(0);
        await readSources(() => later(4));
        expect(place.seen).toHaveLength(1);
      },
    );
  });
});
