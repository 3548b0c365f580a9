import { expect, test } from 'vitest';
import { readWithin } from './readWithin.ts';

const tooSlow = { ok: false, problem: 'too_slow', detail: '', retryAt: null };

test('a reading that never ends is too slow, and what it asks for is called off', async () => {
  let calledOff: AbortSignal | null = null;
  const reading = readWithin(5, (signal) => {
    calledOff = signal;
    return new Promise(() => undefined);
  });
  expect(await reading).toEqual(tooSlow);
  expect(calledOff).toMatchObject({ aborted: true });
});

test('a reading that throws when it is called off was too slow, too', async () => {
  const reading = readWithin(
    5,
    (signal) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          reject(new Error('called off'));
        });
      }),
  );
  expect(await reading).toEqual(tooSlow);
});

test('its own faults are thrown on', async () => {
  await expect(readWithin(1000, () => Promise.reject(new Error('ours')))).rejects.toThrow('ours');
});
