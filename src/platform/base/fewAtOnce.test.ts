import { expect, test } from 'vitest';
import { FewAtOnce } from './fewAtOnce.ts';

test('never more than so many at once, in the order in which they came', async () => {
  const few = new FewAtOnce(2);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const all = [0, 1, 2, 3].map((piece) =>
    few.do(async () => {
      begun.push(piece);
      await new Promise<void>((end) => (ends[piece] = end));
      return piece;
    }),
  );
  await Promise.resolve();
  expect(begun).toEqual([0, 1]);
  ends[1]?.();
  expect(await all[1]).toBe(1);
  await Promise.resolve();
  expect(begun).toEqual([0, 1, 2]);
  ends[0]?.();
  ends[2]?.();
  await all[2];
  ends[3]?.();
  expect(await Promise.all(all)).toEqual([0, 1, 2, 3]);
});

test('work that fails gives its place to the next', async () => {
  const few = new FewAtOnce(1);
  const failing = few.do(() => Promise.reject(new Error('broken')));
  const next = few.do(() => Promise.resolve('done'));
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe('done');
});
