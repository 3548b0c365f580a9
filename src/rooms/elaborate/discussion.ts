import type { CardId, DiscussedCard, OwnDots, ParticipantId } from './board.ts';
import type { Standing } from './standing/standing.ts';

/** What the talk is about, and why. */
export type Chosen = Pick<DiscussedCard, 'cardId' | 'why'>;

/**
 * The cards a discussion begins with: the one to tackle first, then up to three on which opinions
 * divide most; none twice.
 */
export function cardsToDiscuss(standing: Standing): Chosen[] {
  const first = firstCard(standing);
  const divides = standing.divides.filter((cardId) => cardId !== first).slice(0, mostDivided);
  return [
    ...(first ? [{ cardId: first, why: 'first' as const }] : []),
    ...divides.map((cardId) => ({ cardId, why: 'divides' as const })),
  ];
}

const mostDivided = 3;

/**
 * Most benefit of the field "first", as cards stand in the order of benefit; where that field is
 * empty, most benefit of all. Nothing where nobody placed a benefit dot.
 */
function firstCard({ cards }: Standing): CardId | null {
  const dotted = cards.filter((card) => card.benefitDots > 0);
  return (dotted.find((card) => card.field === 'first') ?? dotted[0])?.cardId ?? null;
}

type CastDot = OwnDots & { participantId: ParticipantId };

/** A group smaller than this is never shown: its sum would be somebody's ballot. */
const fewestChanged = 5;

/** Whether so few ballots differ from their first round that the second would show who moved. */
export function tooFewChanged(first: readonly CastDot[], second: readonly CastDot[]): boolean {
  const [before, after] = [ballotTexts(first), ballotTexts(second)];
  const voters = new Set([...before.keys(), ...after.keys()]);
  const changed = [...voters].filter((voter) => before.get(voter) !== after.get(voter));
  return changed.length < fewestChanged;
}

function ballotTexts(dots: readonly CastDot[]): Map<ParticipantId, string> {
  const ballots = Map.groupBy(dots, (dot) => dot.participantId);
  const text = ({ cardId, colour, count }: OwnDots) => `${cardId} ${colour} ${count}`;
  return new Map([...ballots].map(([voter, own]) => [voter, own.map(text).sort().join()]));
}

/** The time for one card where nobody says: the phase's, shared among its cards. */
export const minutesForCard = (phaseMinutes: number, cards: number): number =>
  Math.max(1, Math.round(phaseMinutes / Math.max(1, cards)));
