import { hasField } from './fields.ts';
import { formsOf } from './inflection.ts';
import { prepareTerm, relationOf, type Term } from './relation.ts';
import type { How, ToMatch } from './toMatch.ts';
import { wordsOf, type TextWord } from './units.ts';
import type { PlacedWanted, Wanted } from './wanted.ts';

/**
 * How a post is what is wanted, word by word against word by word: slow and plain. The index of
 * `matcher.ts` has to find exactly the same.
 */
export function evaluate(wanted: Wanted, post: ToMatch): How | null {
  const words = [...wordsOf(post.title), ...farOff(wordsOf(post.text))];
  return howIn(wanted, post, words);
}

/** Title and text are far from each other: no phrase goes across. */
const farOff = (words: TextWord[]): TextWord[] =>
  words.map((word) => ({
    ...word,
    first: word.first + farAway,
    last: word.last + farAway,
  }));

const farAway = 1_000_000;

function howIn(wanted: Wanted, post: ToMatch, words: readonly TextWord[]): How | null {
  switch (wanted.op) {
    case 'and':
      return furthest(wanted.parts.map((part) => howIn(part, post, words)));
    case 'or':
      return closest(wanted.parts.map((part) => howIn(part, post, words)));
    case 'not':
      return howIn(wanted.part, post, words) ? null : 'exact';
    case 'field':
      return hasField(post, wanted.field, wanted.value) ? 'exact' : null;
    case 'near':
      return nearby(wanted, words);
    default:
      return closest(spansOf(wanted, words).map(({ how }) => how));
  }
}

/** Words in a row that are what was looked for. */
export type Span = { first: number; last: number; from: number; to: number; how: How };

export function spansOf(wanted: PlacedWanted, words: readonly TextWord[]): Span[] {
  if (wanted.op === 'either') return wanted.parts.flatMap((part) => spansOf(part, words));
  if (wanted.op === 'term') return spansOfTerm(wanted.term, words);
  const [start = [], ...rest] = wanted.terms.map((term) => spansOfTerm(term, words));
  return rest.reduce(continued, start);
}

// By where they begin, not each with each: a text may say one word four thousand times.
function continued(rows: readonly Span[], next: readonly Span[]): Span[] {
  const byFirst = new Map(next.map((span) => [span.first, span]));
  return rows.flatMap((row) => {
    const span = byFirst.get(row.last + 1);
    return span ? [{ ...row, last: span.last, to: span.to, how: further(row.how, span.how) }] : [];
  });
}

function spansOfTerm(term: Term, words: readonly TextWord[]): Span[] {
  const prepared = prepareTerm(term);
  return words.flatMap(({ folded, ...place }) => {
    const how = relationOf(prepared, folded, formsOf(folded));
    return how ? [{ ...place, how }] : [];
  });
}

type Near = Extract<Wanted, { op: 'near' }>;

/** Both of each pair that is near enough. */
export const nearSpans = (near: Near, words: readonly TextWord[]): Span[] => [
  ...new Set(pairsOf(near, words).flat()),
];

const nearby = (near: Near, words: readonly TextWord[]): How | null =>
  closest(pairsOf(near, words).map(([one, other]) => further(one.how, other.how)));

/** At most so many words further, in either order; not in the same place. */
function pairsOf({ left, right, within }: Near, words: readonly TextWord[]): [Span, Span][] {
  const others = spansOf(right, words);
  return spansOf(left, words).flatMap((one) =>
    others.flatMap((other): [Span, Span][] => (areNear(one, other, within) ? [[one, other]] : [])),
  );
}

const areNear = (one: Span, other: Span, within: number): boolean =>
  other.first > one.last
    ? other.first - one.last <= within
    : one.first > other.last && one.first - other.last <= within;

const rank: Record<How, number> = { exact: 1, inflected: 2, compound: 3 };

export const further = (one: How, other: How): How => (rank[one] >= rank[other] ? one : other);

function furthest(all: readonly (How | null)[]): How | null {
  let worst: How = 'exact';
  for (const how of all) {
    if (how === null) return null;
    worst = further(worst, how);
  }
  return worst;
}

function closest(all: readonly (How | null)[]): How | null {
  let best: How | null = null;
  for (const how of all) if (how && (!best || rank[how] < rank[best])) best = how;
  return best;
}
