import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import type { Guest } from '#platform/auth/scope.ts';
import type { Tx } from '#platform/db/database.ts';
import { canSendMail } from '#platform/mail/outbox.ts';
import {
  changeMeasure,
  createMeasure,
  giveBackMeasure,
  measuresFromOrigin,
  takeOnMeasure,
  withOwnerAddress,
  type MeasureOfOrigin,
} from '#rooms/programme/door.server.ts';
import type { CardId, MeasureId, WorkshopKey } from '../board.ts';
import type { GuestCommand } from '../commands.ts';
import { whyNotMeasure, whyNotOnceClosed } from '../phaseRules.ts';
import type { Refusal } from '../refusal.ts';
import { cardById, cardIdsOf } from './cards.queries.ts';
import { isOnBoard } from './views.ts';
import { courseOf, type Carried, type Work } from './work.ts';

type Taking = Omit<Extract<GuestCommand, { kind: 'takeOn' }>, 'kind'>;

type Words = { what?: string; firstStep: string; dueOn: string | null };

/** Every measure that came from a card of the workshop, in the order they were made. */
export const measuresOf = async (tx: Tx, key: WorkshopKey): Promise<MeasureOfOrigin[]> =>
  measuresFromOrigin(tx, key.organisationId, 'card', await cardIdsOf(tx, key));

export async function makeMeasure(work: Work, wish: Words & { cardId: CardId }): Carried {
  const made = await measureOfCard(work, wish.cardId, wish);
  return made.ok ? done({ measures: true }) : made;
}

/**
 * *Das übernehme ich*: makes the card's measure where there is none yet; two taps at once make
 * one.
 */
export async function takeOn(work: Work, guest: Guest, wish: Taking): Carried {
  const made = await measureOfCard(work, wish.cardId, { firstStep: '', dueOn: null });
  if (!made.ok) return made;
  const address = addressFor(work, guest, wish);
  if (address && (await leftEnough(work, guest, made.value))) return refused('enoughAddresses');
  const taken = await takeOnMeasure(work.tx, {
    organisationId: work.key.organisationId,
    measureId: made.value,
    taker: { guestId: guest.id },
    name: wish.name,
    firstStep: wish.firstStep,
    dueOn: wish.dueOn,
    address,
    now: work.now,
  });
  return taken.ok ? done({ measures: true }) : refused(refusalOf[taken.reason]);
}

/** Nothing is sent without a mail server, nor from a rehearsal. */
function addressFor({ workshop }: Work, { language }: Guest, { email }: Taking) {
  return email && canSendMail() && !workshop.rehearsal_since ? { email, language } : null;
}

// Nobody confirms an address beforehand; a guest must not have many strangers asked.
const mostAddresses = 3;

async function leftEnough({ tx, key }: Work, guest: Guest, next: MeasureId): Promise<boolean> {
  const others = (await measuresOf(tx, key))
    .filter((measure) => measure.ownerGuestId === guest.id && measure.id !== next)
    .map((measure) => measure.id);
  return (await withOwnerAddress(tx, key.organisationId, others)).length >= mostAddresses;
}

export async function giveBack(
  { tx, key, workshop, now }: Work,
  guest: Guest,
  measureId: MeasureId,
): Carried {
  const reason = whyNotOnceClosed(courseOf(workshop));
  if (reason) return refused(reason);
  const ofWorkshop = (await measuresOf(tx, key)).some((measure) => measure.id === measureId);
  if (!ofWorkshop) return refused('notTakenByYou');
  const { organisationId } = key;
  const taker = { guestId: guest.id };
  const given = await giveBackMeasure(tx, { organisationId, measureId, taker, now });
  return given.ok ? done({ measures: true }) : refused(refusalOf[given.reason]);
}

/**
 * The card's measure, made now if there is none yet; words that are given change the one that is
 * there.
 */
async function measureOfCard(
  { tx, key, workshop, now }: Work,
  cardId: CardId,
  words: Words,
): Promise<Outcome<MeasureId, Refusal>> {
  const reason = whyNotMeasure(courseOf(workshop));
  if (reason) return refused(reason);
  const card = await cardById(tx, key, cardId);
  if (!card || !isOnBoard(card)) return refused('cardGone');
  const { organisationId } = key;
  const made = await createMeasure(tx, {
    organisationId,
    origin: { kind: 'card', id: card.id },
    programmeId: workshop.programme_id,
    rehearsal: workshop.rehearsal_since !== null,
    what: words.what || card.title,
    why: card.explanation,
    firstStep: words.firstStep,
    dueOn: words.dueOn,
    now,
  });
  if (!made.ok) return refused('cardGone');
  const { measureId, isNew } = made.value;
  const change = wordsGiven(words);
  if (!isNew && Object.keys(change).length > 0) {
    const changed = await changeMeasure(tx, { organisationId, measureId, ...change });
    if (!changed.ok) return refused(refusalOf[changed.reason]);
  }
  return done(measureId);
}

const wordsGiven = ({ what, firstStep, dueOn }: Words) => ({
  ...(what ? { what } : {}),
  ...(firstStep ? { firstStep } : {}),
  ...(dueOn ? { dueOn } : {}),
});

const refusalOf = {
  measureGone: 'cardGone',
  alreadyTaken: 'alreadyTaken',
  notTakenByYou: 'notTakenByYou',
  measureClosed: 'measureDone',
} as const satisfies Record<string, Refusal>;
