import type { Scope } from '#platform/auth/scope.ts';
import { inOrganisation } from '#platform/db/database.ts';
import type { NotHeard } from '../../maps/maps.ts';
import { lastDays } from '../../maps/period.ts';
import type { Source } from '../../source.ts';
import { notHeard } from '../maps/notHeard.ts';
import { sourceIn } from '../sources/sources.ts';
import { sourcesOf } from '../sources/sources.queries.ts';
import { heardNow, type HeardNow } from './wizard.queries.ts';

export type HeardSoFar = HeardNow & { sources: Source[]; notHeard: NotHeard };

/** The truth at the end: what is heard, how each source does, and where nothing is heard. */
export const heardSoFar = (scope: Scope, today: string): Promise<HeardSoFar> =>
  inOrganisation(scope, async (tx) => {
    return {
      ...(await heardNow(tx, scope.organisationId)),
      sources: (await sourcesOf(tx, scope.organisationId)).map(sourceIn),
      notHeard: await notHeard(tx, scope.organisationId, lastDays(today, 30)),
    };
  });
