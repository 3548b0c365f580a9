import * as v from 'valibot';
import { attemptSucceeded, mayAttempt, newAttempts } from '#platform/auth/attempts.ts';
import { guessed, newCodeThrottle } from '#platform/auth/codeThrottle.ts';
import type { Guest } from '#platform/auth/scope.ts';
import { countJoin } from '#platform/auth/workshopCodes.ts';
import { assert } from '#platform/base/assert.ts';
import { isId, newId, type Id } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import type { Own, ParticipantId, WorkshopKey } from '../board.ts';
import type { Refusal } from '../refusal.ts';
import { newReturnWord, returnWordAsIssued } from '../returnWord.ts';
import { arrive } from './arrivals.ts';
import { insertVoter, queueJoinsOf, voterByReturnWord } from './joining.queries.ts';
import { claimCommand, outcomeOfCommand } from './once.queries.ts';
import { ownOfOne } from './own.ts';
import {
  lockParticipants,
  setParticipant,
  votersOfGuest,
  type ParticipantRow,
} from './participants.queries.ts';
import { progressSoon, votersSoon } from './soon.ts';
import { workshopOf } from './workshops.queries.ts';

/** Twice the largest head count there can be: nobody is locked out, and nobody fills the table. */
const mostVoters = 4_000;

/** People who share a phone sit together; more of them are one person with many dots. */
const mostOnOnePhone = 6;

export type JoinWish = {
  name: string;
  /**
   * Made by the sender: a join whose answer got lost and that is sent again makes no second voter.
   */
  id?: Id<'command'> | undefined;
  /** *Nächste Person an diesem Gerät*: a further voter in the same browser. */
  another?: boolean | undefined;
};

/**
 * Joins a workshop. The same browser is the same voter, unless `another`.
 * @param known the guest came with a cookie, so there may be a voter already.
 * @returns the voter; refuses `closed`, `roomFull` and `phoneFull`.
 */
export async function joinWorkshop(
  key: WorkshopKey,
  { guest, known }: { guest: Guest; known: boolean },
  wish: JoinWish,
  now: Date,
): Promise<Outcome<Own, Refusal>> {
  const together = known ? null : await joinTogether(key, guest, wish, now);
  const outcome =
    together ?? (await inOrganisation(key, (tx) => join({ tx, key, guest, now }, known, wish)));
  if (!outcome.ok) return outcome;
  if (outcome.value.isNew) {
    countJoin(key.workshopId, now);
    progressSoon(key);
    votersSoon(key);
  }
  return done(outcome.value.own);
}

// Tries of one browser; a person mistypes a word two or three times.
const triesOfGuest = newAttempts();
// Tries in one workshop, whoever made them: a browser without a cookie is a new one each time.
const triesInWorkshop = newCodeThrottle();

/**
 * *Wiedereinstiegswort*: the voter goes on in this browser, with all cards and dots; never a second
 * voter.
 * @returns refuses `unknownWord`, `mergedAway` where another entry goes on for this one, and
 * `tooManyTries` when this browser has been guessing.
 */
export async function returnWithWord(
  key: WorkshopKey,
  guest: Guest,
  word: string,
  now: Date,
): Promise<Outcome<Own, Refusal>> {
  const asker = `${key.workshopId} ${guest.id}`;
  if (!mayAttempt(triesOfGuest, asker, now)) return refused('tooManyTries');
  const own = await guessed(triesInWorkshop, key.workshopId, now, () =>
    takeVoter(key, guest, word),
  );
  if (!own) return refused('unknownWord');
  if (own === 'mergedAway' || own === 'tooManyTries') return refused(own);
  attemptSucceeded(triesOfGuest, asker);
  return done(own);
}

const takeVoter = (
  key: WorkshopKey,
  guest: Guest,
  word: string,
): Promise<Own | 'mergedAway' | null> =>
  inOrganisation(key, async (tx) => {
    const voter = await voterByReturnWord(tx, key, returnWordAsIssued(word));
    if (!voter) return null;
    if (voter.merged_into) return 'mergedAway';
    await setParticipant(tx, key, voter.id, { guest_id: guest.id });
    return ownAgain({ tx, key, guest }, voter.id);
  });

type JoinWork = { tx: Tx; key: WorkshopKey; guest: Guest; now: Date };
type Joined = { own: Own; isNew: boolean };

/**
 * The way of most: new here, and perhaps many at once. Null where the others must not wait for a
 * closer look.
 */
async function joinTogether(
  key: WorkshopKey,
  guest: Guest,
  wish: JoinWish,
  now: Date,
): Promise<Outcome<Joined, Refusal> | null> {
  const id = newId<'participant'>(now);
  const voter = { ...newcomer(guest, wish.name, now), id };
  const commandId = wish.id ?? newId<'command'>(now);
  const row = await arrive(key, { voter, commandId }, mostVoters);
  return row ? done({ own: ownOfNew(row), isNew: true }) : null;
}

async function join(
  work: JoinWork,
  known: boolean,
  wish: JoinWish,
): Promise<Outcome<Joined, Refusal>> {
  const { tx, key, guest, now } = work;
  if (known) await queueJoinsOf(tx, guest.id);
  const [there] = known && !wish.another ? await votersOfGuest(tx, key, guest.id) : [];
  if (there) return done(await again(work, there.id));
  const id = newId<'participant'>(now);
  if (wish.id) {
    const claim = { id: wish.id, actorId: guest.id, at: now, outcome: { participantId: id } };
    if (!(await claimCommand(tx, key, 'shared', claim))) return joinedBefore(work, wish.id);
  }
  if (wish.another && (await votersOfGuest(tx, key, guest.id)).length >= mostOnOnePhone) {
    return refused('phoneFull');
  }
  const voter = await newVoter(work, id, wish.name);
  return voter.ok ? done({ own: ownOfNew(voter.value), isNew: true }) : voter;
}

const joinOutcome = v.object({ participantId: v.custom<ParticipantId>(isId) });

/**
 * The answer got lost on its way, perhaps with the cookie: the browser that sends it again gets
 * the voter.
 */
async function joinedBefore(
  work: JoinWork,
  commandId: Id<'command'>,
): Promise<Outcome<Joined, Refusal>> {
  const { tx, key, guest } = work;
  const before = await outcomeOfCommand(tx, key, commandId);
  const parsed = v.safeParse(joinOutcome, before?.outcome);
  if (!parsed.success) return refused('elsewhere');
  const { participantId } = parsed.output;
  const [voter] = await lockParticipants(tx, key, [participantId]);
  if (!voter) return refused('elsewhere');
  if (voter.merged_into) return refused('mergedAway');
  await setParticipant(tx, key, participantId, { guest_id: guest.id });
  return done(await again(work, participantId));
}

const again = async (work: JoinWork, id: ParticipantId): Promise<Joined> => ({
  own: await ownAgain(work, id),
  isNew: false,
});

async function ownAgain(
  { tx, key, guest }: Omit<JoinWork, 'now'>,
  id: ParticipantId,
): Promise<Own> {
  const workshop = await workshopOf(tx, key);
  assert(workshop, 'a voter has a workshop');
  return ownOfOne(tx, key, id, { workshop, guestId: guest.id });
}

const wordTries = 5;

async function newVoter(
  { tx, key, guest, now }: JoinWork,
  id: ParticipantId,
  name: string,
): Promise<Outcome<ParticipantRow, Refusal>> {
  for (let tried = 0; tried < wordTries; tried += 1) {
    const row = await insertVoter(tx, key, { ...newcomer(guest, name, now), id }, mostVoters);
    if (row) return done(row);
    const workshop = await workshopOf(tx, key);
    if (!workshop || workshop.closed_at) return refused('closed');
    if (workshop.last_participant_number >= mostVoters) return refused('roomFull');
  }
  throw new Error('five return words in a row were taken');
}

const newcomer = (guest: Guest, name: string, now: Date) => ({
  guestId: guest.id,
  name: name || null,
  returnWord: newReturnWord(),
  joinedAt: now,
});

const ownOfNew = (row: ParticipantRow): Own => ({
  participantId: row.id,
  number: row.number,
  name: row.name,
  returnWord: row.return_word,
  practised: false,
  cardsDone: false,
  benefitDone: false,
  effortDone: false,
  cards: [],
  dots: [],
  secondDots: [],
  secondDone: false,
  reasonsFor: [],
  closingWordSent: false,
  measures: [],
  receipt: null,
});
