import type { Reading } from './adapter.ts';

/**
 * A reading that ends in time, whatever the other side does: then it was too slow, and what
 * it still asks for is called off.
 */
export async function readWithin(
  milliseconds: number,
  read: (signal: AbortSignal) => Promise<Reading>,
): Promise<Reading> {
  const over = new AbortController();
  const { promise: late, resolve } = Promise.withResolvers<Reading>();
  const timer = setTimeout(() => {
    over.abort();
    resolve({ ok: false, problem: 'too_slow', detail: '', retryAt: null });
  }, milliseconds);
  try {
    return await Promise.race([readUnless(over.signal, read), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What a reading that was called off throws is its end, and no fault of ours. */
async function readUnless(
  signal: AbortSignal,
  read: (signal: AbortSignal) => Promise<Reading>,
): Promise<Reading> {
  try {
    return await read(signal);
  } catch (error) {
    if (!signal.aborted) throw error;
    return { ok: false, problem: 'too_slow', detail: '', retryAt: null };
  }
}
