import { similarPairs } from '../similarity.ts';

type Known = { id: string; title: string; sourceId: string | null };

/** A card of one workshop and the same one of another. `how`: what says that they are the same. */
export type SameCard = { first: string; second: string; how: 'source' | 'title' | 'alike' };

// Each card is compared with each of the other workshop.
const mostPairs = 1_000;

/**
 * Which cards of two workshops are the same: those from the same source, else those with the same
 * title, else the most alike ones that would be proposed as one on a board. Each card once.
 */
export function sameCards(first: readonly Known[], second: readonly Known[]): SameCard[] {
  const found: SameCard[] = [];
  const taken = new Set<string>();
  const add = (pair: SameCard) => {
    if (taken.has(pair.first) || taken.has(pair.second)) return;
    found.push(pair);
    taken.add(pair.first).add(pair.second);
  };
  for (const a of first) {
    const b = second.find(({ sourceId }) => sourceId !== null && sourceId === a.sourceId);
    if (b) add({ first: a.id, second: b.id, how: 'source' });
  }
  for (const a of first) {
    const words = plain(a.title);
    // A title without a letter, as one that was forgotten by its deadline, is like no other.
    const b = words && second.find(({ id, title }) => !taken.has(id) && plain(title) === words);
    if (b) add({ first: a.id, second: b.id, how: 'title' });
  }
  const left = (cards: readonly Known[]) => cards.filter(({ id }) => !taken.has(id));
  const firstIds = new Set(first.map(({ id }) => id));
  for (const { a, b } of similarPairs([...left(first), ...left(second)], { most: mostPairs })) {
    if (firstIds.has(a) === firstIds.has(b)) continue;
    const [one, other] = firstIds.has(a) ? [a, b] : [b, a];
    add({ first: one, second: other, how: 'alike' });
  }
  return found;
}

const plain = (title: string): string =>
  title
    .toLocaleLowerCase('de')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
