import { platformDb } from '../db/database.ts';
import { queueMail } from '../mail/outbox.ts';
import type { Scope } from './scope.ts';

/**
 * Sends an invitation's link; it is shown for copying too, so a mail that does not arrive stops
 * nobody.
 */
export async function mailInvitation(
  scope: Scope,
  mail: { to: string; subject: string; text: string },
): Promise<void> {
  await queueMail(platformDb(), { ...mail, organisationId: scope.organisationId });
}
