import { assert } from '#platform/base/assert.ts';
import type { Guest } from '#platform/auth/scope.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import type { Own, WorkshopKey } from '../board.ts';
import type { GuestCommand, GuestEnvelope } from '../commands.ts';
import { whyNotDotAgain, whyNotFinish, whyNotOnceClosed, whyNotPractise } from '../phaseRules.ts';
import type { Refusal } from '../refusal.ts';
import { announce, type Changed } from './announce.ts';
import { moveDot, placeDot, takeDot } from './dots.ts';
import { changeCard, withdrawCard, writeCard } from './guestCards.ts';
import { giveBack, takeOn } from './measures.ts';
import { claimCommand } from './once.queries.ts';
import { ownOfOne } from './own.ts';
import { lockVoter, setParticipant } from './participants.queries.ts';
import { isSaying, say, type Saying } from './sayings.ts';
import { progressSoon, votersSoon } from './soon.ts';
import { courseOf, type Carried, type GuestWork, type Handlers } from './work.ts';
import { workshopOf } from './workshops.queries.ts';

/**
 * Carries out what a voter wants, once for each command id; a command that was carried out before,
 * also by a twin under way, is answered again. A refused one has left nothing, so sent again it is
 * tried again.
 * @returns what the voter now sees of themselves; refuses `elsewhere` when the voter is not in this
 * browser.
 */
export async function runGuestCommand(
  key: WorkshopKey,
  guest: Guest,
  envelope: GuestEnvelope,
  now: Date,
): Promise<Outcome<Own, Refusal>> {
  const { command } = envelope;
  if (isSaying(command)) return say({ key, guest, envelope, saying: command, now });
  const outcome = await inOrganisation(key, (tx) =>
    run({ tx, key, guest, now }, envelope, command),
  );
  if (!outcome.ok) return outcome;
  if (outcome.value.changed.progress) progressSoon(key);
  if (outcome.value.changed.participants) votersSoon(key);
  return done(outcome.value.own);
}

type Asked = { tx: Tx; key: WorkshopKey; guest: Guest; now: Date };

async function run(
  { tx, key, guest, now }: Asked,
  { id, participantId }: GuestEnvelope,
  command: NamedCommand,
): Promise<Outcome<{ own: Own; changed: Changed }, Refusal>> {
  const claim = { id, actorId: participantId, at: now, outcome: { ok: true } };
  const isNew = await claimCommand(tx, key, 'shared', claim);
  const voter = await lockVoter(tx, key, { guestId: guest.id, participantId });
  if (!voter) return refused('elsewhere');
  const workshop = await workshopOf(tx, key);
  assert(workshop, 'a voter has a workshop');
  const work = { tx, key, guest, voter, workshop, now };
  const answer = isNew ? await carryOut(work, command.kind, command) : done({});
  if (!answer.ok) return answer;
  const own = await ownOfOne(tx, key, voter.id, { workshop, guestId: guest.id });
  await announce(tx, key, answer.value);
  return done({ own, changed: answer.value });
}

/** What is carried out for a voter, whose row is locked; what is said has no voter. */
type NamedCommand = Exclude<GuestCommand, Saying>;
type GuestCommands = { [Command in NamedCommand as Command['kind']]: Command };

const carryOut = <Kind extends keyof GuestCommands>(
  work: GuestWork,
  kind: Kind,
  command: GuestCommands[Kind],
): Carried => handlers[kind](work, command);

const handlers: Handlers<GuestWork, GuestCommands> = {
  rename: (work, { name }) => rename(work, name),
  practise,
  writeCard,
  changeCard,
  withdrawCard: (work, { cardId }) => withdrawCard(work, cardId),
  placeDot,
  takeDot,
  moveDot,
  finish,
  takeOn: (work, command) => takeOn(work, work.guest, command),
  giveBack: (work, { measureId }) => giveBack(work, work.guest, measureId),
};

async function rename({ tx, key, workshop, voter }: GuestWork, name: string): Carried {
  const reason = whyNotOnceClosed(courseOf(workshop));
  if (reason) return refused(reason);
  // In an open round nobody has a name.
  const kept = workshop.kind === 'open_round' ? null : name || null;
  await setParticipant(tx, key, voter.id, { name: kept });
  return done({ participants: true });
}

/** The practice dot of *Ankommen*; again is no harm. */
async function practise({ tx, key, workshop, voter, now }: GuestWork): Carried {
  const reason = whyNotPractise(courseOf(workshop));
  if (reason) return refused(reason);
  await setParticipant(tx, key, voter.id, { practised_at: voter.practised_at ?? now });
  return done({ progress: true });
}

const finishedAt = {
  cards: 'cards_done_at',
  benefit: 'benefit_done_at',
  effort: 'effort_done_at',
  second: 'second_done_at',
} as const;

async function finish(
  { tx, key, workshop, voter, now }: GuestWork,
  { part, finished }: Extract<GuestCommand, { kind: 'finish' }>,
): Carried {
  const course = courseOf(workshop);
  const reason =
    part === 'second' ? whyNotDotAgain(course, workshop.second_round) : whyNotFinish(course, part);
  if (reason) return refused(reason);
  await setParticipant(tx, key, voter.id, { [finishedAt[part]]: finished ? now : null });
  return done({ progress: true });
}
