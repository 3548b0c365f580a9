import { inOrganisation } from '#platform/db/database.ts';
import { expect, test } from '#tests/cast.ts';
import type { Gone } from '../arrived.ts';
import { sourcesFor } from './sources/sources.ts';
import { takeOut, type SourceKey } from './takeIn.ts';
import { aSource, at, mentionsOf, post, take } from './takeIn.testkit.ts';

const goes = (key: SourceKey, ...gone: Gone[]) =>
  inOrganisation(key, (tx) => takeOut(tx, key, gone, at));

const network = { place: { network: 'mastodon', site: 'social.example', community: '' } } as const;

test.for([
  ['decomposed letters', 'u\u0308ber'],
  ['more than one space', 'a   b'],
  ['more than a thousand letters', 'x'.repeat(1_200)],
] as const)('an id of %s goes when it is deleted there', async ([, id], { cast }) => {
  const key = await aSource(cast.bernd, 'webhook');
  await take(key, [post(id, 'Die Stadtwerke melden Neues.')]);
  expect(await goes(key, { kind: 'post', externalId: id })).toBe(1);
  expect(await mentionsOf(cast.bernd)).toEqual([]);
});

test('what is deleted there goes wherever it was heard, but not elsewhere', async ({ cast }) => {
  const uri = 'https://social.example/users/ada/statuses/7';
  const one = await aSource(cast.bernd, 'mastodon');
  const other = await aSource(cast.bernd, 'mastodon');
  const foreign = await aSource(cast.fremd, 'mastodon');
  await take(one, [post('7', 'Der Fahrplan ist da.', { ...network, uri })]);
  await take(other, [post('99', 'Der Fahrplan ist da.', { ...network, uri })]);
  await take(other, [post('7', 'Etwas ganz anderes von dort.', network)]);
  await take(foreign, [post('7', 'Der Fahrplan ist da.', { ...network, uri })]);
  expect(await goes(one, { kind: 'post', externalId: '7' })).toBe(2);
  expect((await mentionsOf(cast.bernd)).map(({ source_id: id }) => id)).toEqual([other.sourceId]);
  expect(await mentionsOf(cast.fremd)).toHaveLength(1);
});

test('what another source of Bluesky brought goes by its address', async ({ cast }) => {
  const uri = 'at://did:plc:ada/app.bsky.feed.post/3k';
  const one = await aSource(cast.bernd, 'bluesky');
  const other = await aSource(cast.bernd, 'bluesky');
  await take(other, [post(uri, 'Der Fahrplan ist da.', { uri })]);
  expect(await goes(one, { kind: 'post', externalId: uri })).toBe(1);
});

test('an account that is closed goes from every source', async ({ cast }) => {
  const author = { id: 'https://social.example/@ada', name: 'Ada' };
  const one = await aSource(cast.bernd, 'mastodon');
  const other = await aSource(cast.bernd, 'mastodon');
  await take(one, [post('1', 'Der Fahrplan ist da.', { ...network, author })]);
  await take(other, [post('2', 'Die Abfuhr kommt heute.', { ...network, author })]);
  expect(await goes(one, { kind: 'author', network: 'mastodon', author: author.id })).toBe(2);
});

test('a source says when it last brought something, and how much', async ({ cast }) => {
  const key = await aSource(cast.bernd, 'by_hand');
  await take(key, [post('1', 'Der Fahrplan ist da.'), post('2', 'Die Abfuhr kommt heute.')]);
  await take(key, [post('1', 'Der Fahrplan ist da.')], new Date('2026-11-22T11:00:00Z'));
  const [{ health } = {}] = await sourcesFor(cast.bernd);
  expect(health).toMatchObject({ heardAt: at, heardLast: 2 });
});
