import { expect, test } from 'vitest';
import { webAddressIn } from './webAddress.ts';

test.each([
  ['zeitung.example', 'https://zeitung.example/'],
  [' zeitung.example:8080/feed ', 'https://zeitung.example:8080/feed'],
  ['localhost:5777', 'https://localhost:5777/'],
  ['127.0.0.1:5777', 'https://127.0.0.1:5777/'],
  ['http://zeitung.example/?q=1', 'http://zeitung.example/?q=1'],
  ['', null],
  ['zeitung', null],
  ['a b', null],
  ['https://', null],
  ['ftp://zeitung.example', null],
  ['mailto:ada@zeitung.example', null],
  ['javascript:alert(1)', null],
])('%o means %o', (typed, meant) => {
  expect(webAddressIn(typed)?.href ?? null).toBe(meant);
});
