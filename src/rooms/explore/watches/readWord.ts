import { fold } from './fold.ts';
import type { Lexeme } from './lexQuery.ts';
import type { ParsedQuery } from './parseQuery.ts';
import { queryLimits, type QueryProblem } from './query.ts';
import { unitsOf } from './units.ts';

type At = { at: number; length: number };

/** A word, or `wort*`. */
export function readWord(lexeme: Extract<Lexeme, { type: 'word' }>): ParsedQuery {
  const { text, at } = lexeme;
  const isGendered = /\p{L}\*in(nen)?$/u.test(text);
  const star = isGendered ? -1 : text.indexOf('*');
  if (star < 0) {
    if (unitsOf(text).length === 0) return wrong('noWord', lexeme);
    return { ok: true, query: { kind: 'word', text } };
  }
  const before = text.slice(0, star);
  if (star === 0) return wrong(text === '*' ? 'starAlone' : 'starFirst', { at, length: 1 });
  if (star < text.length - 1) return wrong('starInside', { at: at + star, length: 1 });
  const [unit, ...more] = unitsOf(before);
  if (!unit || more.length > 0 || !/^[\p{L}\p{N}]+$/u.test(before))
    return wrong('starInside', lexeme);
  if (fold(before).length < queryLimits.beforeStar) return wrong('starShort', lexeme);
  return { ok: true, query: { kind: 'prefix', text: before } };
}

/** `lang:de` and its like. */
export function readField(lexeme: Extract<Lexeme, { type: 'field' }>): ParsedQuery {
  const { field } = lexeme;
  const value = lexeme.value.trim();
  const isLanguage = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$|^unknown$/i.test(value);
  if (field === 'lang' && value !== '' && !isLanguage) return wrong('languageUnknown', lexeme);
  if (!/[\p{L}\p{N}]/u.test(value)) return wrong('fieldEmpty', lexeme);
  return { ok: true, query: { kind: 'field', field, value } };
}

const wrong = (key: QueryProblem['key'], { at, length }: At): ParsedQuery => ({
  ok: false,
  problem: { key, at, length },
});
