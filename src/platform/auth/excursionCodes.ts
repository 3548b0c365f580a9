import type { OrganisationId } from '../base/ids.ts';
import { guessed, mayJoin, addJoin, newCodeThrottle } from './codeThrottle.ts';
import { findPublicToken } from './publicTokens.ts';
import { codeAsMeant } from './tokens.ts';
import type { Asker } from './workshopCodes.ts';

// In memory of one process: several processes give each asker as many turns.
const throttle = newCodeThrottle();

/**
 * The excursion behind a typed or scanned code; slow, then refused, for an asker who has been
 * guessing.
 */
export function findExcursionCode(
  typed: string,
  { guest, address }: Asker,
  now: Date,
): Promise<{ organisationId: OrganisationId; subjectId: string } | 'tooManyTries' | null> {
  const code = codeAsMeant(typed);
  const asker = guest ? `guest ${guest.id}` : `address ${address}`;
  return guessed(throttle, asker, now, () =>
    code === '' ? null : findPublicToken(code, 'excursion'),
  );
}

/** Whether an excursion takes in somebody new: more than any house has come in an hour, it does not. */
export function mayJoinExcursion(excursionId: string, now: Date): boolean {
  if (!mayJoin(throttle, excursionId, now)) return false;
  addJoin(throttle, excursionId, now);
  return true;
}
