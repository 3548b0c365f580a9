import { addDays } from '#platform/base/clock.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { expect, test } from '#tests/cast.ts';
import { textsOf } from './mentionTexts.queries.ts';
import { insertNewWatch } from './watches/watches.ts';
import { changeMentions } from './mentions/changes.ts';
import { judge } from './mentions/tonalities.ts';
import { takeIn, takeOut } from './takeIn.ts';
import { aSource, at, mentionsOf, post, removalsOf, take } from './takeIn.testkit.ts';

const wire = 'Die Stadtwerke erhöhen die Preise für Strom und Gas, teilte das Haus am Montag mit.';

test('the same post twice is one mention, in one batch or two', async ({ cast }) => {
  const key = await aSource(cast.bernd);
  const posts = [post('1', 'Alt'), post('1', 'Die Ausbildung ist gut.')];
  expect(await take(key, posts)).toMatchObject({ added: 1, known: 1 });
  expect(await take(key, posts.slice(1))).toMatchObject({ added: 0, known: 1, edited: 0 });
  const [mention] = await mentionsOf(cast.bernd);
  const texts = await inOrganisation(cast.bernd, (tx) =>
    textsOf(tx, cast.bernd.organisationId, mention ? [mention.id] : []),
  );
  expect([...texts.values()].map(({ text }) => text)).toEqual(['Die Ausbildung ist gut.']);
});

test('what was edited there is edited here; what a person said stays', async ({ cast }) => {
  const key = await aSource(cast.bernd);
  await take(key, [post('1', 'Der Bus kommt nie.')]);
  const [before] = await mentionsOf(cast.bernd);
  await judge(cast.bernd, { ids: before ? [before.id] : [], label: 'negative' }, at);
  const edited = await take(key, [post('1', 'Der Bus kommt doch, wunderbar.')], addDays(at, 1));
  expect(edited).toMatchObject({ added: 0, edited: 1, known: 0 });
  const [after] = await mentionsOf(cast.bernd);
  expect(after).toMatchObject({
    id: before?.id,
    tonality: 'negative',
    tonality_by: 'person',
    edited_at: addDays(at, 1),
  });
  expect(await removalsOf(cast.bernd)).toEqual([{ reason: 'edited_there', mentions: 1 }]);
});

test('wire copies are folded under the first heard, over sources and other titles', async ({
  cast,
}) => {
  const [one, two] = [await aSource(cast.bernd), await aSource(cast.bernd)];
  await take(one, [post('a', wire, { title: 'Strom teurer' })]);
  const changed = wire.replace('am Montag mit', 'am Montag mit.');
  const copies = await take(two, [
    post('b', changed, { title: 'Preise steigen' }),
    post('c', wire.toUpperCase()),
    post('d', 'Ganz etwas anderes steht in dieser Meldung über den Park am alten Bahnhof.'),
  ]);
  expect(copies).toMatchObject({ added: 3, folded: 2 });
  const [a, b, c, d] = await mentionsOf(cast.bernd);
  expect([a, b, c, d].map((mention) => mention?.folded_under)).toEqual([null, a?.id, a?.id, null]);
});

test('a short cheer of many is no copy, and after a fortnight it is another conversation', async ({
  cast,
}) => {
  const key = await aSource(cast.bernd, 'by_hand');
  const late = { publishedAt: addDays(at, -20) };
  const taken = await take(key, [
    post('1', 'Super Service!'),
    post('2', 'Super Service!'),
    post('3', wire),
    post('4', wire, late),
  ]);
  expect(taken).toMatchObject({ added: 4, folded: 0 });
});

test('when the first of a fold is removed, the next becomes first', async ({ cast }) => {
  const key = await aSource(cast.bernd);
  await take(key, [post('a', wire)]);
  await take(key, [post('b', wire), post('c', wire)], addDays(at, 1));
  await inOrganisation(key, (tx) => takeOut(tx, key, [{ kind: 'post', externalId: 'a' }], at));
  const [b, c] = await mentionsOf(cast.bernd);
  expect([b?.folded_under, c?.folded_under]).toEqual(
    b && c && b.id < c.id ? [null, b.id] : [c?.id, null],
  );
});

test('a closed account takes its posts of every source; the log has no content', async ({
  cast,
}) => {
  const [key, other] = [await aSource(cast.bernd, 'mastodon'), await aSource(cast.bernd)];
  const author = { id: 'lina@norden.example', name: 'Lina' };
  const place = { network: 'mastodon', site: 'norden.example', community: '' } as const;
  await take(key, [post('1', 'eins', { author, place }), post('2', 'zwei', { author, place })]);
  await take(other, [post('3', 'drei', { author, place })]);
  const gone = [{ kind: 'author', network: 'mastodon', author: 'Lina@norden.example' }] as const;
  expect(await inOrganisation(key, (tx) => takeOut(tx, key, gone, at))).toBe(3);
  expect(await mentionsOf(cast.bernd)).toEqual([]);
  expect(await removalsOf(cast.bernd)).toEqual([{ reason: 'account_closed', mentions: 3 }]);
});

test('names are kept where everybody reads them, pseudonyms differ between organisations', async ({
  cast,
}) => {
  const author = { id: 'lina', name: 'Lina' };
  const [ours, file] = [await aSource(cast.bernd), await aSource(cast.bernd, 'file')];
  const theirs = await aSource(cast.fremd);
  await take(ours, [post('1', 'eins', { author })]);
  await take(file, [post('2', 'zwei', { author })]);
  await take(theirs, [post('1', 'eins', { author })]);
  const [fromFeed, fromFile] = await mentionsOf(cast.bernd);
  const [elsewhere] = await mentionsOf(cast.fremd);
  expect([fromFeed?.author_name, fromFile?.author_name]).toEqual(['Lina', null]);
  expect(fromFeed?.author_ref).toBe(fromFile?.author_ref);
  expect(fromFeed?.author_ref).not.toBe(elsewhere?.author_ref);
  expect(fromFeed?.author_ref).not.toContain('lina');
});

test('a source that keeps matches passes over the rest, once anything is looked for', async ({
  cast,
}) => {
  const key = await aSource(cast.bernd, 'feed', { keeps: 'matched' });
  expect(await take(key, [post('1', 'Ohne Suchauftrag bleibt alles.')])).toMatchObject({
    added: 1,
  });
  await inOrganisation(cast.bernd, (tx) =>
    insertNewWatch(
      tx,
      cast.bernd,
      { kind: 'topic', name: 'Bus', query: 'Bus', personReason: null, createdBy: null },
      at,
    ),
  );
  expect(
    await take(key, [post('2', 'Der Bus kommt.'), post('3', 'Die Bahn kommt.')]),
  ).toMatchObject({ added: 1, passedOver: 1 });
});

test('what a feed shows that went by its deadline does not come back', async ({ cast }) => {
  const key = await aSource(cast.bernd, 'feed', { createdAt: addDays(at, -200) });
  const byHand = await aSource(cast.bernd, 'by_hand', { createdAt: addDays(at, -200) });
  const old = { publishedAt: addDays(at, -190) };
  expect(await take(key, [post('1', 'Lange her', old)])).toMatchObject({ added: 0, passedOver: 1 });
  expect(await take(byHand, [post('1', 'Lange her', old)])).toMatchObject({ added: 1 });
});

test('cut off in the middle nothing stays, and again it is taken in once', async ({ cast }) => {
  const key = await aSource(cast.bernd);
  const posts = [post('1', 'eins'), post('2', 'zwei')];
  const cutOff = inOrganisation(key, async (tx) => {
    await takeIn(tx, key, posts, at);
    throw new Error('the process was killed');
  });
  await expect(cutOff).rejects.toThrow('killed');
  expect(await mentionsOf(cast.bernd)).toEqual([]);
  expect(await take(key, posts)).toMatchObject({ added: 2 });
});

test('two processes that read the same at once take it in once', async ({ cast }) => {
  const key = await aSource(cast.bernd);
  const posts = Array.from({ length: 30 }, (_, index) => post(String(index), `Beitrag ${index}`));
  const taken = await Promise.all([take(key, posts), take(key, posts)]);
  expect(taken.map(({ added }) => added).toSorted((a, b) => a - b)).toEqual([0, 30]);
});

test('nobody changes what another organisation heard, and members do not judge', async ({
  cast,
}) => {
  const key = await aSource(cast.bernd);
  await take(key, [post('1', 'eins')]);
  const ids = (await mentionsOf(cast.bernd)).map(({ id }) => id);
  expect(await changeMentions(cast.fremd, ids, { do: 'hide' }, at)).toEqual({
    ok: true,
    value: [],
  });
  const refusal = { ok: false, reason: 'notAllowed' };
  expect(await changeMentions(cast.eva, ids, { do: 'hide' }, at)).toEqual(refusal);
  expect(await changeMentions(cast.dieter, ids, { do: 'hide' }, at)).toEqual(refusal);
  expect((await mentionsOf(cast.bernd))[0]?.hidden_at).toBeNull();
});

test('two who say the same in a review are two; the same one twice is one', async ({ cast }) => {
  const key = await aSource(cast.bernd, 'by_hand');
  const said = 'Alles super, nettes Team und gar keine Wartezeit am Schalter';
  const place = { network: 'google_reviews', site: 'karten.example', community: '' } as const;
  const by = (id: string) => ({ place, stars: 5, author: { id, name: id } });
  const taken = await take(key, [
    post('1', said, by('lina')),
    post('2', said, by('omar')),
    post('3', said, { ...by('lina'), stars: 4 }),
    post('4', `${said} 3`, { place, stars: 5 }),
  ]);
  expect(taken).toMatchObject({ added: 4, folded: 0 });
  const again = await take(key, [
    post('5', said, by('omar')),
    post('6', said, { ...by('omar'), stars: 4, author: { id: 'jo', name: 'Jo' } }),
  ]);
  expect(again).toMatchObject({ added: 2, folded: 1 });
});
