/** What is looked for: words, beginnings (`wort*`), phrases, and what must not be there. */
export type Sought = { text: string; as: 'word' | 'beginning' | 'phrase'; not: boolean };

// More words make no search better, and each costs.
const mostWords = 12;

/** `bus* "neuer fahrplan" -bahn` as its parts. */
export function soughtIn(typed: string): Sought[] {
  const parts = [...typed.matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/g)];
  return parts.slice(0, mostWords).flatMap(([, minus, phrase, word]): Sought[] => {
    const not = minus === '-';
    if (phrase !== undefined)
      return phrase.trim() ? [{ text: phrase.trim(), as: 'phrase', not }] : [];
    const bare = (word ?? '').replace(/\*+$/, '');
    if (!/[\p{L}\p{N}]/u.test(bare)) return [];
    return [{ text: bare, as: bare === word ? 'word' : 'beginning', not }];
  });
}
