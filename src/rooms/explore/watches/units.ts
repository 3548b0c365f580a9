import { fold } from './fold.ts';

/** What is written in one piece: a word, `Aus-Bildung`, `#StadtWerke`, `@name`, an emoji. */
export type Unit = { from: number; to: number };

/** A word of a unit, with its place in the unit's text and in the row of words. */
export type Part = {
  folded: string;
  /** Letters of the unit's text. */
  from: number;
  to: number;
  /** Words from the unit's first one; both ends belong to it. */
  first: number;
  last: number;
};

const separator = 0;
const letter = 1;
const joint = 2;
const sign = 3;
const surrogate = 4;
const symbol = 5;

const kinds = new Uint8Array(65_536);
for (let code = 0; code < kinds.length; code += 1) {
  const one = String.fromCharCode(code);
  if (code >= 0xd800 && code <= 0xdfff) kinds[code] = surrogate;
  else if (/[\p{L}\p{N}\p{M}\u00ad\u200c\u2060]/u.test(one)) kinds[code] = letter;
  else if (/[-'’‐‑_&·]/.test(one)) kinds[code] = joint;
  else if (/[#@＃]/.test(one)) kinds[code] = sign;
  else if (/[:*]/.test(one)) kinds[code] = joint;
  else if (/\p{Extended_Pictographic}/u.test(one)) kinds[code] = symbol;
}

/** How many letters one unit can have; what is longer is no word. */
const longest = 100;

/** Where units stand in a text; calls `each` for every one. Addresses (https://…) are left out. */
export function eachUnit(text: string, each: (from: number, to: number) => void): void {
  let at = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === separator || kind === joint) {
      at += 1;
      continue;
    }
    if (kind === symbol) {
      const to = endOfSymbol(text, at);
      each(at, to);
      at = to;
      continue;
    }
    const to = endOfUnit(text, kind === sign ? at + 1 : at);
    if (text.startsWith('://', to) || text.startsWith('www.', at)) at = endOfAddress(text, to);
    else {
      const bare = kind === sign && to === at + 1;
      if (!bare && to - at <= longest) each(at, to);
      at = to;
    }
  }
}

export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  eachUnit(text, (from, to) => units.push({ from, to }));
  return units;
}

function kindAt(text: string, at: number): number {
  const kind = kinds[text.charCodeAt(at)] ?? separator;
  if (kind !== surrogate) return kind;
  const one = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (one.length < 2) return separator;
  if (/[\p{L}\p{N}\p{M}]/u.test(one)) return letter;
  return /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(one) ? symbol : separator;
}

const width = (text: string, at: number): number =>
  kinds[text.charCodeAt(at)] === surrogate && at + 1 < text.length ? 2 : 1;

function endOfUnit(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === letter) at += width(text, at);
    else if (kind === joint && at > from && joins(text, at)) at += 1;
    else break;
  }
  return at;
}

/** A hyphen between letters joins; a colon or star only before the ending of both genders. */
function joins(text: string, at: number): boolean {
  if (kindAt(text, at + 1) !== letter) return false;
  const code = text.charCodeAt(at);
  return code !== colon && code !== star
    ? true
    : /^in(nen)?(?!\p{L})/u.test(text.slice(at + 1, at + 7));
}

const colon = 58;
const star = 42;

/** An emoji with its colour of skin and what is tied to it. */
function endOfSymbol(text: string, from: number): number {
  let at = from + width(text, from);
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    if (code === 0xfe0f || (code >= 0x1f3fb && code <= 0x1f3ff)) at += width(text, at);
    else if (code === 0x200d && at + 1 < text.length) at += 1 + width(text, at + 1);
    else break;
  }
  return at;
}

function endOfAddress(text: string, from: number): number {
  const blank = /\s/g;
  blank.lastIndex = from;
  return blank.exec(text)?.index ?? text.length;
}

/**
 * The words of a unit: each of `Aus-Bildung` and both together; `#StadtWerke` also with its sign;
 * `Bürger:innen` as `Bürgerinnen` and as `Bürger`.
 */
export function partsOf(unit: string): Part[] {
  const marked = /^[#@＃]/.test(unit);
  const body = marked ? unit.slice(1) : unit;
  const shift = marked ? 1 : 0;
  const gendered = /^(\p{L}[\p{L}-]*\p{Ll})(?:[:*_·]in(?:nen)?|In(?:nen)?)$/u.exec(body);
  if (gendered && !marked) return bothGenders(body, gendered[1] ?? body);
  const pieces = marked ? splitTag(body) : splitAtJoints(body);
  const parts = pieces.map(({ from, to }, index) => ({
    folded: fold(body.slice(from, to)),
    from: from + shift,
    to: to + shift,
    first: index,
    last: index,
  }));
  const last = Math.max(pieces.length - 1, 0);
  const whole = { from: 0, to: unit.length, first: 0, last };
  if (pieces.length > 1) parts.push({ ...whole, folded: parts.map((one) => one.folded).join('') });
  if (marked) parts.push({ ...whole, folded: `${unit.startsWith('@') ? '@' : '#'}${fold(body)}` });
  return parts.filter(({ folded }) => folded !== '');
}

type Piece = { from: number; to: number };

const bothGenders = (body: string, base: string): Part[] =>
  [fold(body.replace(/[^\p{L}]/gu, '')), fold(base)].map((folded) => ({
    folded,
    from: 0,
    to: body.length,
    first: 0,
    last: 0,
  }));

/** `Aus-Bildung` has two words; of `geht's` the first one counts. */
function splitAtJoints(body: string): Piece[] {
  const pieces = [...body.matchAll(/[^-'’‐‑_&·]+/gu)].map(pieceOf);
  const [first] = pieces;
  return first && pieces.length === 2 && /['’]\p{L}{1,2}$/u.test(body) ? [first] : pieces;
}

/** Also where a capital follows a small letter: `#WirSindDieStadt`. */
const splitTag = (body: string): Piece[] =>
  [...body.matchAll(/\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+|\p{N}+|\p{Lo}+/gu)].map(
    pieceOf,
  );

const pieceOf = (found: RegExpExecArray): Piece => ({
  from: found.index,
  to: found.index + found[0].length,
});

/** A word of a text, counted from its first one. */
export type TextWord = { folded: string; from: number; to: number; first: number; last: number };

/** Every word of a text with the places it has, those within a unit too. */
export function wordsOf(text: string): TextWord[] {
  const words: TextWord[] = [];
  let next = 0;
  eachUnit(text, (from, to) => {
    const parts = partsOf(text.slice(from, to));
    for (const part of parts) {
      words.push({
        folded: part.folded,
        from: from + part.from,
        to: from + part.to,
        first: next + part.first,
        last: next + part.last,
      });
    }
    next += wordCount(parts);
  });
  return words;
}

/** How many words a unit takes in the row. */
export const wordCount = (parts: readonly Part[]): number =>
  parts.reduce((most, { last }) => Math.max(most, last + 1), 1);
