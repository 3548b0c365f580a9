import { rememberNoGuest } from './guests.ts';
import { deleteTokensBefore, deleteUnneededGuests } from './forgetGuests.queries.ts';

const atOnce = 1_000;

/**
 * Forgets browsers without an account that were made before a moment and that no room needs: no
 * voter, no moderator, no helper, no measure is theirs. @returns how many.
 */
export async function forgetGuests(madeBefore: Date): Promise<number> {
  const forgotten = await deleteUnneededGuests(madeBefore, atOnce);
  // Whoever comes back now is a new guest, and no reference to the old one is written.
  if (forgotten > 0) rememberNoGuest();
  return forgotten < atOnce ? forgotten : forgotten + (await forgetGuests(madeBefore));
}

/** Removes links that ran out before a moment; they lead nowhere since. @returns how many. */
export const forgetExpiredTokens = (ranOutBefore: Date): Promise<number> =>
  deleteTokensBefore(ranOutBefore);
