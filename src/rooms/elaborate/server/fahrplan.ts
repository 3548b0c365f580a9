import type { Scope } from '#platform/auth/scope.ts';
import type { WorkshopId } from '../board.ts';
import { workshopsOf } from './workshops.ts';

type FahrplanOfElaborate = {
  /** Under way just now: begun, not closed. The newest; null when there is none. */
  running: { id: WorkshopId; code: string; title: string; mine: boolean } | null;
  /** Workshops whose matrix was revealed. */
  finished: number;
  all: number;
};

/** What this room adds to the Fahrplan. */
export async function fahrplanStep(scope: Scope): Promise<FahrplanOfElaborate> {
  const workshops = await workshopsOf(scope);
  const running = workshops.find((workshop) => !workshop.closed && workshop.revealed !== 'both');
  return {
    running: running
      ? { id: running.id, code: running.code, title: running.title, mine: running.mine }
      : null,
    finished: workshops.filter((workshop) => workshop.revealed === 'both').length,
    all: workshops.length,
  };
}
