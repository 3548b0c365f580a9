import type { Kysely } from 'kysely';
import { settings } from '#env';
import { newId, type Id, type OrganisationId } from '../base/ids.ts';
import { platformDb, type Tx } from '../db/database.ts';
import type { Database } from '../db/schema.ts';
import {
  deleteMailsBefore,
  emptyMailsBefore,
  insertForgottenMail,
  insertMail,
  newestMails,
} from './mail.queries.ts';

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

/**
 * Puts a mail into the outbox whose recipient and text are emptied as soon as it was sent, or given
 * up; nobody reads them there. Ask `canSendMail` first: without a mail server it reaches nobody.
 * @param tx a transaction inside an organisation.
 */
export async function queueForgottenMail(
  tx: Tx,
  mail: { recipient: string; subject: string; body: string },
): Promise<Id<'mail'>> {
  const id = newId<'mail'>();
  await insertForgottenMail(tx, { id, ...mail });
  return id;
}

/** Whether mails are sent; else they wait in the outbox, for the operator to read. */
export const canSendMail = (): boolean => settings().smtpUrl !== null;

/** `origin` starts the links of mails; `canSend`: they are sent, not only kept for the operator. */
export type MailWay = { origin: string; canSend: boolean };

/**
 * What links in mails start with: never the host of a request, which whoever asks chooses. Without
 * the operator's address it is nothing, no mail is sent, and the outbox completes the link.
 */
export const mailOrigin = (): string => settings().url ?? '';

/** How mails of a room leave from here. */
export const mailWay = (): MailWay => ({ origin: mailOrigin(), canSend: canSendMail() });

const longestOutbox = 200;

/** What the operator sees: the newest 200 mails, each waiting, sent, or failed with the reason. */
export const outbox = () => newestMails(platformDb(), longestOutbox);

/** Forgets mails made before a moment. @returns how many. */
export const clearOldMails = (olderThan: Date): Promise<number> =>
  deleteMailsBefore(platformDb(), olderThan);

/**
 * Empties mails to be forgotten that should long have been sent, such as one whose last attempt was
 * killed. @returns how many.
 */
export const forgetOldMails = (olderThan: Date): Promise<number> =>
  emptyMailsBefore(platformDb(), olderThan);
