import { inOrganisation } from '#platform/db/database.ts';
import { expect, test } from '#tests/cast.ts';
import { addSource, handSource, sourcesFor } from './sources.ts';

const at = new Date('2026-11-22T10:00:00Z');

test('a feed is due at once, what is handed to us never', async ({ cast }) => {
  const { organisationId } = cast.bernd;
  await inOrganisation(cast.bernd, async (tx) => {
    await addSource(tx, organisationId, { kind: 'feed', name: 'Zeitung' }, at);
    await addSource(tx, organisationId, { kind: 'webhook', name: 'Haken' }, at);
  });
  const sources = await sourcesFor(cast.bernd);
  expect(sources.map(({ name, health }) => [name, health.nextTryAt])).toEqual([
    ['Haken', null],
    ['Zeitung', at],
  ]);
});

test('what people bring by hand has one source, also when two bring it at once', async ({
  cast,
}) => {
  const { organisationId } = cast.bernd;
  const bring = () =>
    inOrganisation(cast.bernd, (tx) => handSource(tx, organisationId, 'by_hand', at));
  const [first, second] = await Promise.all([bring(), bring()]);
  expect(first).toBe(second);
  expect(await sourcesFor(cast.bernd)).toHaveLength(1);
});

test('another organisation sees none of them', async ({ cast }) => {
  await inOrganisation(cast.bernd, (tx) =>
    addSource(tx, cast.bernd.organisationId, { kind: 'feed', name: 'Zeitung' }, at),
  );
  expect(await sourcesFor(cast.fremd)).toEqual([]);
});
