import { expect, test } from 'vitest';
import { momentIn, type DayOrder } from './moment.ts';

const now = new Date('2026-11-22T10:00:00Z');
const at = (text: string, order: DayOrder = 'dayFirst') =>
  momentIn(text, { timeZone: 'Europe/Berlin', order, now })?.toISOString().slice(0, 16) ?? null;

test.each([
  ['2026-03-02', '2026-03-02T11:00'],
  ['2016-05', '2016-05-01T10:00'],
  ['2016-01-12T17:23:14Z', '2016-01-12T17:23'],
  ['2026-03-02 14:05:30', '2026-03-02T13:05'],
  ['2026-07-02T14:05:30+02:00', '2026-07-02T12:05'],
  ['02.03.26', '2026-03-02T11:00'],
  ['2.3.2026, 14:05 Uhr', '2026-03-02T13:05'],
  ['02.03.2026 um 14.05', '2026-03-02T13:05'],
  ['3. März 2026', '2026-03-03T11:00'],
  ['3. Mrz. 2026', '2026-03-03T11:00'],
  ['Dienstag, 3. März 2026', '2026-03-03T11:00'],
  ['March 3, 2026', '2026-03-03T11:00'],
  ['Mar 3, 2026 2:05 PM', '2026-03-03T13:05'],
  ['3 March 2026', '2026-03-03T11:00'],
  ['12. Dezember', '2025-12-12T11:00'],
  ['Tue, 03 Mar 2026 10:00:00 GMT', '2026-03-03T10:00'],
  ['25/03/2026', '2026-03-25T11:00'],
  ['vor 2 Wochen', '2026-11-08T10:00'],
  ['vor einem Monat', '2026-10-22T10:00'],
  ['vor einer Stunde', '2026-11-22T09:00'],
  ['2 weeks ago', '2026-11-08T10:00'],
  ['a year ago', '2025-11-22T10:00'],
  ['2 Wo.', '2026-11-08T10:00'],
  ['3d', '2026-11-19T10:00'],
  ['gestern', '2026-11-21T10:00'],
  ['1772445600', '2026-03-02T10:00'],
  ['46083', '2026-03-02T00:00'],
])('%s is understood', (text, expected) => {
  expect(at(text)).toBe(expected);
});

test('what comes first is said by the order, unless only one can be', () => {
  expect(at('03/04/2026')).toBe('2026-04-03T10:00');
  expect(at('03/04/2026', 'monthFirst')).toBe('2026-03-04T11:00');
  expect(at('03.04.2026', 'monthFirst')).toBe('2026-04-03T10:00');
  expect(at('3/25/2026')).toBe('2026-03-25T11:00');
});

test.each(['', '31.02.2026', 'gut', '2026-13-01', '4 von 5', 'Bus 12', '12', '25:61', 'a lot'])(
  '%s is no moment',
  (text) => {
    expect(at(text)).toBe(null);
  },
);
