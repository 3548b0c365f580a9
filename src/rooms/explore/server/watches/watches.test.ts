import { assert } from '#platform/base/assert.ts';
import { expect, test } from '#tests/cast.ts';
import { previewQuery } from './preview.ts';
import { addWatch, findWatchFor, saveWatch, setWatchRemoved, watchesFor } from './watches.ts';
import { added, at, foundBy, hear, topic } from './watches.testkit.ts';

test('who may not read mentions sees no watch and no preview', async ({ cast }) => {
  const id = await added(cast.bernd, topic('Bus'));
  expect(await watchesFor(cast.eva, at)).toEqual({ ok: false, reason: 'notAllowed' });
  expect(await findWatchFor(cast.eva, id)).toEqual({ ok: false, reason: 'notAllowed' });
  expect(await previewQuery(cast.eva, 'Bus')).toEqual({ ok: false, reason: 'notAllowed' });
});

test('who only reads changes no watch', async ({ cast }) => {
  const id = await added(cast.bernd, topic('Bus'));
  for (const scope of [cast.carla, cast.dieter, cast.eva]) {
    const no = { ok: false, reason: 'notAllowed' };
    expect(await addWatch(scope, topic('Bahn'), at)).toEqual(no);
    expect(await saveWatch(scope, { id, revision: 1 }, topic('Bahn'), at)).toEqual(no);
    expect(await setWatchRemoved(scope, id, { removed: true, now: at })).toEqual(no);
  }
  expect(await watchesFor(cast.carla, at)).toMatchObject({ value: [{ id, query: 'Bus' }] });
});

test("another house's watch is not there", async ({ cast }) => {
  const id = await added(cast.bernd, topic('Bus'));
  const gone = { ok: false, reason: 'watchGone' };
  expect(await findWatchFor(cast.fremd, id)).toEqual(gone);
  expect(await saveWatch(cast.fremd, { id, revision: 1 }, topic('Bahn'), at)).toEqual(gone);
  expect(await setWatchRemoved(cast.fremd, id, { removed: true, now: at })).toEqual(gone);
  expect(await watchesFor(cast.fremd, at)).toEqual({ ok: true, value: [] });
});

test('a watch that cannot be read, or only excludes, is not saved', async ({ cast }) => {
  const wrong = { ok: false, reason: 'queryWrong' };
  expect(await addWatch(cast.bernd, topic('Bus ('), at)).toEqual(wrong);
  expect(await addWatch(cast.bernd, topic('NOT Bus'), at)).toEqual(wrong);
  expect(await addWatch(cast.bernd, topic('', { kind: 'competitor' }), at)).toEqual(wrong);
  const id = await added(cast.bernd, topic('Bus'));
  expect(await saveWatch(cast.bernd, { id, revision: 1 }, topic('Bus OR'), at)).toEqual(wrong);
  expect(await addWatch(cast.bernd, topic(''), at)).toMatchObject({ ok: true });
});

test("a person's name is looked for with a reason only", async ({ cast }) => {
  const missing = { ok: false, reason: 'personReasonMissing' };
  for (const query of ['"Anna Schmidt"', 'Bürgermeisterin Schmidt', '@anna', 'author:schmidt']) {
    expect(await addWatch(cast.bernd, topic(query), at)).toEqual(missing);
  }
  const id = await added(cast.bernd, topic('Bus'));
  const seen = { id, revision: 1 };
  expect(await saveWatch(cast.bernd, seen, topic('Anna Schmidt'), at)).toEqual(missing);
  const personReason = 'Oberbürgermeisterin, im Amt';
  const mayor = topic('"Anna Schmidt"', { name: 'Rathaus', personReason });
  expect(await addWatch(cast.bernd, mayor, at)).toMatchObject({ ok: true });
  expect(await watchesFor(cast.bernd, at)).toMatchObject({
    value: [{ personReason: null }, { personReason }],
  });
});

test('a reason is kept only where there is a name', async ({ cast }) => {
  const id = await added(cast.bernd, topic('Bus', { personReason: 'Eigener Name' }));
  expect(await findWatchFor(cast.bernd, id)).toMatchObject({ value: { personReason: null } });
});

test('a form that was opened before the last change is not saved over it', async ({ cast }) => {
  const id = await added(cast.bernd, topic('Bus'));
  expect(await saveWatch(cast.anna, { id, revision: 1 }, topic('Bahn'), at)).toMatchObject({
    ok: true,
  });
  expect(await saveWatch(cast.bernd, { id, revision: 1 }, topic('Rad'), at)).toEqual({
    ok: false,
    reason: 'changedMeanwhile',
  });
  expect(await findWatchFor(cast.bernd, id)).toMatchObject({
    value: { query: 'Bahn', revision: 2 },
  });
});

test('what was removed is gone, and comes back with everything', async ({ cast }) => {
  await hear(cast.bernd, ['Der Bus kommt.']);
  const id = await added(cast.bernd, topic('Bus', { name: 'Busse' }));
  expect(await setWatchRemoved(cast.bernd, id, { removed: true, now: at })).toEqual({
    ok: true,
    value: { name: 'Busse' },
  });
  expect(await watchesFor(cast.bernd, at)).toEqual({ ok: true, value: [] });
  expect(await saveWatch(cast.bernd, { id, revision: 2 }, topic('Rad'), at)).toEqual({
    ok: false,
    reason: 'watchGone',
  });
  await setWatchRemoved(cast.bernd, id, { removed: false, now: at });
  expect(await watchesFor(cast.bernd, at)).toMatchObject({ value: [{ id, query: 'Bus' }] });
});

test('what arrives is matched with the watches as they are now', async ({ cast }) => {
  const id = await added(cast.bernd, topic('Ausbildung'));
  await hear(cast.bernd, ['Die Ausbildungen sind gut.', 'Noch ein Ausbildungsplatz!', 'Bahn eins']);
  expect(await foundBy(cast.bernd, id)).toEqual({
    'Die Ausbildungen sind gut.': 'inflected',
    'Noch ein Ausbildungsplatz!': 'compound',
  });
  await saveWatch(cast.bernd, { id, revision: 1 }, topic('Bahn'), at);
  await hear(cast.bernd, ['Die Bahn kommt wieder nicht.']);
  expect(await foundBy(cast.bernd, id)).toMatchObject({ 'Die Bahn kommt wieder nicht.': 'exact' });
  await setWatchRemoved(cast.bernd, id, { removed: true, now: at });
  await hear(cast.bernd, ['Und noch eine Bahn ganz ohne Suchauftrag.']);
  expect(Object.keys(await foundBy(cast.bernd, id))).not.toContain(
    'Und noch eine Bahn ganz ohne Suchauftrag.',
  );
});

test('hits of 30 days are counted for each watch', async ({ cast }) => {
  await added(cast.bernd, topic('Bus'));
  await hear(cast.bernd, ['Der Bus kommt zu spät.', 'Der Bus ist wieder einmal voll.']);
  await hear(cast.bernd, ['Der Bus von damals war gelb.'], new Date('2026-09-01T10:00:00Z'));
  expect(await watchesFor(cast.bernd, at)).toMatchObject({ value: [{ hitsOfMonth: 2 }] });
});

test('the preview shows hits, marks them, and says what else is found', async ({ cast }) => {
  const long = 'Gestern war ich lange unterwegs und habe viel gesehen. '.repeat(6);
  await hear(cast.bernd, [
    'Die Ausbildungen sind gut.',
    `${long}Ein Ausbildungsplatz ist frei.`,
    'Der Bus kommt.',
  ]);
  const preview = await previewQuery(cast.carla, 'Ausbildung');
  assert(preview.ok && preview.value.ok, 'the query can be read');
  const { newest, ...rest } = preview.value;
  expect(rest).toMatchObject({ scanned: 3, hits: 2, compounds: 1 });
  expect(rest.forms).toEqual(
    expect.arrayContaining([
      { form: 'Ausbildungsplatz', how: 'compound', count: 1 },
      { form: 'Ausbildungen', how: 'inflected', count: 1 },
    ]),
  );
  const marked = newest.flatMap(({ text, highlights }) =>
    highlights.map(({ start, end }) => text.slice(start, end)),
  );
  expect(marked.toSorted()).toEqual(['Ausbildungen', 'Ausbildungsplatz']);
  expect(Math.max(...newest.map(({ text }) => text.length))).toBeLessThan(240);
  expect(await previewQuery(cast.fremd, 'Ausbildung')).toMatchObject({ value: { scanned: 0 } });
});

test('the preview of what cannot be read says where', async ({ cast }) => {
  expect(await previewQuery(cast.bernd, 'Bus (')).toEqual({
    ok: true,
    value: { ok: false, problem: { key: 'bracketOpen', at: 4, length: 1 } },
  });
});
