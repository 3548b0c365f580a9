import type { CardId, ColumnId } from '../board.ts';
import { dotTable, type DotTable } from './dotTable.ts';

export type CardToStand = {
  id: CardId;
  number: number;
  columnId: ColumnId;
  title: string;
  effortlessConfirmed: boolean;
  fixedEffort: number | null;
};

/** How many dots one voter placed on which card. */
export type Ballot = { benefit: ReadonlyMap<CardId, number>; effort: ReadonlyMap<CardId, number> };

/** Those who placed at least one dot of any colour on these cards, with nothing but those dots. */
export function votersAmong(
  ballots: readonly Ballot[],
  cards: readonly CardToStand[],
  effortFixed: boolean,
): Ballot[] {
  const ids = new Set(cards.map((card) => card.id));
  const kept = (dots: ReadonlyMap<CardId, number>) =>
    new Map([...dots].filter(([id, count]) => ids.has(id) && count > 0));
  return ballots
    .map(({ benefit, effort }) => ({
      benefit: kept(benefit),
      effort: kept(effortFixed ? new Map() : effort),
    }))
    .filter(({ benefit, effort }) => benefit.size + effort.size > 0);
}

/** For each card that got any, the dots voter by voter. */
export function countsByCard(
  ballots: readonly ReadonlyMap<CardId, number>[],
): Map<CardId, number[]> {
  const counts = new Map<CardId, number[]>();
  for (const [id, count] of ballots.flatMap((ballot) => [...ballot])) {
    const known = counts.get(id);
    if (known) known.push(count);
    else counts.set(id, [count]);
  }
  return counts;
}

/** The benefit dots as a table whose columns are in the order of these cards. */
export function benefitTable(voters: readonly Ballot[], cardIds: readonly CardId[]): DotTable {
  const positions = new Map(cardIds.map((id, position) => [id, position]));
  const rows = voters.map(({ benefit }) =>
    [...benefit].map(([id, count]) => [positions.get(id) ?? 0, count] as const),
  );
  return dotTable(rows, cardIds.length);
}
