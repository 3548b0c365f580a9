import { createTransport } from 'nodemailer';
import * as v from 'valibot';
import { now } from '../base/clock.ts';
import { isId, type Id } from '../base/ids.ts';
import { platformDb } from '../db/database.ts';
import type { Attempt } from '../jobs/worker.ts';
import { emptyMail, mailToSend, markFailed, markSent } from './mail.queries.ts';

const payloadSchema = v.object({ id: v.custom<Id<'mail'>>(isId) });

/**
 * Where mails are handed over: an address such as `smtps://user:password@mail.example.org`, and the
 * sender.
 */
export type MailServer = { url: string; from: string };

/**
 * The job that sends one mail of the outbox. A failure is written beside the mail and tried again
 * later, ten times within about six hours (`platform.queue_mail` says how often). Without a server
 * mails stay in the outbox. A mail to be forgotten is emptied once nothing more becomes of it.
 */
export async function sendMail(
  payload: unknown,
  server: MailServer | null,
  attempt: Attempt,
): Promise<void> {
  const { id } = v.parse(payloadSchema, payload);
  const mail = await mailToSend(platformDb(), id);
  if (!mail) return;
  const why = server ? await failureOf(mail, server) : noServer;
  if (why === null) await markSent(platformDb(), id, now());
  else if (server || mail.forget) await markFailed(platformDb(), id, { at: now(), why });
  const isLast = why === null || why === noServer || attempt.number >= attempt.last;
  if (mail.forget && isLast) await emptyMail(platformDb(), id);
  // The job's own record of the error must not hold the recipient, which servers like to repeat.
  if (why !== null && why !== noServer) throw new Error(`The mail was not sent: ${why}`);
}

const noServer = 'no server';

type WaitingMail = NonNullable<Awaited<ReturnType<typeof mailToSend>>>;

/** Hands a mail over. @returns null, or why it failed. */
async function failureOf(mail: WaitingMail, server: MailServer): Promise<string | null> {
  const transport = createTransport(server.url, { from: server.from });
  try {
    await transport.sendMail({
      to: mail.recipient,
      subject: mail.subject,
      text: mail.body,
      // The same at each attempt, so that mailboxes can tell a repetition.
      messageId: `<${mail.id}@${hostOf(server.from)}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    return null;
  } catch (error) {
    return failureIn(error);
  } finally {
    transport.close();
  }
}

const hostOf = (from: string): string => /@([\w.-]+)/.exec(from)?.[1] ?? 'resonanz';

/** A code such as `EAUTH 535` that names no person. */
function failureIn(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error ? String(error.code) : error.name;
  return 'responseCode' in error ? `${code} ${String(error.responseCode)}` : code;
}
