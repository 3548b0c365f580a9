import { mayToday, newPerDay } from '#platform/auth/perDay.ts';
import type { Guest } from '#platform/auth/scope.ts';
import { assert } from '#platform/base/assert.ts';
import { addDays } from '#platform/base/clock.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import type { Language } from '#platform/i18n/language.ts';
import { queueForgottenMail } from '#platform/mail/outbox.ts';
import type { WorkshopKey } from '../board.ts';
import type { ClosingMailWish } from '../closingMail.ts';
import { closingMailMessages } from '../messages/closingMail.ts';
import type { Refusal } from '../refusal.ts';
import { votersOfGuest } from './participants.queries.ts';
import { workshopOf } from './workshops.queries.ts';

// Enough for a mistyped address. The others keep a room from becoming a way to send mail to
// strangers.
const mostOfVoter = 3;
const mostToAddress = 3;
const mostOfWorkshop = 500;
const mails = newPerDay();

const daysAfterEnd = 3;

/**
 * Sends somebody's private card to the address they gave, and forgets both: the only time it leaves
 * their browser.
 * @param hasMail whether there is a mail server.
 * @returns refuses `noMail` without a mail server and in a rehearsal, `elsewhere` when the voter is
 * not in this browser, `wrongPhase` before the closing, `closed` three days after the end,
 * `tooManyTries` after three mails a day.
 */
export async function sendClosingMail(
  key: WorkshopKey,
  guest: Guest,
  wish: ClosingMailWish & { language: Language },
  { now, hasMail }: { now: Date; hasMail: boolean },
): Promise<Outcome<null, Refusal>> {
  if (!hasMail) return refused('noMail');
  return inOrganisation(key, (tx) => sendIn(tx, key, guest, { wish, now }));
}

type Asked = { wish: ClosingMailWish & { language: Language }; now: Date };

async function sendIn(
  tx: Tx,
  key: WorkshopKey,
  guest: Guest,
  { wish, now }: Asked,
): Promise<Outcome<null, Refusal>> {
  const voters = await votersOfGuest(tx, key, guest.id);
  if (!voters.some((voter) => voter.id === wish.participantId)) return refused('elsewhere');
  const workshop = await workshopOf(tx, key);
  assert(workshop, 'a voter has a workshop');
  if (workshop.rehearsal_since) return refused('noMail');
  if (workshop.phase !== 'closing' && !workshop.closed_at) return refused('wrongPhase');
  if (workshop.closed_at && now > addDays(workshop.closed_at, daysAfterEnd))
    return refused('closed');
  if (!mayMail(key, wish, now)) return refused('tooManyTries');
  const t = closingMailMessages[wish.language];
  await queueForgottenMail(tx, {
    recipient: wish.email,
    subject: t.subject(workshop.title),
    body: `${t.body(wish)}\n\n-- \n${t.foot}\n`,
  });
  return done(null);
}

const mayMail = (key: WorkshopKey, { participantId, email }: ClosingMailWish, now: Date) =>
  mayToday(mails, `voter ${participantId}`, mostOfVoter, now) &&
  mayToday(mails, `address ${email}`, mostToAddress, now) &&
  mayToday(mails, `workshop ${key.workshopId}`, mostOfWorkshop, now);
