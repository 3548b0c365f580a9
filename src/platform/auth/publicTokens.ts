import type { OrganisationId } from '../base/ids.ts';
import type { Tx } from '../db/database.ts';
import {
  callIssuePublicToken,
  callWithdrawPublicTokens,
  selectPublicToken,
} from './publicTokens.queries.ts';
import { hashOfToken, newReadableCode, newToken } from './tokens.ts';

export const publicTokenKinds = [
  'workshop',
  'moderation',
  'helping',
  'report',
  'follow_up',
  'reminder',
  'excursion',
  'webhook',
] as const;
export type PublicTokenKind = (typeof publicTokenKinds)[number];

/**
 * Six characters, 29 bits: short enough to type from a wall; guessing is slowed by codeThrottle.
 */
export const newWorkshopCode = (): string => newReadableCode(6);

/** A token for a link nobody types. */
export const newLinkToken = (): string => newToken();

/**
 * What an address without a sign-in stands for; null when it was never issued, withdrawn or has run
 * out.
 */
export async function findPublicToken(
  token: string,
  kind: PublicTokenKind,
): Promise<{ organisationId: OrganisationId; subjectId: string } | null> {
  return (await selectPublicToken(asKept(token, kind), kind)) ?? null;
}

/**
 * Issues a token for a thing of the transaction's organisation.
 * @throws a unique violation (23505) when the token is already issued; make another one and start
 * again.
 */
export const issuePublicToken = (
  tx: Tx,
  issue: { token: string; kind: PublicTokenKind; subjectId: string; expiresAt: Date | null },
): Promise<void> => callIssuePublicToken(tx, { ...issue, token: asKept(issue.token, issue.kind) });

// The codes of a workshop and an excursion and a report's link stand on the wall and are shown
// again; any other link is shown once, to one person.
const asKept = (token: string, kind: PublicTokenKind): string =>
  kind === 'workshop' || kind === 'report' || kind === 'excursion' ? token : hashOfToken(token);

/** Withdraws every token of this kind for a thing of the transaction's organisation. */
export const withdrawPublicTokens = (
  tx: Tx,
  withdrawn: { kind: PublicTokenKind; subjectId: string },
): Promise<void> => callWithdrawPublicTokens(tx, withdrawn);
