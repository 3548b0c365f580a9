import { expect, test, vi } from 'vitest';
import { ShortMemory } from './shortMemory.ts';

test('something is known for its while', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const memory = new ShortMemory<string>({ most: 10, forMs: 5_000 });
  memory.keep('code', 'workshop');
  vi.advanceTimersByTime(4_999);
  expect(memory.get('code')).toBe('workshop');
  vi.advanceTimersByTime(1);
  expect(memory.get('code')).toBeUndefined();
  vi.useRealTimers();
});

test('the newest stay, and what is not so any more is forgotten', () => {
  const memory = new ShortMemory<number>({ most: 2, forMs: 5_000 });
  memory.keep('one', 1);
  memory.keep('two', 2);
  memory.keep('one', 1);
  memory.keep('three', 3);
  expect(['one', 'two', 'three'].map((key) => memory.get(key))).toEqual([1, undefined, 3]);
  memory.forget((value) => value === 3);
  expect(memory.get('three')).toBeUndefined();
});
