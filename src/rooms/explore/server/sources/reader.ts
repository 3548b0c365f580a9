import { addDays } from '#platform/base/clock.ts';
import { FewAtOnce } from '#platform/base/fewAtOnce.ts';
import { acrossOrganisations } from '#platform/db/database.ts';
import { clearHostTurns, dueSources } from './reading.queries.ts';
import { readOnce } from './readOnce.ts';

// Slow servers are waited for together; a process has two workers, and this must leave one free.
const atOnce = 8;
const mostDue = 500;
// A reading takes a minute at most; what is not begun by then is due in the next one.
const beginWithinMs = 25_000;

let round: Promise<void> | null = null;

/** The round of a minute; left out while the one before still runs in this process. */
export async function readSourcesInTurn(now: () => Date): Promise<void> {
  if (round) return;
  try {
    round = readSources(now);
    await round;
  } finally {
    round = null;
  }
}

/**
 * Reads every source whose time has come, in all organisations, several at once; what is left over
 * is due in the next minute. May be done by several processes at once, and be killed at any moment.
 * @param now asked anew for each source: the last one is begun later than the first.
 */
export async function readSources(now: () => Date): Promise<void> {
  const began = now();
  const due = await acrossOrganisations(async (tx) => {
    await clearHostTurns(tx, addDays(began, -1));
    return dueSources(tx, began, mostDue);
  });
  const lanes = new FewAtOnce(atOnce);
  await Promise.all(
    due.map((key) =>
      lanes.do(async () => {
        if (now().getTime() - began.getTime() < beginWithinMs) await readOnce(key, now);
      }),
    ),
  );
}
