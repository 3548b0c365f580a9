import type { OrganisationId } from '../base/ids.ts';
import { RecentMap } from '../base/recentMap.ts';
import { ShortMemory } from '../base/shortMemory.ts';
import { addJoin, guessed, mayJoin, newCodeThrottle } from './codeThrottle.ts';
import { findPublicToken } from './publicTokens.ts';
import type { Guest } from './scope.ts';
import { codeAsMeant } from './tokens.ts';

/** Who asks for a code: the guest where one is known, else the address. */
export type Asker = { guest: Guest | null; address: string };

// In memory of one process: several processes give each asker as many turns.
const throttle = newCodeThrottle();
// Guests cost nothing: who guesses as many of them still comes from one address.
const guestsOfAddress = newCodeThrottle(300);

/**
 * The workshop behind a typed or scanned code; slow, then refused, for an asker who has been
 * guessing. A code that was found from an address is known there, as it stands on the wall: nobody
 * at the venue waits for somebody who guesses others.
 */
export async function findWorkshopCode(
  typed: string,
  { guest, address }: Asker,
  now: Date,
): Promise<Found | 'tooManyTries' | null> {
  const code = codeAsMeant(typed);
  const place = `${address} ${code}`;
  if (knownAt.has(place)) return lookUp(code);
  const found = await (guest
    ? guessed(throttle, `guest ${guest.id}`, now, () =>
        guessed(guestsOfAddress, address, now, () => lookUp(code)),
      )
    : guessed(throttle, `address ${address}`, now, () => lookUp(code)));
  if (found && found !== 'tooManyTries') knownAt.set(place, true);
  return found;
}

const knownAt = new RecentMap<true>(20_000);

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
const memory = holder[shared] ?? new ShortMemory<Found>({ most: 1_000, forMs: 5_000 });
holder[shared] = memory;

/**
 * Whether a workshop takes in somebody new. @returns false when more came in an hour than any room
 * holds.
 */
export const mayJoinWorkshop = (workshopId: string, now: Date): boolean =>
  mayJoin(throttle, workshopId, now);

/** Told once for each new participant; who joins again is none. */
export const countJoin = (workshopId: string, now: Date): void =>
  addJoin(throttle, workshopId, now);
