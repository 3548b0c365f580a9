import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { isId, type Id } from '#platform/base/ids.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { pictureContent, type Picture } from '#platform/files/files.ts';
import { pictureOfMention } from './byHand.queries.ts';

/** The screenshot of a mention, for who may read mentions; null for everybody else. */
export async function mentionPicture(
  scope: Scope,
  mentionId: Id<'mention'>,
): Promise<Picture | null> {
  if (!may(scope.role, 'readMentions')) return null;
  const row = await inOrganisation(scope, (tx) =>
    pictureOfMention(tx, scope.organisationId, mentionId),
  );
  const pictureId = row?.picture_id;
  return isId<'file'>(pictureId) ? pictureContent(scope.organisationId, pictureId, 'large') : null;
}
