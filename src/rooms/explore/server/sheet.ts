import { randomBytes } from 'node:crypto';
import { organisationOf } from '#platform/auth/organisations.ts';
import { assert } from '#platform/base/assert.ts';
import type { OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import { insertSheet, sheetOf, type SheetRow } from './sheet.queries.ts';

/** The organisation's sheet; begun with defaults when listening begins without the five questions. */
export async function ensureSheet(
  tx: Tx,
  organisationId: OrganisationId,
  now: Date,
): Promise<SheetRow> {
  const there = await sheetOf(tx, organisationId);
  if (there) return there;
  const { kind } = await organisationOf({ organisationId });
  await insertSheet(tx, {
    organisation_id: organisationId,
    // A public body cannot call on an interest of its own (Art. 6 (1) sentence 2 GDPR).
    legal_basis: kind === 'municipality' ? 'public_task' : 'legitimate_interest',
    author_salt: randomBytes(32),
    created_at: now,
  });
  const begun = await sheetOf(tx, organisationId);
  assert(begun, 'a sheet that was inserted is there');
  return begun;
}
