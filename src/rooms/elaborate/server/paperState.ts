import { assert } from '#platform/base/assert.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { whyNotType } from '../ballots/ballotRules.ts';
import type { PaperState } from '../ballots/paper.ts';
import type { WorkshopKey } from '../board.ts';
import { whyNotAdd } from '../phaseRules.ts';
import { ballotNumbers } from './ballots.queries.ts';
import { cardsOf } from './cards.queries.ts';
import { columnsOf } from './columns.queries.ts';
import { isOnBoard } from './views.ts';
import { courseOf } from './work.ts';
import { workshopOf } from './workshops.queries.ts';

/**
 * What a helper needs to type, and nothing more: dots are not even asked for, so no total can be in
 * it, before the reveal or after.
 */
export const paperState = (key: WorkshopKey): Promise<PaperState> =>
  inOrganisation(key, async (tx) => {
    const workshop = await workshopOf(tx, key);
    assert(workshop, 'a helper has a workshop');
    const cards = (await cardsOf(tx, key)).filter(isOnBoard);
    return {
      code: workshop.code,
      title: workshop.title,
      dots: {
        benefit: workshop.benefit_dots,
        effort: workshop.effort_dots,
        perCard: workshop.dots_per_card,
      },
      effortFixed: workshop.effort_fixed,
      cards: cards.map(({ id, number, title, sources }) => ({
        id,
        number,
        title,
        mergedFrom: sources.map((source) => source.number),
      })),
      columns: await columnsOf(tx, key),
      typed: await ballotNumbers(tx, key),
      whyNotType: whyNotType(courseOf(workshop)),
      whyNotWrite: whyNotAdd(courseOf(workshop)),
    };
  });
