import { addDays } from '#platform/base/clock.ts';
import { FewAtOnce } from '#platform/base/fewAtOnce.ts';
import { acrossOrganisations } from '#platform/db/database.ts';
import { clearHostTurns, dueSources } from './reading.queries.ts';
import { readOnce } from './readOnce.ts';

// Slow servers are waited for together; a process has two workers, and this must leave one free.
const atOnce = 8;
const mostDue = 500;
// A reading takes 30 s at most: begun in the first 25, all are done before the next minute's.
const beginWithinMs = 25_000;

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
