import { sql } from 'kysely';
import type { OrganisationId } from '../base/ids.ts';
import { platformDb, type Tx } from '../db/database.ts';
import type { PublicTokenKind } from './publicTokens.ts';

type Kind = PublicTokenKind;

export const selectPublicToken = (
  token: string,
  kind: Kind,
): Promise<{ organisationId: OrganisationId; subjectId: string } | undefined> =>
  platformDb()
    .selectFrom('platform.public_token')
    .select(['organisation_id as organisationId', 'subject_id as subjectId'])
    .where('token', '=', token)
    .where('kind', '=', kind)
    .where((where) =>
      where.or([where('expires_at', 'is', null), where('expires_at', '>', sql<Date>`now()`)]),
    )
    .executeTakeFirst();

export async function callIssuePublicToken(
  tx: Tx,
  issue: { token: string; kind: Kind; subjectId: string; expiresAt: Date | null },
): Promise<void> {
  const { token, kind, subjectId, expiresAt } = issue;
  await sql`select platform.issue_public_token(
    ${token}, ${kind}, ${subjectId}::uuid, ${expiresAt}::timestamptz)`.execute(tx);
}

export async function callWithdrawPublicTokens(
  tx: Tx,
  withdrawn: { kind: Kind; subjectId: string },
): Promise<void> {
  await sql`select platform.withdraw_public_tokens(
    ${withdrawn.kind}, ${withdrawn.subjectId}::uuid)`.execute(tx);
}
