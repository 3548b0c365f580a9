import { timeZoneOf } from '#platform/auth/organisations.ts';
import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { dayIn } from '#platform/base/clock.ts';
import { newId } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { recordFact } from '#platform/facts/facts.ts';
import type { WorkshopId, WorkshopKey } from '../../board.ts';
import { mostHeads } from '../../lengths.ts';
import { mostRoundCards, isTakenRound, type TakenRound } from '../../rounds/roundFile.ts';
import { sideBySide, type SideBySide } from '../../rounds/sideBySide.ts';
import type { Standing } from '../../standing/standing.ts';
import { agendaOfTemplate } from '../../templates.ts';
import { cardsOf } from '../cards.queries.ts';
import { columnsOf } from '../columns.queries.ts';
import { writeWorkshop, type WorkshopPlan } from '../newWorkshop.ts';
import { visibleStanding } from '../reveal.ts';
import { insertBroughtCards, insertTakenHome, takenHomeBody } from './takeHome.queries.ts';
import { ourTemplate } from '../templates.ts';
import { withFreeCode } from '../workshops.ts';
import { workshopOf, type WorkshopRow } from '../workshops.queries.ts';

/** What people of an open round take home; `round` is null until both colours are revealed. */
export type ToTakeHome = { code: string; title: string; round: TakenRound | null };

/**
 * The result of an open round, for whoever has its code: cards and counts, nobody's name or house.
 * @returns null for a workshop in the house: its result belongs to that house.
 */
export async function roundToTakeHome(key: WorkshopKey): Promise<ToTakeHome | null> {
  const timeZone = await timeZoneOf(key.organisationId);
  return inOrganisation(key, async (tx) => {
    const workshop = await workshopOf(tx, key);
    if (workshop?.kind !== 'open_round') return null;
    const { code, title } = workshop;
    const standing = workshop.revealed === 'both' ? await visibleStanding(tx, key, workshop) : null;
    if (!standing || standing.people === 0) return { code, title, round: null };
    const day = dayIn(timeZone, workshop.starts_at ?? workshop.created_at);
    return { code, title, round: await roundOf(tx, workshop, { standing, day }) };
  });
}

async function roundOf(
  tx: Tx,
  workshop: WorkshopRow,
  { standing, day }: { standing: Standing; day: string },
): Promise<TakenRound> {
  const key = { organisationId: workshop.organisation_id, workshopId: workshop.id };
  const columns = await columnsOf(tx, key);
  const columnAt = new Map(columns.map(({ id }, position) => [id, position]));
  const cards = new Map((await cardsOf(tx, key)).map((card) => [card.id, card]));
  return {
    format: 'resonanz-round/1',
    title: workshop.title,
    guidingQuestion: workshop.guiding_question,
    day,
    people: standing.people,
    dots: {
      benefit: workshop.benefit_dots,
      effort: workshop.effort_dots,
      perCard: workshop.dots_per_card,
    },
    columns: columns.map(({ step, title }) =>
      step ? { kind: 'step', step } : { kind: 'own', title: title ?? '' },
    ),
    cards: standing.cards.slice(0, mostRoundCards).map((card) => ({
      number: card.number,
      // As the card is called now: it may have been corrected after the reveal.
      title: cards.get(card.cardId)?.title ?? card.title,
      explanation: cards.get(card.cardId)?.explanation ?? '',
      column: columnAt.get(card.columnId) ?? 0,
      benefitDots: card.benefitDots,
      effortDots: card.effortDots ?? 0,
      benefitSpread: card.spreadBenefit,
      effortSpread: card.spreadEffort,
    })),
  };
}

/** How a round that was brought along goes on in the own house. */
export type BringWish = { title: string; agenda: 'dots' | 'whole' };

/**
 * Starts a workshop in the own house with the columns and cards of a round, each card with its
 * number; the round's counts are kept beside it and shown after the own reveal.
 */
export async function bringRound(
  scope: Scope,
  round: TakenRound,
  wish: BringWish,
  now: Date,
): Promise<Outcome<{ id: WorkshopId; code: string }, 'notAllowed'>> {
  if (!may(scope.role, 'runWorkshops')) return refused('notAllowed');
  return withFreeCode((code) =>
    inOrganisation(scope, async (tx) => {
      const id = newId<'workshop'>(now);
      const key = { organisationId: scope.organisationId, workshopId: id };
      const plan = planOf(round, wish);
      await writeWorkshop({ tx, key, personId: scope.personId, now }, code, plan);
      const columns = await columnsOf(tx, key);
      const cards = round.cards.flatMap(({ number, title, explanation, column }) => {
        const place = columns[column];
        if (!place) return [];
        return { id: newId<'card'>(now), columnId: place.id, number, title, explanation };
      });
      await insertBroughtCards(tx, key, { cards, at: now });
      await insertTakenHome(tx, key, { round, takenAt: now });
      await recordFact(tx, scope, { kind: 'elaborate.workshop_started', subjectId: id, at: now });
      return done({ id, code });
    }),
  );
}

const planOf = (round: TakenRound, { title, agenda }: BringWish): WorkshopPlan => ({
  ...ourTemplate('whole'),
  title,
  guidingQuestion: round.guidingQuestion,
  headCount: Math.min(mostHeads, round.people),
  kind: 'house',
  secondHost: null,
  pace: 'room',
  agenda: agendaOfTemplate[agenda],
  columns: round.columns,
  settings: {
    ...ourTemplate('whole').settings,
    benefitDots: round.dots.benefit,
    effortDots: round.dots.effort,
    dotsPerCard: round.dots.perCard,
  },
  // Written with their numbers.
  cards: [],
});

/** A round beside the own house; `sides` is null until the own dots are revealed. */
export type HouseAndRound = {
  round: Pick<TakenRound, 'title' | 'day' | 'people'>;
  sides: SideBySide | null;
};

/**
 * "Unser Haus / die Runde" for a workshop that was started from a round; null for all others.
 * Before the own reveal the round's counts stay hidden: who knew them would dot differently.
 */
export const houseAndRound = (key: WorkshopKey): Promise<HouseAndRound | null> =>
  inOrganisation(key, async (tx) => {
    const round = await takenHomeBody(tx, key);
    const workshop = await workshopOf(tx, key);
    if (!workshop || !isTakenRound(round)) return null;
    const { title, day, people } = round;
    const standing = workshop.revealed === 'both' ? await visibleStanding(tx, key, workshop) : null;
    const dots = {
      benefit: workshop.benefit_dots,
      effort: workshop.effort_dots,
      perCard: workshop.dots_per_card,
    };
    const sides = standing && sideBySide(standing, dots, round);
    return { round: { title, day, people }, sides };
  });
