import { cardTitleLength } from './lengths.ts';

/** With fewer there is nothing to choose between. */
export const leastGivenCards = 2;

/** Cards given before, one a line, as they were typed or pasted; empty lines are none. */
export const givenCards = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map(withoutBullet)
    .filter((line) => line !== '');

/** Lists are pasted with their bullets. */
const withoutBullet = (line: string): string =>
  line.trim().replace(/^(?:[-–*•·]|\d{1,3}[.)])\s+/u, '');

/** In characters, as the database counts them. */
export const isShortEnough = (card: string): boolean => Array.from(card).length <= cardTitleLength;

/** The number of the first line that is too long for a card; null where all fit. */
export function firstLongLine(text: string): number | null {
  const lines = text.split(/\r\n|\r|\n/).map(withoutBullet);
  const at = lines.findIndex((line) => !isShortEnough(line));
  return at < 0 ? null : at + 1;
}
