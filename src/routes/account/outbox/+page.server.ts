import { error } from '@sveltejs/kit';
import { canSendMail, outbox } from '#platform/mail/outbox.ts';
import { publicOrigin, requirePerson } from '../../guards.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  if (!requirePerson(event).operator) error(404, 'Not found');
  const mails = await outbox();
  return {
    mailWorks: canSendMail(),
    mails: mails.map((mail) => ({
      id: mail.id,
      // Of a mail that is forgotten even the operator reads neither.
      to: mail.forget ? null : mail.recipient,
      subject: mail.subject,
      // What arrived is the recipient's own; what waits has to be passed on by hand.
      text: mail.sent_at || mail.forget ? null : withWholeLinks(mail.body, publicOrigin(event.url)),
      at: mail.created_at,
      state: mail.sent_at
        ? ('sent' as const)
        : mail.failed_at
          ? ('failed' as const)
          : ('waiting' as const),
      failure: mail.failure,
    })),
  };
};

/** Written without the operator's address a link is a line that starts with its path. */
const withWholeLinks = (text: string, origin: string): string =>
  text.replaceAll(/^\/(?=\S+$)/gm, `${origin}/`);
