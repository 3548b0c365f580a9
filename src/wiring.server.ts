import { settings } from '#env';
import { addDays, now } from '#platform/base/clock.ts';
import { listenToFacts } from '#platform/facts/facts.ts';
import type { Work } from '#platform/jobs/worker.ts';
import type { LiveHubWishes } from '#platform/live/hub.ts';
import { clearOldMessages } from '#platform/live/log.ts';
import { log } from '#platform/log.ts';
import { clearOldMails, forgetOldMails } from '#platform/mail/outbox.ts';
import { sendMail } from '#platform/mail/sendMail.ts';
import { authoriseStream, forgetModerator, tellConnected } from '#rooms/elaborate/door.server.ts';

// The only file that knows all rooms: who hears which fact, which job runs when, who may listen to
// what.

/** Jobs by name, and what is done by the clock (UTC). */
export const work: Work = {
  tasks: {
    forget_moderator: forgetModerator,
    send_mail: (payload, attempt) => sendMail(payload, mailServer(), attempt),
    clear_live_log: async () => {
      await clearOldMessages(addDays(now(), -1));
    },
    clear_outbox: async () => {
      await clearOldMails(addDays(now(), -90));
      await forgetOldMails(addDays(now(), -1));
    },
  },
  routines: [
    { when: '17 * * * *', task: 'clear_live_log' },
    { when: '31 2 * * *', task: 'clear_outbox' },
  ],
};

function mailServer() {
  const { smtpUrl, mailFrom } = settings();
  return smtpUrl && mailFrom ? { url: smtpUrl, from: mailFrom } : null;
}

/** Who hears which fact: kind of fact → tasks. */
export function wireFacts(): void {
  listenToFacts({ 'auth.member_removed': ['forget_moderator'] });
}

/** Who may listen to which stream. */
export const liveWishes: LiveHubWishes = {
  authorise: (request) =>
    authoriseStream(request, String(request.headers['x-forwarded-for'] ?? '')),
  onConnected: tellConnected,
  wholeKinds: ['workshop', 'progress', 'standing', 'measures', 'participants', 'connected'],
  onProblem: (error) => log().warn({ error }, 'The live hub will try again.'),
};
