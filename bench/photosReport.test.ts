import { expect, test } from 'vitest';
import { asJson, asTable, problemsIn, type PhotoFigures } from './photosReport.ts';

const figures: PhotoFigures = {
  phones: 10,
  photos: 60,
  photoMb: 8,
  kept: 60,
  allSeconds: 20,
  p50Seconds: 10,
  othersP95Ms: 40,
  idleMb: 170,
  serverMemoryMb: 420,
};

test('a photo that was not kept, or a figure that is missing, is said', () => {
  expect(problemsIn(figures)).toEqual([]);
  expect(problemsIn({ ...figures, kept: 58 })).toEqual(['2 photos were not kept']);
  expect(problemsIn({ ...figures, serverMemoryMb: Number.NaN })).toEqual([
    'serverMemoryMb is missing',
  ]);
});

test('the memory stands beside what was promised', () => {
  expect(asTable(figures)).toMatch(/420 {2}at most 600 {2}reached/);
  expect(asTable({ ...figures, serverMemoryMb: 640 })).toMatch(/MISSED/);
  expect(JSON.parse(asJson(figures))).toEqual(figures);
});
