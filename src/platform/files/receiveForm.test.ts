import { mkdtempSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { incomingFolder } from './contentFolder.ts';
import { receiveForm, type ReceivedForm } from './receiveForm.ts';

process.env.RESONANZ_DATA = mkdtempSync(join(tmpdir(), 'resonanz-forms-'));

const wishes = { mostFiles: 2, mostBytes: 10 };
const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://venue.test/', { method: 'POST', body, headers });
const contents = ({ files }: ReceivedForm) =>
  Promise.all(
    files.map(async ({ path, tooLarge }) => ({ tooLarge, text: await readFile(path, 'utf8') })),
  );

function form(...texts: string[]): FormData {
  const sent = new FormData();
  sent.set('description', 'Die Pinnwand\u0000');
  texts.forEach((text, index) => sent.append('photo', new File([text], `${index}.jpg`)));
  return sent;
}

test('texts and files come apart, and the files are gone afterwards', async () => {
  const got = await receiveForm(post(form('one', 'two')), wishes, async (received) => {
    expect(received.texts.description).toBe('Die Pinnwand');
    return contents(received);
  });
  expect(got).toEqual([
    { tooLarge: false, text: 'one' },
    { tooLarge: false, text: 'two' },
  ]);
  expect(await readdir(await incomingFolder())).toEqual([]);
});

test('a file over the limit is cut there and marked; too many are left out', async () => {
  const got = await receiveForm(post(form('0123456789', '0123456789a', 'third')), wishes, contents);
  expect(got?.map(({ tooLarge }) => tooLarge)).toEqual([false, true]);
});

test('a field in which no file was chosen is none', async () => {
  const sent = new FormData();
  sent.append('photo', new File([], ''));
  const got = await receiveForm(post(sent), wishes, ({ files }) => Promise.resolve(files));
  expect(got).toEqual([]);
});

test('what is no such form, or breaks off, is nothing', async () => {
  const nothing = () => Promise.resolve('received');
  expect(await receiveForm(post('a=b'), wishes, nothing)).toBe(null);
  const whole = post(form('one', 'two'));
  const type = whole.headers.get('content-type') ?? '';
  const half = (await whole.text()).slice(0, -40);
  expect(await receiveForm(post(half, { 'content-type': type }), wishes, nothing)).toBe(null);
  expect(
    await receiveForm(post('x', { 'content-type': 'multipart/form-data' }), wishes, nothing),
  ).toBe(null);
  expect(await readdir(await incomingFolder())).toEqual([]);
});
