import { guessed, newCodeThrottle } from './codeThrottle.ts';
import { derivedFromSecret } from './secret.ts';
import { codeAsMeant, readableFrom } from './tokens.ts';

/**
 * The code that shows at the first visit that somebody can read the terminal. Made from the secret,
 * so that a restart and every other process have the same; worthless once the installation is
 * taken.
 */
export const startCode = (): string => readableFrom(derivedFromSecret('start code'), 8);

// 39 bits and 20 tries a second: 870 years for all of them.
const throttle = newCodeThrottle();

/** @returns null for the right code; a wrong one is answered slowly after many from one address. */
export async function tryStartCode(
  typed: string,
  address: string,
  now: Date,
): Promise<'code' | 'tooManyTries' | null> {
  const right = () => (codeAsMeant(typed) === startCode() ? 'right' : null);
  const found = await guessed(throttle, address, now, right);
  return found === 'right' ? null : (found ?? 'code');
}
