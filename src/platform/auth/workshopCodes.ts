import type { OrganisationId } from '../base/ids.ts';
import { ShortMemory } from '../base/shortMemory.ts';
import { countJoin, guessed, newCodeThrottle } from './codeThrottle.ts';
import { findPublicToken } from './publicTokens.ts';
import type { Guest } from './scope.ts';
import { codeAsMeant } from './tokens.ts';

/** Who asks for a code: the guest where one is known, else the address. */
export type Asker = { guest: Guest | null; address: string };

// In memory of one process: several processes give each asker as many turns.
const throttle = newCodeThrottle();

/** The workshop behind a typed or scanned code; slow for an asker who has been guessing. */
export async function findWorkshopCode(
  typed: string,
  asker: Asker,
  now: Date,
): Promise<Found | null> {
  const key = asker.guest ? `guest ${asker.guest.id}` : `address ${asker.address}`;
  return guessed(throttle, key, now, () => lookUp(codeAsMeant(typed)));
}

async function lookUp(code: string): Promise<Found | null> {
  const known = memory.get(code);
  if (known) return known;
  const found = await findPublicToken(code, 'workshop');
  if (found) memory.keep(code, found);
  return found;
}

type Found = { organisationId: OrganisationId; subjectId: string };

// Every request of every phone asks for the same code. One that is withdrawn leads on for seconds.
const shared = Symbol.for('resonanz.workshopCodes');
// The bundled pages and server.ts are separate module graphs; both remember the same.
const holder: typeof globalThis & { [shared]?: ShortMemory<Found> } = globalThis;
const memory = (holder[shared] ??= new ShortMemory<Found>({ most: 1_000, forMs: 5_000 }));

/**
 * Asked once for each new participant. @returns false when this code has let in more than any room
 * holds.
 */
export const mayJoinWorkshop = (typed: string, now: Date): boolean =>
  countJoin(throttle, codeAsMeant(typed), now);
