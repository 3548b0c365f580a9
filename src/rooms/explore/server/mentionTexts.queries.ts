import type { Insertable } from 'kysely';
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
