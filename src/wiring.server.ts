import { setTimeout as pause } from 'node:timers/promises';
import { settings } from '#env';
import { everyOrganisation } from '#platform/auth/everyOrganisation.ts';
import { forgetExpiredTokens, forgetGuests } from '#platform/auth/forgetGuests.ts';
import { addDays, now } from '#platform/base/clock.ts';
import { listenToFacts } from '#platform/facts/facts.ts';
import { clearLostContent, removeContent } from '#platform/files/files.ts';
import { mostLogoBytes, mostPictureBytes } from '#platform/files/picture.ts';
import { clearUploads, removeUploadContent } from '#platform/files/uploads.ts';
import { longestBodyBytes, longestUploadBytes, type Upload } from '#platform/http/bodies.ts';
import type { LongWork } from '#platform/jobs/longWork.ts';
import type { Work } from '#platform/jobs/worker.ts';
import type { LiveHubWishes } from '#platform/live/hub.ts';
import { clearOldMessages } from '#platform/live/log.ts';
import { log } from '#platform/log.ts';
import { clearOldMails, forgetOldMails, mailWay } from '#platform/mail/outbox.ts';
import { sendMail } from '#platform/mail/sendMail.ts';
import {
  authoriseStream,
  endReminders,
  forgetByDeadline,
  forgetModerator,
  forgetRehearsal,
  passDeadlines,
  rehearse,
  tellConnected,
  tellPhase,
  wipeOldRehearsals,
} from '#rooms/elaborate/door.server.ts';
import { mostRoundBytes } from '#rooms/elaborate/door.ts';
import { forgettingTime, keepNamesDays } from '#rooms/elaborate/forgotten.ts';
import {
  applyGroupRules,
  continueLearning,
  forgetExcursions,
  forgetMentions,
  learnFromVerdicts,
  matchStock,
  readSourcesInTurn,
  recountMentions,
  removeSourceMentions,
  resumeRemovals,
  resumeImports,
  resumeGroupRules,
  resumeStock,
  scoreStock,
  sendListeningMails,
  sourceStreams,
  workOnImport,
} from '#rooms/explore/door.server.ts';
import { mostImportBytes } from '#rooms/explore/imports/limits.ts';
import { mostOpmlBytes } from '#rooms/explore/sources/opmlLimits.ts';
import { mostDeliveryBytes } from '#rooms/explore/sources/webhookDelivery.ts';
import { askFollowUps, forgetOwnerAddresses } from '#rooms/programme/door.server.ts';

// The only file that knows all rooms: who hears which fact, which job runs when, who may listen to
// what.

const { hour, minute } = forgettingTime;

/** Jobs by name, and what is done by the clock (UTC). */
export const work: Work = {
  tasks: {
    forget_moderator: forgetModerator,
    send_mail: (payload, attempt) => sendMail(payload, mailServer(), attempt),
    tell_phase: (payload) => tellPhase(payload, now(), mailWay()),
    end_reminders: (payload) => endReminders(payload, now(), mailWay()),
    ask_follow_ups: () => askFollowUps(now(), mailWay()),
    remove_content: removeContent,
    remove_upload: removeUploadContent,
    clear_uploads: () => clearUploads(now()),
    work_on_import: (payload) => workOnImport(payload, now),
    resume_imports: () => resumeImports(now()),
    clear_lost_content: () => clearLostContent(addDays(now(), -1)),
    pass_deadlines: () => passDeadlines(now()),
    read_sources: () => readSourcesInTurn(now),
    remove_source_mentions: (payload) => removeSourceMentions(payload, now),
    resume_removals: () => resumeRemovals(now),
    recount_mentions: () => recountMentions(),
    match_stock: (payload) => matchStock(payload, now),
    resume_stock: () => resumeStock(now()),
    learn_from_verdicts: (payload) => learnFromVerdicts(payload, now()),
    score_stock: (payload) => scoreStock(payload, now()),
    continue_learning: () => continueLearning(now()),
    apply_group_rules: (payload) => applyGroupRules(payload, now),
    resume_group_rules: () => resumeGroupRules(now()),
    forget_by_deadline: () => forgetEverywhere(now()),
    send_listening_mails: () => sendListeningMails(now(), mailWay()),
    rehearse: (payload) => rehearse(payload, { now, pause }),
    forget_rehearsal: forgetRehearsal,
    wipe_old_rehearsals: () => wipeOldRehearsals(now()),
    clear_live_log: async () => {
      await clearOldMessages(addDays(now(), -1));
    },
    clear_outbox: async () => {
      await clearOldMails(addDays(now(), -90));
      await forgetOldMails(addDays(now(), -1));
    },
  },
  routines: [
    { when: '* * * * *', task: 'pass_deadlines', missed: 'next' },
    { when: '* * * * *', task: 'read_sources', missed: 'next' },
    { when: '* * * * *', task: 'recount_mentions', missed: 'next' },
    { when: '*/10 * * * *', task: 'resume_removals', missed: 'next' },
    { when: '3 * * * *', task: 'ask_follow_ups' },
    { when: '* * * * *', task: 'resume_imports', missed: 'next' },
    { when: '* * * * *', task: 'resume_stock', missed: 'next' },
    { when: '* * * * *', task: 'resume_group_rules', missed: 'next' },
    { when: '*/5 * * * *', task: 'continue_learning', missed: 'next' },
    { when: '53 2 * * *', task: 'clear_uploads' },
    { when: '8 * * * *', task: 'send_listening_mails' },
    { when: '11 * * * *', task: 'wipe_old_rehearsals' },
    { when: '17 * * * *', task: 'clear_live_log' },
    { when: `${minute} ${hour} * * *`, task: 'forget_by_deadline' },
    { when: '31 2 * * *', task: 'clear_outbox' },
    { when: '47 2 * * *', task: 'clear_lost_content' },
  ],
};

/** What runs all the time, in one process of all. */
export const longWork: LongWork = sourceStreams;

function mailServer() {
  const { smtpUrl, mailFrom } = settings();
  return smtpUrl && mailFrom ? { url: smtpUrl, from: mailFrom } : null;
}

/** What deadlines ask for, in every organisation; one that fails stops no other. */
async function forgetEverywhere(at: Date): Promise<void> {
  const problems: unknown[] = [];
  const sum = { organisations: 0, names: 0, texts: 0, addresses: 0, mentions: 0, excursions: 0 };
  for await (const organisationId of everyOrganisation()) {
    try {
      const forgotten = await forgetByDeadline(organisationId, at);
      const owners = await forgetOwnerAddresses(organisationId, at);
      sum.mentions += await forgetMentions(organisationId, at);
      sum.excursions += await forgetExcursions(organisationId, at);
      sum.organisations += 1;
      sum.names += forgotten.names;
      sum.texts += forgotten.texts;
      sum.addresses += forgotten.addresses + owners;
    } catch (problem) {
      problems.push(problem);
    }
  }
  const guests = await forgetGuests(addDays(at, -keepNamesDays));
  const links = await forgetExpiredTokens(addDays(at, -1));
  log().info({ ...sum, guests, links }, 'What its deadline asks for is forgotten.');
  if (problems.length > 0) throw new AggregateError(problems, 'Not everything was forgotten.');
}

/** Who hears which fact: kind of fact → tasks. */
export function wireFacts(): void {
  listenToFacts({
    'auth.member_removed': ['forget_moderator'],
    'elaborate.workshop_closed': ['end_reminders'],
  });
}

const aLogo = { actions: ['logo'], mostBytes: mostLogoBytes + longestBodyBytes };
const aRound = { actions: ['look', 'bring'], mostBytes: mostRoundBytes + longestBodyBytes };

const anImport = { actions: ['upload'], mostBytes: mostImportBytes + longestBodyBytes };
const aDelivery = { actions: [''], mostBytes: mostDeliveryBytes + longestBodyBytes };
const aScreenshot = { actions: ['add'], mostBytes: mostPictureBytes + longestBodyBytes };
const aList = { actions: ['opml'], mostBytes: mostOpmlBytes + longestBodyBytes };

/** What takes files; everywhere else a form may be 256 kB. */
export const uploads: readonly Upload[] = [
  { path: /^\/w\/[^/]+\/desk\/photos$/, actions: ['add'], mostBytes: longestUploadBytes },
  { path: /^\/o\/[^/]+\/explore\/import$/, ...anImport },
  { path: /^\/hooks\/[^/]+$/, ...aDelivery },
  { path: /^\/o\/[^/]+\/explore\/add\/picture$/, ...aScreenshot },
  { path: /^\/o\/[^/]+\/explore\/sources$/, ...aList },
  { path: /^\/o\/[^/]+\/settings$/, ...aLogo },
  { path: /^\/o\/[^/]+\/workshops\/[^/]+\/prepare$/, ...aLogo },
  { path: /^\/o\/[^/]+\/workshops\/take-home$/, ...aRound },
];

/** Who may listen to which stream. */
export const liveWishes: LiveHubWishes = {
  authorise: (request) =>
    authoriseStream(request, String(request.headers['x-forwarded-for'] ?? '')),
  onConnected: tellConnected,
  wholeKinds: [
    'workshop',
    'progress',
    'standing',
    'secondStanding',
    'measures',
    'participants',
    'connected',
    'ballots',
  ],
  onProblem: (error) => log().warn({ error }, 'The live hub will try again.'),
};
