import type { Scope } from '#platform/auth/scope.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { countHeard } from './fahrplan.queries.ts';

export type FahrplanOfExplore = {
  /** Sources that were not removed. */
  sources: number;
  /** Whether anything was heard: 0 or 1, counting all would take too long for a frame. */
  mentions: number;
  /** `open`: nobody has decided about them yet. */
  positions: { all: number; open: number };
};

/** What this room adds to the Fahrplan and to the navigation. */
export const fahrplanStep = (scope: Scope): Promise<FahrplanOfExplore> =>
  inOrganisation(scope, async (tx) => {
    const { all, open, ...heard } = await countHeard(tx, scope.organisationId);
    return { ...heard, positions: { all, open } };
  });
