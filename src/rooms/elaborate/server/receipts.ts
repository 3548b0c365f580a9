import { createHmac } from 'node:crypto';
import { derivedFromSecret } from '#platform/auth/secret.ts';
import { RecentMap } from '#platform/base/recentMap.ts';
import type { Tx } from '#platform/db/database.ts';
import type { OwnDots, ParticipantId, Receipt, WorkshopId, WorkshopKey } from '../board.ts';
import { receiptsIn } from './standing.queries.ts';
import type { WorkshopRow } from './workshops.queries.ts';

/** Whose dots, and which. */
type CastBallot = {
  workshopId: WorkshopId;
  participantId: ParticipantId;
  dots: readonly OwnDots[];
};

/**
 * The code of a ballot as it is: the same dots make the same code, other dots or another voter
 * another one. A keyed hash (HMAC, RFC 2104), so that nobody can try out whose ballot a code in the
 * list is. Null for a ballot without dots.
 */
export function receiptOf({ workshopId, participantId, dots }: CastBallot): string | null {
  if (dots.length === 0) return null;
  const text = [workshopId, participantId, ...dots.map(dotText).sort()].join('\n');
  const hash = createHmac('sha256', derivedFromSecret('receipt')).update(text).digest();
  return Array.from(hash.subarray(0, codeLength), (byte) => letters[byte % letters.length]).join(
    '',
  );
}

/** The voter's own: as their dots are now, and whether this is what was counted. */
export function receiptAmong(counted: ReadonlySet<string>, ballot: CastBallot): Receipt | null {
  const code = receiptOf(ballot);
  return code === null ? null : { code, counted: counted.has(code) };
}

/**
 * The codes of all ballots counted in the first round, kept for a while: once stored they never
 * change. Null before the reveal, and where none were kept: days from before there were receipts.
 */
export async function countedReceipts(
  tx: Tx,
  key: WorkshopKey,
  { revealed }: Pick<WorkshopRow, 'revealed'>,
): Promise<ReadonlySet<string> | null> {
  if (revealed === 'nothing') return null;
  const known = remembered.get(key.workshopId);
  if (known) return known;
  const receipts = new Set(await receiptsIn(tx, key, 1));
  // Nothing to look the own one up in; it must not be called missing.
  if (receipts.size === 0) return null;
  remembered.set(key.workshopId, receipts);
  return receipts;
}

const remembered = new RecentMap<ReadonlySet<string>>(50);

const dotText = ({ cardId, colour, count }: OwnDots) => `${cardId} ${colour} ${count}`;

// 32 letters and digits that are not mistaken for each other (Crockford's Base32): 40 bits, so two
// of 2,000 ballots share a code once in half a million Impulstage.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 8;
