import { mailboxesOf, type Mailbox } from '#platform/auth/memberships.ts';
import { organisationOf } from '#platform/auth/organisations.ts';
import { issuePublicToken, newLinkToken } from '#platform/auth/publicTokens.ts';
import { addDays } from '#platform/base/clock.ts';
import type { OrganisationId, PersonId } from '#platform/base/ids.ts';
import { localTimeIn } from '#platform/base/zoneTime.ts';
import { acrossOrganisations, inOrganisation, type Tx } from '#platform/db/database.ts';
import { queueForgottenMail, queueMail, type MailWay } from '#platform/mail/outbox.ts';
import { answerDays, followUpDays, type FollowUpAnswer } from '../followUp.ts';
import { followUpMailMessages } from '../messages/followUpMail.ts';
import {
  claimFollowUp,
  deleteFollowUp,
  deleteNeedlessFollowUps,
  dueFollowUps,
  organisationsToAsk,
  type DueFollowUp,
} from './followUps.queries.ts';

/**
 * The routine that asks owners of measures whose 30 or 90 days are over, between 8 and 20 o'clock
 * where they are. Each is asked once, however often it runs. Without a mail server guests are not
 * asked.
 */
export async function askFollowUps(now: Date, way: MailWay): Promise<void> {
  const organisationIds = await acrossOrganisations((tx) => organisationsToAsk(tx, now));
  for (const organisationId of organisationIds) await askIn(organisationId, now, way);
}

const atOnce = 200;

async function askIn(organisationId: OrganisationId, now: Date, way: MailWay): Promise<void> {
  const { name, timeZone } = await organisationOf({ organisationId });
  if (!isDaytime(now, timeZone)) return;
  const due = await inOrganisation({ organisationId }, async (tx) => {
    await deleteNeedlessFollowUps(tx, organisationId, now);
    return dueFollowUps(tx, organisationId, { at: now, most: atOnce, guests: way.canSend });
  });
  const people = due.flatMap(({ ownerPersonId }) => ownerPersonId ?? []);
  const mailboxes = await mailboxesOf(organisationId, people);
  for (const one of due) {
    const to = recipientOf(one, mailboxes);
    const question = { organisationId, organisation: name, one, to, now, way };
    await inOrganisation({ organisationId }, (tx) => ask(tx, question));
  }
  if (due.length === atOnce) await askIn(organisationId, now, way);
}

function isDaytime(now: Date, timeZone: string): boolean {
  const hour = Number(localTimeIn(now, timeZone).slice(11, 13));
  return hour >= 8 && hour < 20;
}

type Recipient = Mailbox & { isGuest: boolean };

/** Null: a guest who left no address, or somebody who is no member any more. */
function recipientOf(
  { ownerPersonId, email, language }: DueFollowUp,
  mailboxes: ReadonlyMap<PersonId, Mailbox>,
): Recipient | null {
  const member = ownerPersonId && mailboxes.get(ownerPersonId);
  if (member) return { ...member, isGuest: false };
  return !ownerPersonId && email && language ? { email, language, isGuest: true } : null;
}

type Question = {
  organisationId: OrganisationId;
  organisation: string;
  one: DueFollowUp;
  to: Recipient | null;
  now: Date;
  way: MailWay;
};

/** Question, token and mail are one transaction: a process that dies in the middle asks later. */
async function ask(tx: Tx, { organisationId, to, one, now, ...others }: Question): Promise<void> {
  if (!to) return deleteFollowUp(tx, organisationId, one.id);
  if (!(await claimFollowUp(tx, organisationId, { id: one.id, at: now }))) return;
  const token = newLinkToken();
  const expiresAt = addDays(now, answerDays);
  await issuePublicToken(tx, { token, kind: 'follow_up', subjectId: one.id, expiresAt });
  const t = followUpMailMessages[to.language];
  const link = (answer: FollowUpAnswer) =>
    `${others.way.origin}/f/${token}?answer=${answer}&language=${to.language}`;
  const text = t.text({
    organisation: others.organisation,
    ...one,
    links: { done: link('done'), running: link('running'), stuck: link('stuck') },
  });
  if (!to.isGuest) {
    await queueMail(tx, { to: to.email, subject: t.subject, text });
    return;
  }
  const stop = t.stop(`${others.way.origin}/f/${token}?language=${to.language}`);
  const more = (one.afterDays === lastDay ? t.guestLast : t.guestOnce) + stop;
  await queueForgottenMail(tx, { recipient: to.email, subject: t.subject, body: text + more });
}

const lastDay = Math.max(...followUpDays);
