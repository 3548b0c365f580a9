import { done, refused } from '#platform/base/outcome.ts';
import { recordFact } from '#platform/facts/facts.ts';
import type { DeskCommand } from '../commands.ts';
import { whyNotChangeDots, whyNotOnceClosed } from '../phaseRules.ts';
import { correctableUntil } from '../report/correction.ts';
import { showWaiting } from './cards.queries.ts';
import { clearPassedDeadline } from './deadlines.queries.ts';
import { clearDots } from './dots.queries.ts';
import { mixLines, mixSpeakers } from './lines.queries.ts';
import { openReport } from './reportLink.ts';
import { courseOf, type Carried, type Work } from './work.ts';
import { setWorkshop, type WorkshopRow } from './workshops.queries.ts';

type Settings = Extract<DeskCommand, { kind: 'changeSettings' }>;
type Place = Extract<DeskCommand, { kind: 'changePlace' }>;

/**
 * Changes what a workshop was started with. How many dots there are is settled before dotting;
 * after going back, fewer of them take every dot of that colour back: whether there are any, nobody
 * is told.
 */
export async function changeSettings(work: Work, wish: Settings): Carried {
  const { tx, key, workshop } = work;
  const dotsChange = changesDots(workshop, wish);
  const whyNot = dotsChange ? whyNotChangeDots : whyNotOnceClosed;
  const reason = whyNot(courseOf(workshop));
  if (reason) return refused(reason);
  if (dotsChange) await takeBackDots(work, wish);
  await setWorkshop(tx, key, {
    title: wish.title,
    guiding_question: wish.guidingQuestion,
    head_count: wish.headCount,
    cards_per_person: wish.cardsPerPerson,
    cards_hidden: wish.cardsHidden,
    benefit_dots: wish.benefitDots,
    effort_dots: wish.effortDots,
    dots_per_card: wish.dotsPerCard,
  });
  const shown = workshop.cards_hidden && !wish.cardsHidden ? await showWaiting(tx, key) : [];
  return done({ workshop: true, cards: shown });
}

export async function setJoinAddress({ tx, key, workshop }: Work, address: string | null): Carried {
  const reason = whyNotOnceClosed(courseOf(workshop));
  if (reason) return refused(reason);
  await setWorkshop(tx, key, { join_address: address });
  return done({ workshop: true });
}

/** Where and when, the Wi-Fi, and who leads through the day. */
export async function changePlace({ tx, key, workshop }: Work, wish: Place): Carried {
  const reason = whyNotOnceClosed(courseOf(workshop));
  if (reason) return refused(reason);
  await setWorkshop(tx, key, {
    place: wish.place,
    starts_at: wish.startsAt === null ? null : new Date(wish.startsAt),
    wifi_name: wish.wifiName,
    wifi_password: wish.wifiPassword,
    facilitator: wish.facilitator,
    second_host: wish.secondHost,
  });
  return done({ workshop: true });
}

/** Ends the workshop: everybody still sees it, nobody changes it. */
export async function close({ tx, key, workshop, now }: Work): Carried {
  if (courseOf(workshop).closed) return done({});
  await setWorkshop(tx, key, { closed_at: now, countdown_ends_at: null });
  await mixLines(tx, key);
  await mixSpeakers(tx, key);
  await openReport(tx, key, workshop, now);
  const fact = { kind: 'elaborate.workshop_closed', subjectId: key.workshopId, at: now };
  await recordFact(tx, key, fact);
  return done({ workshop: true });
}

/**
 * Undoes ending, as long as the report may be corrected; an open workshop stays as it is. What was
 * to end by a deadline that has passed waits for a new one, or the next minute would end it again.
 */
export async function reopen({ tx, key, workshop, now }: Work): Carried {
  const { closed_at: endedAt, phase } = workshop;
  if (!endedAt) return done({});
  if (now > correctableUntil(endedAt)) return refused('readOnlyNow');
  await setWorkshop(tx, key, { closed_at: null, reopened_at: now });
  await clearPassedDeadline(tx, key, { phase, at: now });
  // The end of dotting reveals the matrix.
  if (phase === 'matrix') await clearPassedDeadline(tx, key, { phase: 'effort', at: now });
  return done({ workshop: true });
}

const changesDots = (workshop: WorkshopRow, wish: Settings): boolean =>
  workshop.benefit_dots !== wish.benefitDots ||
  workshop.effort_dots !== wish.effortDots ||
  workshop.dots_per_card !== wish.dotsPerCard;

async function takeBackDots({ tx, key, workshop }: Work, wish: Settings): Promise<void> {
  const fewerOnCard = wish.dotsPerCard < workshop.dots_per_card;
  if (fewerOnCard || wish.benefitDots < workshop.benefit_dots) await clearDots(tx, key, 'benefit');
  if (fewerOnCard || wish.effortDots < workshop.effort_dots) await clearDots(tx, key, 'effort');
}
