import { expect, test } from 'vitest';
import { whyNotRead } from './bodies.ts';

const uploads = [{ path: /^\/photos$/, actions: ['add'], mostBytes: 1_000_000 }];
const asked = (url: string, headers: Record<string, string>) =>
  whyNotRead({ url, headers }, uploads);

test('a form may be 256 kB, one with files more', () => {
  expect(asked('/sign-in', { 'content-length': '262144' })).toBe(null);
  expect(asked('/sign-in', { 'content-length': '262145' })).toBe(413);
  expect(asked('/photos?/add', { 'content-length': '1000000' })).toBe(null);
  expect(asked('/photos?/add', { 'content-length': '1000001' })).toBe(413);
  expect(asked('/photos/other', { 'content-length': '300000' })).toBe(413);
  expect(asked('/?/photos', { 'content-length': '300000' })).toBe(413);
});

test('other actions of an address that takes files read their forms as everywhere', () => {
  const long = { 'content-length': '300000' };
  expect(asked('/photos?/change', long)).toBe(413);
  expect(asked('/photos', long)).toBe(413);
  expect(asked('/photos?/change&/add', long)).toBe(413);
  expect(asked('/photos?%2Fchange&/add', long)).toBe(413);
  expect(asked('/photos?page=2&/add', long)).toBe(null);
});

test('a body that does not say its length is read where files are taken only', () => {
  expect(asked('/sign-in', { 'transfer-encoding': 'chunked' })).toBe(411);
  expect(asked('/photos?/add', { 'transfer-encoding': 'chunked' })).toBe(null);
  expect(asked('/photos?/change', { 'transfer-encoding': 'chunked' })).toBe(411);
  expect(asked('/sign-in', {})).toBe(null);
});
