import * as v from 'valibot';
import { expect, test } from 'vitest';
import { newId } from '../../platform/base/ids.ts';
import { deskCommand, guestCommand, joinRequest } from './commands.ts';

const takesOn = (dueOn: string) =>
  v.safeParse(guestCommand, { kind: 'takeOn', cardId: newId<'card'>(), dueOn }).success;
const joinsAs = (name: string) => v.safeParse(joinRequest, { name }).success;
const leadsTo = (address: string) =>
  v.safeParse(deskCommand, { kind: 'setJoinAddress', address }).success;

test('a measure is due on a day that exists', () => {
  expect(['2026-02-28', '2028-02-29', '0001-01-01'].map(takesOn)).toEqual([true, true, true]);
  for (const day of ['2026-02-31', '2027-02-29', '0000-01-01', '2026-13-01', '26-1-1', 'bald'])
    expect(takesOn(day), day).toBe(false);
});

test('texts hold what can be seen, ends of lines and tabs', () => {
  expect(joinsAs('Zoë\tMüller\nund Jan')).toBe(true);
  for (const name of ['Iris\u0000', '\u0007', 'a\u001bb', 'a\u0085b'])
    expect(joinsAs(name), JSON.stringify(name)).toBe(false);
});

test('what a spreadsheet puts before a text, and what is no character, is not kept', () => {
  expect(v.parse(joinRequest, { name: '\uFEFFIris\uFFFE \uFDD0M.' })).toMatchObject({
    name: 'Iris M.',
  });
});

test('the QR code leads to an address of the web, without anything behind it', () => {
  for (const address of ['http://192.168.1.5:3000', 'https://resonanz.example'])
    expect(leadsTo(address), address).toBe(true);
  for (const address of [
    'abc',
    'javascript:alert(1)',
    'https://a.example/w',
    'ftp://a.example',
    '',
  ])
    expect(leadsTo(address), address).toBe(false);
});
