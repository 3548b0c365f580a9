import { isCompound } from './compounds.ts';
import { formsOf, isInflected, type Forms } from './inflection.ts';
import type { How } from './toMatch.ts';

/** One word that a query looks for, folded, and how far a word of the text may be from it. */
export type Term = {
  word: string;
  /** flexible: compounds too. begins: `wort*`. */
  wants: 'exact' | 'inflected' | 'flexible' | 'begins';
};

export type PreparedTerm = Term & { forms: Forms; plain: boolean };

export const prepareTerm = (term: Term): PreparedTerm => ({
  ...term,
  forms: formsOf(term.word),
  plain: /^\p{L}+$/u.test(term.word),
});

/** How a folded word of a text is what a term looks for; null: it is not. */
export function relationOf(term: PreparedTerm, word: string, forms?: Forms): How | null {
  if (word === term.word) return 'exact';
  if (term.wants === 'begins') return word.startsWith(term.word) ? 'exact' : null;
  if (term.wants === 'exact' || !term.plain) return null;
  if (isInflected(term.forms, forms ?? formsOf(word))) return 'inflected';
  return term.wants === 'flexible' && isCompound(term.forms, word) ? 'compound' : null;
}
