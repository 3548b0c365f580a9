import { inOrganisation } from '#platform/db/database.ts';
import type { WorkshopKey } from '../board.ts';
import { mixLines, mixSpeakers } from './lines.queries.ts';
import { holdAlone } from './once.queries.ts';
import { soon, type Pace } from './soon.ts';

const mixEveryMs = 5_000;

/** After a line, at most every few seconds: until then the database's marks tell who wrote it. */
export const mixSoon = (key: WorkshopKey): void => soon(mixing, key);

/** In transactions of their own, so that the lines share no number with the speakers. */
export async function mix(key: WorkshopKey): Promise<void> {
  for (const one of [mixLines, mixSpeakers]) {
    await inOrganisation(key, async (tx) => {
      await holdAlone(tx, key);
      await one(tx, key);
    });
  }
}

const mixing: Pace = { everyMs: mixEveryMs, tell: mix, resting: new Map() };
