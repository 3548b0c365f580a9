import type { Kysely } from 'kysely';
import { newId, type Id, type OrganisationId } from '../base/ids.ts';
import { platformDb } from '../db/database.ts';
import type { Database } from '../db/schema.ts';
import { deleteMailsBefore, insertMail, newestMails } from './mail.queries.ts';

/** A plain-text mail to one recipient. */
export type Mail = {
  to: string;
  subject: string;
  text: string;
  /**
   * Inside an organisation's transaction it is that one; elsewhere it says whose deletion removes
   * the mail.
   */
  organisationId?: OrganisationId;
};

/**
 * Puts a mail into the outbox, to be sent once the transaction has ended. Without SMTP_URL it stays
 * there, to be read by the operator.
 * @param db a transaction, or `platformDb()`.
 */
export async function queueMail(db: Kysely<Database>, mail: Mail): Promise<Id<'mail'>> {
  const id = newId<'mail'>();
  await insertMail(db, {
    id,
    organisationId: mail.organisationId ?? null,
    recipient: mail.to,
    subject: mail.subject,
    body: mail.text,
  });
  return id;
}

const longestOutbox = 200;

/** What the operator sees: the newest 200 mails, each waiting, sent, or failed with the reason. */
export const outbox = () => newestMails(platformDb(), longestOutbox);

/** Forgets mails made before a moment. @returns how many. */
export const clearOldMails = (olderThan: Date): Promise<number> =>
  deleteMailsBefore(platformDb(), olderThan);
