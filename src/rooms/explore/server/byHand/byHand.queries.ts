import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { FileId } from '#platform/files/contentFolder.ts';

export async function setPicture(
  tx: Tx,
  key: { organisationId: OrganisationId; sourceId: Id<'source'> },
  picture: { externalId: string; pictureId: FileId; alt: string },
): Promise<void> {
  await tx
    .updateTable('explore.mention')
    .set({ picture_id: picture.pictureId, picture_alt: picture.alt })
    .where('organisation_id', '=', key.organisationId)
    .where('source_id', '=', key.sourceId)
    .where('external_id', '=', picture.externalId)
    .execute();
}

/** The picture of a mention, its description with it; nothing where it has none. */
export const pictureOfMention = (
  tx: Tx,
  organisationId: OrganisationId,
  mentionId: Id<'mention'>,
): Promise<{ picture_id: string | null } | undefined> =>
  tx
    .selectFrom('explore.mention')
    .select('picture_id')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', mentionId)
    .executeTakeFirst();
