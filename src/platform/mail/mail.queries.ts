import { sql, type Kysely } from 'kysely';
import type { Id, OrganisationId } from '../base/ids.ts';
import type { Database } from '../db/schema.ts';

type Db = Kysely<Database>;

export type NewMail = {
  id: Id<'mail'>;
  organisationId: OrganisationId | null;
  recipient: string;
  subject: string;
  body: string;
};

/** Through a door of the database: an organisation's transaction may write mails but read none. */
export async function insertMail(db: Db, mail: NewMail): Promise<void> {
  await sql`select platform.queue_mail(${mail.id}, ${mail.organisationId}::uuid,
    ${mail.recipient}, ${mail.subject}, ${mail.body})`.execute(db);
}

/** The mail, unless it was sent already. */
export const mailToSend = (db: Db, id: Id<'mail'>) =>
  db
    .selectFrom('platform.mail')
    .select(['id', 'recipient', 'subject', 'body'])
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .executeTakeFirst();

export async function markSent(db: Db, id: Id<'mail'>, at: Date): Promise<void> {
  const sent = { sent_at: at, failed_at: null, failure: null };
  await db.updateTable('platform.mail').set(sent).where('id', '=', id).execute();
}

export async function markFailed(
  db: Db,
  id: Id<'mail'>,
  failed: { at: Date; why: string },
): Promise<void> {
  const failure = { failed_at: failed.at, failure: failed.why };
  await db.updateTable('platform.mail').set(failure).where('id', '=', id).execute();
}

/** The newest mails, at most `limit`. */
export const newestMails = (db: Db, limit: number) =>
  db
    .selectFrom('platform.mail')
    .select(['id', 'recipient', 'subject', 'body', 'created_at', 'sent_at', 'failed_at', 'failure'])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

export async function deleteMailsBefore(db: Db, moment: Date): Promise<number> {
  const result = await db
    .deleteFrom('platform.mail')
    .where('created_at', '<', moment)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
