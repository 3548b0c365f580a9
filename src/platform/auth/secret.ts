import { createHmac } from 'node:crypto';
import { assert } from '../base/assert.ts';

// server.ts and the bundled pages are separate module graphs; both must find the one secret.
const shared = Symbol.for('resonanz.secret');
const holder: typeof globalThis & { [shared]?: string } = globalThis;

/** Called once when the process starts, before the first request. */
export function provideSecret(secret: string): void {
  holder[shared] = secret;
}

/** The installation's secret. */
export function installationSecret(): string {
  assert(holder[shared], 'the secret is provided before it is needed');
  return holder[shared];
}

/** Bytes that only this installation can make, different for each purpose. */
export const derivedFromSecret = (purpose: string): Buffer =>
  createHmac('sha256', installationSecret()).update(purpose).digest();
