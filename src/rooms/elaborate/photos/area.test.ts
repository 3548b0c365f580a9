import * as v from 'valibot';
import { expect, test } from 'vitest';
import type { Area } from '../board.ts';
import { areaBetween, areaInput, isDrawn, moved, resized, viewBoxOf, withPercent } from './area.ts';

const rounded = (area: Area) => area.map((part) => Math.round(part * 1_000) / 1_000);

test('an area is drawn in any direction and stays within the picture', () => {
  const wanted = [0.2, 0.3, 0.4, 0.5];
  expect(rounded(areaBetween({ x: 0.2, y: 0.3 }, { x: 0.6, y: 0.8 }))).toEqual(wanted);
  expect(rounded(areaBetween({ x: 0.6, y: 0.8 }, { x: 0.2, y: 0.3 }))).toEqual(wanted);
  expect(areaBetween({ x: -1, y: 0.5 }, { x: 2, y: 9 })).toEqual([0, 0.5, 1, 0.5]);
});

test('a touch alone draws nothing', () => {
  expect(isDrawn(areaBetween({ x: 0.5, y: 0.5 }, { x: 0.505, y: 0.9 }))).toBe(false);
  expect(isDrawn(areaBetween({ x: 0.5, y: 0.5 }, { x: 0.6, y: 0.6 }))).toBe(true);
});

test('moved and stretched by keys it never leaves the picture', () => {
  expect(rounded(moved([0.7, 0.1, 0.2, 0.2], 0.5, -0.5))).toEqual([0.8, 0, 0.2, 0.2]);
  expect(rounded(resized([0.7, 0.1, 0.2, 0.2], 0.5, -0.5))).toEqual([0.7, 0.1, 0.3, 0.01]);
});

test('numbers typed by hand are per cent of the picture', () => {
  const area: Area = [0.1, 0.1, 0.2, 0.2];
  expect(rounded(withPercent(area, 0, 50))).toEqual([0.5, 0.1, 0.2, 0.2]);
  expect(rounded(withPercent(area, 1, 200))).toEqual([0.1, 0.8, 0.2, 0.2]);
  expect(rounded(withPercent(area, 2, 30))).toEqual([0.1, 0.1, 0.3, 0.2]);
  expect(rounded(withPercent(area, 3, Number.NaN))).toEqual([0.1, 0.1, 0.2, 0.01]);
});

test('an area from outside lies within the picture and is large enough to be seen', () => {
  const fits = (area: unknown) => v.safeParse(areaInput, area).success;
  expect(fits([0, 0, 1, 1])).toBe(true);
  expect(fits([0.1 + 0.2, 0, 0.7, 1])).toBe(true);
  for (const area of [
    [0.5, 0, 0.6, 1],
    [0, 0, 0, 1],
    [-0.1, 0, 1, 1],
    [0, 0, 1],
    [0, 0, NaN, 1],
    'x',
  ])
    expect(fits(area), String(area)).toBe(false);
});

test('the small picture of a card shows its area of the large one', () => {
  expect(viewBoxOf([0.25, 0.5, 0.5, 0.25], { width: 2000, height: 1500 })).toBe('500 750 1000 375');
});
