import { inOrganisation, type Tx } from '#platform/db/database.ts';
import type { WorkshopId, WorkshopKey } from '../board.ts';
import { claimArrivals, forgetClaims, insertVoters, type Arrival } from './arrivals.queries.ts';
import type { ParticipantRow } from './participants.queries.ts';

/**
 * Many join at the same moment, and each needs the next number of the same workshop: one after the
 * other they would wait for a commit each. Who comes while others are being written down waits for
 * those, and then goes with all who wait.
 */
const mostTogether = 100;

type Waiting = Arrival & {
  told: (row: ParticipantRow | null) => void;
  failed: (why: unknown) => void;
};

const doors = new Map<WorkshopId, Waiting[]>();

/**
 * Writes somebody new down together with others who come at the same moment.
 * @returns the voter; null when it has to be looked at alone: came before, closed, full, or a word
 * that is taken.
 */
export function arrive(
  key: WorkshopKey,
  arrival: Arrival,
  mostVoters: number,
): Promise<ParticipantRow | null> {
  return new Promise((told, failed) => {
    const waiting = { ...arrival, told, failed };
    const queue = doors.get(key.workshopId);
    if (queue) queue.push(waiting);
    else {
      doors.set(key.workshopId, [waiting]);
      void letIn(key, mostVoters);
    }
  });
}

async function letIn(key: WorkshopKey, mostVoters: number): Promise<void> {
  for (;;) {
    const together = doors.get(key.workshopId)?.splice(0, mostTogether) ?? [];
    if (together.length === 0) break;
    try {
      const rows = await inOrganisation(key, (tx) => writeDown(tx, key, together, mostVoters));
      for (const one of together) one.told(rows.get(one.voter.id) ?? null);
    } catch (why) {
      for (const one of together) one.failed(why);
    }
  }
  doors.delete(key.workshopId);
}

async function writeDown(
  tx: Tx,
  key: WorkshopKey,
  together: readonly Waiting[],
  mostVoters: number,
): Promise<Map<string, ParticipantRow>> {
  const claimed = await claimArrivals(tx, key, together);
  // A twin among them has no claim of its own.
  const fresh = together.filter((one) => claimed.delete(one.commandId));
  const voters = fresh.map((one) => one.voter);
  const rows = await insertVoters(tx, key, voters, mostVoters);
  const written = new Map(rows.map((row) => [String(row.id), row]));
  const left = fresh.filter((one) => !written.has(one.voter.id));
  await forgetClaims(
    tx,
    key,
    left.map((one) => one.commandId),
  );
  return written;
}
