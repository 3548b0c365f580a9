import type { OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { CardId } from '../board.ts';

export const cardOrigins = (tx: Tx, organisationId: OrganisationId, cardIds: readonly CardId[]) =>
  tx
    .selectFrom('elaborate.card as c')
    .innerJoin('elaborate.workshop as w', (join) =>
      join.onRef('w.organisation_id', '=', 'c.organisation_id').onRef('w.id', '=', 'c.workshop_id'),
    )
    .select(['c.id as cardId', 'c.number as cardNumber', 'w.id as workshopId', 'w.title'])
    .where('c.organisation_id', '=', organisationId)
    .where('c.id', 'in', cardIds)
    .execute();
