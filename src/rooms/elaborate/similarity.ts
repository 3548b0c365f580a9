export type SimilarPair<CardId> = { a: CardId; b: CardId; likeness: number };

/** From here on two cards are proposed as one; tried on titles as people write them (the test). */
const alike = 0.62;

/**
 * Pairs of cards whose titles look alike, the most alike first; nothing leaves the machine. Titles
 * are compared by the trigrams of their words (Dice 1945) without small words, endings and umlauts,
 * so that order, case, plural and compounds matter little; what many cards share counts less. Made
 * for German and English.
 * @param most at most so many pairs. @returns likeness between 0 and 1.
 */
export function similarPairs<CardId>(
  cards: readonly { id: CardId; title: string }[],
  { most }: { most: number },
): SimilarPair<CardId>[] {
  const titles = cards.map(({ id, title }) => ({ id, trigrams: trigramsOf(title) }));
  const weights = weightsOf(titles.map(({ trigrams }) => trigrams));
  const weighed = titles.map((title) => ({ ...title, weight: sumOf(title.trigrams, weights) }));
  const pairs: SimilarPair<CardId>[] = [];
  weighed.forEach((a, position) => {
    for (let other = position + 1; other < weighed.length; other += 1) {
      const b = weighed[other];
      if (!b) continue;
      const shared = sharedWeight(a.trigrams, b.trigrams, weights);
      const likeness = shared === 0 ? 0 : (2 * shared) / (a.weight + b.weight);
      if (likeness >= alike) pairs.push({ a: a.id, b: b.id, likeness });
    }
  });
  return pairs.sort((a, b) => b.likeness - a.likeness).slice(0, most);
}

/**
 * A trigram on many cards says little about two of them; on small boards all count nearly alike.
 */
function weightsOf(titles: readonly ReadonlySet<string>[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const trigrams of titles) {
    for (const trigram of trigrams) found.set(trigram, (found.get(trigram) ?? 0) + 1);
  }
  const board = Math.max(titles.length, 30);
  return new Map([...found].map(([trigram, times]) => [trigram, Math.log1p(board / times)]));
}

function sumOf(trigrams: ReadonlySet<string>, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const trigram of trigrams) sum += weights.get(trigram) ?? 0;
  return sum;
}

/** Counted, not collected: with 200 cards there are 20,000 pairs. */
function sharedWeight(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  weights: ReadonlyMap<string, number>,
): number {
  let sum = 0;
  for (const trigram of a) if (b.has(trigram)) sum += weights.get(trigram) ?? 0;
  return sum;
}

function trigramsOf(title: string): Set<string> {
  const words = folded(title)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !smallWords.has(word));
  return new Set(words.flatMap((word) => trigramsOfWord(withoutEnding(word))));
}

function trigramsOfWord(stem: string): string[] {
  const framed = ` ${stem} `;
  return Array.from({ length: framed.length - 2 }, (_, start) => framed.slice(start, start + 3));
}

/** Lower case, and "ä", "ae" and "a" the same, as in Kanal and Kanäle. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/([aou])e/g, '$1');

const withoutEnding = (word: string): string => {
  if (word.length > 5) return word.replace(/(ungen|ung|ing|ern|em|en|er|es|e|s|n)$/, '');
  return word.length > 4 ? word.replace(/(en|e|s|n)$/, '') : word;
};

// Articles, prepositions and the verbs and adjectives that stand on every second card.
const smallWords = new Set(
  `der die das den dem des ein eine einer eines einem einen und oder für von vom zum zur im in am an
  auf aus bei mit mehr nach über unter um uns unser unsere unseren alle allen als zu machen starten
  erstellen einführen eigene eigener eigenes neue neuen neuer neues kurze
  the a an of for on in to and or with our more all own new make start`
    .split(/\s+/)
    .map(folded),
);
