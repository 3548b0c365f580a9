import { expect, test } from 'vitest';
import { newId } from '#platform/base/ids.ts';
import { measuresAsCsv } from './csv.ts';
import type { Measure } from './measure.ts';

const measure: Measure = {
  id: newId<'measure'>(),
  programmeId: null,
  what: 'Antworten; und zwar "gleich"',
  why: '=HYPERLINK("http://example.org")',
  firstStep: '',
  hoursEstimated: 2.5,
  hoursSpent: 0,
  department: null,
  dueOn: '2026-11-20',
  owner: { kind: 'guest', name: 'Kim' },
  state: 'stuck',
  stateSince: new Date('2026-11-01T10:00:00Z'),
  stuckOn: 'Die Freigabe fehlt',
  origin: { kind: 'by_hand' },
  revision: 1,
};

test('a German Excel reads the table: byte order mark, semicolons, comma', () => {
  const [head, row] = measuresAsCsv([measure], 'de', '2026-11-22').split('\r\n');
  expect(head?.startsWith('\uFEFFWas wird getan?;Wozu?;')).toBe(true);
  expect(row).toContain(';Kim;;2026-11-20;seit 2 Tagen überfällig;hängt;Die Freigabe fehlt;2,5;0');
});

test('quotes and separators stay inside their cell, and no cell is a formula', () => {
  const [, row] = measuresAsCsv([measure], 'en', '2026-11-22').split('\r\n');
  expect(row?.startsWith('"Antworten; und zwar ""gleich""";"\'=HYPERLINK(""http://')).toBe(true);
});
