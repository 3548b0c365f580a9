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

/** As above, for a mail whose recipient and text are forgotten; inside an organisation only. */
export async function insertForgottenMail(
  tx: Db,
  mail: Omit<NewMail, 'organisationId'>,
): Promise<void> {
  await sql`select platform.queue_forgotten_mail(${mail.id}, ${mail.recipient}, ${mail.subject},
    ${mail.body})`.execute(tx);
}

/** The mail, unless it was sent already or given up and forgotten. */
export const mailToSend = (db: Db, id: Id<'mail'>) =>
  db
    .selectFrom('platform.mail')
    .select(['id', 'recipient', 'subject', 'body', 'forget'])
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .where('recipient', '!=', '')
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

/** Empties recipient and text; when it was sent or given up stays, for the count. */
export async function emptyMail(db: Db, id: Id<'mail'>): Promise<void> {
  await db
    .updateTable('platform.mail')
    .set({ recipient: '', body: '' })
    .where('id', '=', id)
    .execute();
}

/** Empties every mail to be forgotten that was made before a moment, whatever became of it. */
export async function emptyMailsBefore(db: Db, moment: Date): Promise<number> {
  const result = await db
    .updateTable('platform.mail')
    .set({ recipient: '', body: '' })
    .where('forget', '=', true)
    .where('recipient', '!=', '')
    .where('created_at', '<', moment)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** The newest mails, at most `limit`. Nobody reads those that are forgotten, not even waiting. */
export const newestMails = (db: Db, limit: number) =>
  db
    .selectFrom('platform.mail')
    .select((row) => [
      'id',
      'subject',
      'forget',
      sql<string>`case when ${row.ref('forget')} then '' else recipient end`.as('recipient'),
      sql<string>`case when ${row.ref('forget')} then '' else body end`.as('body'),
      'created_at',
      'sent_at',
      'failed_at',
      'failure',
    ])
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
