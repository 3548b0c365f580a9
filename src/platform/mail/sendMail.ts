import { createTransport } from 'nodemailer';
import * as v from 'valibot';
import { now } from '../base/clock.ts';
import { isId, type Id } from '../base/ids.ts';
import { platformDb } from '../db/database.ts';
import { mailToSend, markFailed, markSent } from './mail.queries.ts';

const payloadSchema = v.object({ id: v.custom<Id<'mail'>>(isId) });

/**
 * Where mails are handed over: an address such as `smtps://user:password@mail.example.org`, and the
 * sender.
 */
export type MailServer = { url: string; from: string };

/**
 * The job that sends one mail of the outbox. A failure is written beside the mail and tried again
 * later, ten times within about six hours (`platform.queue_mail` says how often). Without a server
 * mails stay in the outbox.
 */
export async function sendMail(payload: unknown, server: MailServer | null): Promise<void> {
  const { id } = v.parse(payloadSchema, payload);
  if (!server) return;
  const mail = await mailToSend(platformDb(), id);
  if (!mail) return;
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
  } catch (error) {
    const why = failureIn(error);
    await markFailed(platformDb(), id, { at: now(), why });
    // The job's own record of the error must not hold the recipient, which servers like to repeat.
    // eslint-disable-next-line preserve-caught-error -- the cause is what must not be kept
    throw new Error(`The mail was not sent: ${why}`);
  } finally {
    transport.close();
  }
  await markSent(platformDb(), id, now());
}

const hostOf = (from: string): string => /@([\w.-]+)/.exec(from)?.[1] ?? 'resonanz';

/** A code such as `EAUTH 535` that names no person. */
function failureIn(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error ? String(error.code) : error.name;
  return 'responseCode' in error ? `${code} ${String(error.responseCode)}` : code;
}
