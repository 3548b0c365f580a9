import type { Field } from './standing.ts';

/**
 * The field of a card. A card on a line counts in its favour: as much benefit as the average card
 * or more is "much", as much effort as the average card or less is "little".
 */
export function fieldOf(
  place: { benefit: number; effort: number },
  lines: { benefit: number; effort: number },
): Field {
  const much = atLeast(place.benefit, lines.benefit);
  const little = atLeast(lines.effort, place.effort);
  if (much) return little ? 'first' : 'plan';
  return little ? 'spare' : 'later';
}

/** The average card; 0 without cards. */
export const lineOf = (means: readonly number[]): number =>
  means.length === 0 ? 0 : means.reduce((sum, mean) => sum + mean, 0) / means.length;

// Means are quotients: a card that is exactly average may miss its line by the last bit.
const atLeast = (value: number, line: number): boolean => value >= line - Math.abs(line) * 1e-12;
