import { sql } from 'kysely';
import type { OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Language } from '#platform/i18n/language.ts';
import { openStates, type MeasureId } from '../measure.ts';
import type { MeasureKey } from './followUps.queries.ts';

export type OwnerAddress = { email: string; language: Language };

/** Of an invented measure of a rehearsal no address is kept. */
export async function keepOwnerAddress(
  tx: Tx,
  { organisationId, measureId }: MeasureKey,
  { email, language }: OwnerAddress,
): Promise<void> {
  await sql`
    insert into programme.owner_address (organisation_id, measure_id, email, language)
    select m.organisation_id, m.id, ${email}, ${language} from programme.measure m
    where m.organisation_id = ${organisationId} and m.id = ${measureId} and not m.rehearsal
    on conflict (organisation_id, measure_id)
      do update set email = excluded.email, language = excluded.language`.execute(tx);
}

/** The measures among these whose owner left an address. */
export async function withOwnerAddress(
  tx: Tx,
  organisationId: OrganisationId,
  measureIds: readonly MeasureId[],
): Promise<MeasureId[]> {
  if (measureIds.length === 0) return [];
  const rows = await tx
    .selectFrom('programme.owner_address')
    .select('measure_id')
    .where('organisation_id', '=', organisationId)
    .where('measure_id', 'in', measureIds)
    .execute();
  return rows.map((row) => row.measure_id);
}

export async function deleteOwnerAddress(tx: Tx, key: MeasureKey): Promise<void> {
  await tx
    .deleteFrom('programme.owner_address')
    .where('organisation_id', '=', key.organisationId)
    .where('measure_id', '=', key.measureId)
    .execute();
}

/**
 * Deletes addresses to which no question will be sent any more, and whose last one cannot be
 * answered any more. @param since what was asked before this moment has run out. @returns how many.
 */
export async function deleteNeedlessAddresses(
  tx: Tx,
  organisationId: OrganisationId,
  since: Date,
): Promise<number> {
  const result = await tx
    .deleteFrom('programme.owner_address as a')
    .where('a.organisation_id', '=', organisationId)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('programme.follow_up as f')
            .innerJoin('programme.measure as m', (join) =>
              join
                .onRef('m.organisation_id', '=', 'f.organisation_id')
                .onRef('m.id', '=', 'f.measure_id'),
            )
            .select('f.id')
            .where('f.organisation_id', '=', organisationId)
            .whereRef('f.measure_id', '=', 'a.measure_id')
            .where('m.state', 'in', openStates)
            .where('f.answered_at', 'is', null)
            .where((of) => of.fn.coalesce('f.asked_at', 'f.due_at'), '>', since),
        ),
      ),
    )
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
