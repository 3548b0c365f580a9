import { mayAttempt, newAttempts } from '#platform/auth/attempts.ts';
import {
  findPublicToken,
  issuePublicToken,
  newLinkToken,
  withdrawPublicTokens,
} from '#platform/auth/publicTokens.ts';
import { addDays, addMinutes } from '#platform/base/clock.ts';
import { isId, newId, type OrganisationId } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import type { Language } from '#platform/i18n/language.ts';
import { queueForgottenMail, type MailWay } from '#platform/mail/outbox.ts';
import type { WorkshopKey } from '../board.ts';
import { reminderMailMessages } from '../messages/reminderMails.ts';
import type { Refusal } from '../refusal.ts';
import {
  countAskedSince,
  deleteReminder,
  insertReminder,
  reminderByEmail,
  reminderById,
  setReminder,
  type ReminderId,
  type ReminderRow,
} from './reminders.queries.ts';
import { workshopOf, type WorkshopRow } from './workshops.queries.ts';

/** Somebody who leaves an address. `asker`: the browser's guest, or the network address. */
export type ReminderWish = { email: string; language: Language; asker: string };

/** What the page for addresses says about a workshop. */
export type ReminderPage = { code: string; title: string; refusal: Refusal | null };

export async function reminderPage(key: WorkshopKey, way: MailWay): Promise<ReminderPage | null> {
  const workshop = await inOrganisation(key, (tx) => workshopOf(tx, key));
  if (!workshop) return null;
  return { code: workshop.code, title: workshop.title, refusal: whyNoReminders(workshop, way) };
}

// As many as a room holds; a machine that fills the table with other people's addresses is stopped.
const mostAnHour = 500;
const askAgainMinutes = 10;
// Tries of one browser.
const tries = newAttempts();

/**
 * Leaves an address for the mails of a day by deadline. It gets one mail and no other before its
 * owner says yes there, so that nobody subscribes others. Who is there already gets the same
 * answer: whether an address is known, nobody is told.
 */
export async function leaveAddress(
  key: WorkshopKey,
  wish: ReminderWish,
  now: Date,
  way: MailWay,
): Promise<Outcome<null, Refusal>> {
  return inOrganisation(key, async (tx): Promise<Outcome<null, Refusal>> => {
    const workshop = await workshopOf(tx, key);
    if (!workshop) return refused('closed');
    const reason = whyNoReminders(workshop, way);
    if (reason) return refused(reason);
    if (!mayAttempt(tries, `${key.workshopId} ${wish.asker}`, now)) return refused('tooManyTries');
    const asked = await countAskedSince(tx, key, addMinutes(now, -60));
    if (asked >= mostAnHour) return refused('tooManyTries');
    const row = await addressToAsk(tx, key, wish, now);
    if (row) await askToConfirm({ tx, workshop, way, now }, row);
    return done(null);
  });
}

/** What stands behind the link of such a mail; null when the address is gone. */
export async function findReminder(
  key: WorkshopKey,
  token: string,
): Promise<{ confirmed: boolean } | null> {
  const row = await rowOf(key, token);
  return row && { confirmed: row.confirmed_at !== null };
}

/** The owner of an address wants the mails. */
export async function confirmReminder(
  key: WorkshopKey,
  token: string,
  now: Date,
): Promise<Outcome<null, 'reminderGone'>> {
  const row = await rowOf(key, token);
  if (!row) return refused('reminderGone');
  await inOrganisation(key, async (tx) => {
    const workshop = await workshopOf(tx, key);
    // Who says yes has just read where the day stands.
    const told_phase = workshop?.phase ?? null;
    if (!row.confirmed_at) {
      await setReminder(tx, key.organisationId, row.id, { confirmed_at: now, told_phase });
    }
  });
  return done(null);
}

/** The owner of an address wants no more mails: it is deleted at once. */
export async function stopReminder(
  key: WorkshopKey,
  token: string,
): Promise<Outcome<null, 'reminderGone'>> {
  const row = await rowOf(key, token);
  if (!row) return refused('reminderGone');
  await inOrganisation(key, (tx) => forgetReminder(tx, key.organisationId, row.id));
  return done(null);
}

/** Deletes an address with its links. @returns false when it was gone already. */
export async function forgetReminder(
  tx: Tx,
  organisationId: OrganisationId,
  id: ReminderId,
): Promise<boolean> {
  await withdrawPublicTokens(tx, { kind: 'reminder', subjectId: id });
  return deleteReminder(tx, organisationId, id);
}

// Longer than any day lasts; the address, and every link with it, goes at its end.
const linkDays = 60;

/** A fresh link to confirm or stop; of the ones before only hashes are kept. */
export async function reminderLink(
  tx: Tx,
  { id, language }: Pick<ReminderRow, 'id' | 'language'>,
  { code, origin, now }: { code: string; origin: string; now: Date },
): Promise<string> {
  const token = newLinkToken();
  const expiresAt = addDays(now, linkDays);
  await issuePublicToken(tx, { token, kind: 'reminder', subjectId: id, expiresAt });
  return `${origin}/w/${code}/reminders/${token}?language=${language}`;
}

function whyNoReminders(workshop: WorkshopRow, { canSend }: MailWay): Refusal | null {
  if (workshop.closed_at) return 'closed';
  if (workshop.pace !== 'deadlines' || workshop.rehearsal_since) return 'byDeadlineOnly';
  return canSend ? null : 'noMail';
}

/** Null: asked a moment ago, or confirmed. */
async function addressToAsk(
  tx: Tx,
  key: WorkshopKey,
  { email, language }: ReminderWish,
  now: Date,
): Promise<Pick<ReminderRow, 'id' | 'email' | 'language'> | null> {
  const id = newId<'reminder_address'>(now);
  const isNew = await insertReminder(tx, key, { id, email, language, askedAt: now });
  if (isNew) return { id, email, language };
  const there = await reminderByEmail(tx, key, email);
  if (!there || there.confirmed_at) return null;
  if (there.asked_at > addMinutes(now, -askAgainMinutes)) return null;
  await setReminder(tx, key.organisationId, there.id, { asked_at: now });
  return there;
}

type Asking = { tx: Tx; workshop: WorkshopRow; way: MailWay; now: Date };

async function askToConfirm(
  { tx, workshop, way, now }: Asking,
  row: Pick<ReminderRow, 'id' | 'email' | 'language'>,
): Promise<void> {
  const t = reminderMailMessages[row.language];
  const link = await reminderLink(tx, row, { code: workshop.code, origin: way.origin, now });
  const body = t.confirm(workshop.title, link);
  await queueForgottenMail(tx, { recipient: row.email, subject: t.confirmSubject, body });
}

async function rowOf(key: WorkshopKey, token: string): Promise<ReminderRow | null> {
  const found = await findPublicToken(token, 'reminder');
  if (found?.organisationId !== key.organisationId) return null;
  const { subjectId } = found;
  if (!isId<'reminder_address'>(subjectId)) return null;
  const row = await inOrganisation(key, (tx) => reminderById(tx, key.organisationId, subjectId));
  return row?.workshop_id === key.workshopId ? row : null;
}
