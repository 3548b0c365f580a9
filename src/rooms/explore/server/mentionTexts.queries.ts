import type { Insertable } from 'kysely';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';

// The table of texts has no row-level security, which would switch its full-text index off. This
// file alone names it, and every statement asks for the organisation.

export async function insertText(
  tx: Tx,
  text: Insertable<Database['explore.mention_text']>,
): Promise<void> {
  await tx.insertInto('explore.mention_text').values(text).execute();
}

/** The texts of one source's mentions, for sources that hold few: at most 5,000. */
export async function textsOfSource(
  tx: Tx,
  organisationId: OrganisationId,
  sourceId: Id<'source'>,
): Promise<Map<Id<'mention'>, string>> {
  const rows = await tx
    .selectFrom('explore.mention_text as text')
    .innerJoin('explore.mention as mention', (join) =>
      join
        .onRef('mention.organisation_id', '=', 'text.organisation_id')
        .onRef('mention.id', '=', 'text.mention_id'),
    )
    .select(['mention.id', 'text.text'])
    .where('text.organisation_id', '=', organisationId)
    .where('mention.organisation_id', '=', organisationId)
    .where('mention.source_id', '=', sourceId)
    .orderBy('mention.id')
    .limit(5000)
    .execute();
  return new Map(rows.map(({ id, text }) => [id, text]));
}
