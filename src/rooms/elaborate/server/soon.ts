import { inOrganisation } from '#platform/db/database.ts';
import { appendLive } from '#platform/live/log.ts';
import { connectedSubjects } from '#platform/live/presence.ts';
import type { WorkshopId, WorkshopKey } from '../board.ts';
import type { BoardEvent } from '../events.ts';
import { boardTopic } from './announce.ts';
import { progressOf } from './board.queries.ts';
import { announceVoters } from './presence.ts';
import { holdWorkshop } from './workshops.queries.ts';

/**
 * Counts are told at most twice a second, however many people join or finish: a thousand at the
 * door must not be counted a thousand times. What is lost with a process is made up for by the next
 * count.
 */
const progressEveryMs = 500;
const votersEveryMs = 2_000;

export const progressSoon = (key: WorkshopKey): void => soon(progress, key);
export const votersSoon = (key: WorkshopKey): void => soon(voters, key);

/** Counts now, and tells everybody. */
export async function announceProgress(key: WorkshopKey): Promise<void> {
  await inOrganisation(key, async (tx) => {
    // A rehearsal may have been wiped meanwhile.
    if (!(await holdWorkshop(tx, key))) return;
    const event: BoardEvent = { kind: 'progress', progress: await progressOf(tx, key) };
    await appendLive(tx, boardTopic(key.workshopId), event);
  });
}

export type Pace = {
  everyMs: number;
  tell: (key: WorkshopKey) => Promise<void>;
  /** Those told a moment ago; true where something has changed since. */
  resting: Map<WorkshopId, boolean>;
};

const progress: Pace = { everyMs: progressEveryMs, tell: announceProgress, resting: new Map() };
const voters: Pace = {
  everyMs: votersEveryMs,
  tell: async (key) => announceVoters(key, await connectedSubjects(boardTopic(key.workshopId))),
  resting: new Map(),
};

/** At once after a silence, then at the end of each interval in which something changed. */
export function soon(pace: Pace, key: WorkshopKey): void {
  if (pace.resting.has(key.workshopId)) {
    pace.resting.set(key.workshopId, true);
    return;
  }
  pace.resting.set(key.workshopId, false);
  // The change is committed; a count that fails (the database is away) comes with the next one.
  pace.tell(key).catch(() => undefined);
  setTimeout(() => {
    const changed = pace.resting.get(key.workshopId);
    pace.resting.delete(key.workshopId);
    if (changed) soon(pace, key);
  }, pace.everyMs).unref();
}
