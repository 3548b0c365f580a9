import type { OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { ProgrammeId } from '../measure.ts';

/** The newest first; nobody runs a hundred at once. */
export const programmesOf = (tx: Tx, organisationId: OrganisationId) =>
  tx
    .selectFrom('programme.programme')
    .select(['id', 'title', 'goal', 'starts_on as startsOn', 'ends_on as endsOn', 'revision'])
    .where('organisation_id', '=', organisationId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute();

/** What the navigation shows. */
export const contentOf = (tx: Tx, organisationId: OrganisationId) =>
  tx
    .selectNoFrom((row) => [
      row
        .exists(
          row
            .selectFrom('programme.programme')
            .select('id')
            .where('organisation_id', '=', organisationId),
        )
        .as('programme'),
      row
        .exists(
          row
            .selectFrom('programme.measure')
            .select('id')
            .where('organisation_id', '=', organisationId),
        )
        .as('measures'),
    ])
    .executeTakeFirstOrThrow();

type Words = { title: string; goal: string; starts_on: string | null; ends_on: string | null };

export const insertProgramme = (
  tx: Tx,
  row: Words & { organisation_id: OrganisationId; id: ProgrammeId; created_at: Date },
) => tx.insertInto('programme.programme').values(row).execute();

/**
 * Saves over the revision the writer has seen, and over no other. @returns whether it was saved.
 */
export async function updateProgramme(
  tx: Tx,
  programme: { organisationId: OrganisationId; id: ProgrammeId; revision: number },
  row: Words,
): Promise<boolean> {
  const saved = await tx
    .updateTable('programme.programme')
    .set(row)
    .set((of) => ({ revision: of('revision', '+', 1) }))
    .where('organisation_id', '=', programme.organisationId)
    .where('id', '=', programme.id)
    .where('revision', '=', programme.revision)
    .returning('id')
    .executeTakeFirst();
  return saved !== undefined;
}
