import { expect, test } from 'vitest';
import { Uploads, type Sent } from './uploads.svelte.ts';

const file = (name: string) => new File(['pixels'], name);
const shrink = (photo: File) => Promise.resolve(photo);
const pause = () => Promise.resolve();

function uploadsWith(answers: Sent[]) {
  const ids: string[] = [];
  const send = (id: string) => {
    ids.push(id);
    const answer = answers.length > 0 ? answers.shift() : { ok: true as const };
    return Promise.resolve(answer ?? null);
  };
  return { ids, uploads: new Uploads({ shrink, send, pause }) };
}

test('photos go one after the other, each with an id of its own', async () => {
  const { ids, uploads } = uploadsWith([]);
  await uploads.add([file('a'), file('b')]);
  expect([uploads.sent, uploads.all, uploads.busy]).toEqual([2, 2, false]);
  expect(new Set(ids).size).toBe(2);
});

test('when the network drops the same photo is sent again under the same id', async () => {
  const { ids, uploads } = uploadsWith([null, null, { ok: true }]);
  await uploads.add([file('a')]);
  expect(uploads.sent).toBe(1);
  expect(new Set(ids).size).toBe(1);
  expect(ids.length).toBe(3);
});

test('one that is refused is named, the others go on', async () => {
  const { uploads } = uploadsWith([{ ok: false, reason: 'notAPicture' }]);
  await uploads.add([file('menu.pdf'), file('b')]);
  expect(uploads.notSent).toEqual([{ name: 'menu.pdf', reason: 'notAPicture' }]);
  expect(uploads.sent).toBe(1);
});

test('it gives up in the end, and says so', async () => {
  const { uploads } = uploadsWith(Array.from({ length: 35 }, () => null));
  await uploads.add([file('a')]);
  expect(uploads.notSent).toEqual([{ name: 'a', reason: 'brokenOff' }]);
  expect([uploads.busy, uploads.waiting]).toEqual([false, false]);
});

test('what is too large is not even sent', async () => {
  const { ids, uploads } = uploadsWith([]);
  await uploads.add([new File([new Uint8Array(20_000_001)], 'scan.png')]);
  expect(uploads.notSent).toEqual([{ name: 'scan.png', reason: 'fileTooLarge' }]);
  expect(ids).toEqual([]);
});
