import { createHmac } from 'node:crypto';
import type { Guest } from '#platform/auth/scope.ts';
import { derivedFromSecret } from '#platform/auth/secret.ts';
import { assert } from '#platform/base/assert.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { RecentMap } from '#platform/base/recentMap.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import type { Own, ParticipantId, WorkshopKey } from '../board.ts';
import type { GuestCommand, GuestEnvelope } from '../commands.ts';
import { mostQuestions } from '../lengths.ts';
import { whyNotClosingWord, whyNotDiscuss, whyNotOnceClosed } from '../phaseRules.ts';
import type { Refusal } from '../refusal.ts';
import { announce } from './announce.ts';
import { isDiscussed } from './discussion.queries.ts';
import {
  deleteSaidOnce,
  insertLine,
  insertSaidOnce,
  isFullOf,
  type NewLine,
} from './lines.queries.ts';
import { claimCommand, outcomeOfCommand, shareWorkshop } from './once.queries.ts';
import { ownOfOne } from './own.ts';
import { voterInBrowser } from './participants.queries.ts';
import { mixSoon } from './mixing.ts';
import { timeless } from './timeless.ts';
import { courseOf } from './work.ts';
import { workshopOf, type WorkshopRow } from './workshops.queries.ts';

/** What a voter says without a name. */
export type Saying = Extract<
  GuestCommand,
  { kind: 'giveReason' | 'askQuestion' | 'sendClosingWord' }
>;

export const isSaying = (command: GuestCommand): command is Saying =>
  command.kind === 'giveReason' ||
  command.kind === 'askQuestion' ||
  command.kind === 'sendClosingWord';

type Said = { key: WorkshopKey; guest: Guest; envelope: GuestEnvelope; saying: Saying; now: Date };

/**
 * Takes what a voter says without a name, once for each command id. Who spoke and what was said are
 * written in transactions of their own: rows of one transaction carry its number, and a row that
 * was locked does too, so they would belong together for whoever reads the tables.
 * @returns as `runGuestCommand`.
 */
export async function say(said: Said): Promise<Outcome<Own, Refusal>> {
  const { key, envelope, saying } = said;
  const allowed = await inOrganisation(key, (tx) => noteSpeaker(tx, said));
  if (!allowed.ok) return allowed;
  if (allowed.value === 'isNew') {
    const written = await inOrganisation(key, (tx) => writeLine(tx, said));
    if (!written.ok) {
      await inOrganisation(key, (tx) => forgetSpeaker(tx, said));
      return written;
    }
    mixSoon(key);
    if (saying.kind === 'askQuestion') countQuestion(envelope.participantId);
  }
  return inOrganisation(key, (tx) => ownNow(tx, said));
}

/** Whether the voter may say it now; once is noted, before anything is written. */
async function noteSpeaker(
  tx: Tx,
  { key, guest, envelope, saying }: Said,
): Promise<Outcome<'isNew' | 'wasSaid', Refusal>> {
  const { id, participantId } = envelope;
  if (!(await voterInBrowser(tx, key, { guestId: guest.id, participantId }))) {
    return refused('elsewhere');
  }
  if (await outcomeOfCommand(tx, key, timeless(id))) return done('wasSaid');
  const reason = await whyNotSay(tx, key, saying);
  if (reason) return refused(reason);
  if (saying.kind === 'askQuestion') {
    const asked = questionsOf.get(participantId) ?? 0;
    return asked < mostQuestions ? done('isNew') : refused('tooManyLines');
  }
  // The same sending once more goes on: its line may have been lost, or be under way.
  const isThis = await insertSaidOnce(tx, key, saidOnce(key, envelope, saying));
  return isThis ? done('isNew') : refused('alreadySaid');
}

/** Knows nothing of the voter, and of the time no more than the hour. */
async function writeLine(tx: Tx, said: Said): Promise<Outcome<null, Refusal>> {
  const { key, envelope, saying, now } = said;
  const claim = {
    id: timeless(envelope.id),
    actorId: key.workshopId,
    at: hourOf(now),
    outcome: { ok: true },
  };
  if (!(await claimCommand(tx, key, 'shared', claim))) return done(null);
  // A moderator may have moved on since.
  const reason = await whyNotSay(tx, key, saying);
  if (reason) return refused(reason);
  const line = lineOf(saying);
  if (await isFullOf(tx, key, line.kind)) return refused('tooManyLines');
  // There already: the same line, whose command was forgotten.
  if (!(await insertLine(tx, key, line))) return done(null);
  await announce(tx, key, { lines: [line.id] });
  return done(null);
}

async function forgetSpeaker(tx: Tx, { key, envelope, saying }: Said): Promise<void> {
  if (saying.kind === 'askQuestion') return;
  await shareWorkshop(tx, key);
  // A twin may have been luckier.
  if (await outcomeOfCommand(tx, key, timeless(envelope.id))) return;
  await deleteSaidOnce(tx, key, saidOnce(key, envelope, saying));
}

async function ownNow(tx: Tx, { key, guest, envelope }: Said): Promise<Outcome<Own, Refusal>> {
  const workshop = await workshopThere(tx, key);
  return done(await ownOfOne(tx, key, envelope.participantId, { workshop, guestId: guest.id }));
}

async function whyNotSay(tx: Tx, key: WorkshopKey, saying: Saying): Promise<Refusal | null> {
  const course = courseOf(await workshopThere(tx, key));
  if (saying.kind === 'askQuestion') return whyNotOnceClosed(course);
  if (saying.kind === 'sendClosingWord') return whyNotClosingWord(course);
  const reason = whyNotDiscuss(course);
  if (reason) return reason;
  return (await isDiscussed(tx, key, saying.cardId)) ? null : 'notDiscussed';
}

async function workshopThere(tx: Tx, key: WorkshopKey): Promise<WorkshopRow> {
  const workshop = await workshopOf(tx, key);
  assert(workshop, 'a voter has a workshop');
  return workshop;
}

/** A reason waits for a moderator; the rest is seen at once. */
function lineOf(saying: Saying): NewLine {
  const id = timeless(saying.lineId);
  const { text } = saying;
  if (saying.kind === 'giveReason') {
    return { id, kind: 'reason', card_id: saying.cardId, text, state: 'waiting' };
  }
  const kind = saying.kind === 'askQuestion' ? 'question' : 'closing_word';
  return { id, kind, card_id: null, text, state: 'shown' };
}

/** Keyed with the secret, else `sent` could be compared with ids that are made of the same. */
const saidOnce = (key: WorkshopKey, { id, participantId }: GuestEnvelope, saying: Saying) => ({
  participantId,
  subjectId: saying.kind === 'giveReason' ? saying.cardId : key.workshopId,
  sent: createHmac('sha256', derivedFromSecret('said once')).update(id).digest('hex'),
});

// Kept here only: a count in the voter's row would carry the number of the question's transaction.
const questionsOf = new RecentMap<number>(20_000);

const countQuestion = (voter: ParticipantId): unknown =>
  questionsOf.set(voter, (questionsOf.get(voter) ?? 0) + 1);

const hourMs = 3_600_000;
const hourOf = (now: Date): Date => new Date(Math.floor(now.getTime() / hourMs) * hourMs);
