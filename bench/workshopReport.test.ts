import { expect, test } from 'vitest';
import { asJson, asTable, notMeasured, percentile, type Figures } from './workshopReport.ts';

const figures: Figures = {
  people: 200,
  joins: { failed: 0, allSeconds: 1.9, p95Ms: 1800 },
  bytesUntilWrite: 50_000,
  fanOutMs: { p50: 50, p95: 130, p99: 150, events: 60 },
  acknowledged: 1060,
  lost: 0,
  doubled: 0,
  serverMemoryMb: 240,
};

test('the line for machines has exactly the agreed keys', () => {
  expect(asJson({ ...figures, fanOutMs: { ...figures.fanOutMs } })).toBe(
    '{"people":200,"joins":{"failed":0,"allSeconds":1.9,"p95Ms":1800},"bytesUntilWrite":50000,' +
      '"fanOutMs":{"p50":50,"p95":130,"p99":150,"events":60},"acknowledged":1060,' +
      '"lost":0,"doubled":0,"serverMemoryMb":240}',
  );
});

test('a figure that is no number is named', () => {
  expect(notMeasured(figures)).toEqual([]);
  const none = { ...figures, bytesUntilWrite: Number.NaN };
  expect(notMeasured(none)).toEqual(['until a phone can write, bytes is missing']);
});

test('the table says what is reached and what is missed', () => {
  const table = asTable({ ...figures, lost: 1 });
  expect(table).toMatch(/all had joined, s +1\.9 +at most 2\.5 +reached/);
  expect(table).toMatch(/of these lost +1 +at most 0 +MISSED/);
});

test('a percentile is one of the values', () => {
  const values = Array.from({ length: 100 }, (_, index) => index + 1);
  expect([0.5, 0.95, 0.99, 1].map((share) => percentile(values, share))).toEqual([50, 95, 99, 100]);
  expect(percentile([], 0.5)).toBeNaN();
});
