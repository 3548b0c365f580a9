// What stands for all addresses, all names and all numbers: code units nobody writes (private use).
export const webAddress = 0xe000;
export const atName = 0xe001;
export const someNumber = 0xe002;
/** Between words, at the beginning and at the end. */
export const gap = 0x20;

const noKind = 0;
const letters = 1;
const signs = 2;
const alone = 3;
type Kind = typeof noKind | typeof letters | typeof signs | typeof alone;

/**
 * A text as a row of code units: lower case, words and signs apart, with web addresses, @names and
 * numbers replaced, `sooooo` as `soo`, `!!!!` as `!!`, and each emoji a word. One row is reused for
 * all texts: what was read before is gone.
 */
export class WordCodes {
  codes = new Uint16Array(8_192);
  length = 0;
  /** Where in the text each code unit came from; filled by `readWithPlaces` only. */
  places: Int32Array | null = null;

  #kind: Kind = noKind;

  read(text: string): void {
    this.places = null;
    this.#readAll(text.normalize('NFC').toLowerCase());
  }

  /** Also keeps the places, in the text as `plain` gives it. */
  readWithPlaces(text: string): void {
    const plain = plainText(text);
    this.places = new Int32Array(plain.length * 2 + 16);
    this.#readAll(plain.toLowerCase());
  }

  #readAll(text: string): void {
    // A gap may come before each sign: never more than twice the text.
    if (this.codes.length < text.length * 2 + 16) this.codes = new Uint16Array(text.length * 3);
    this.length = 0;
    this.#kind = noKind;
    this.#put(gap, 0);
    for (let at = 0; at < text.length;) at = this.#readOne(text, at);
    if (this.codes[this.length - 1] !== gap) this.#put(gap, text.length);
  }

  /** @returns where it goes on. */
  #readOne(text: string, at: number): number {
    const code = text.charCodeAt(at);
    if (isLetter(code)) {
      const begins = this.#kind !== letters;
      if (begins && (code === 104 || code === 119) && isWebAddress(text, at)) {
        return this.#readWhole(webAddress, at, endOfWord(text, at));
      }
      this.#readRun(letters, code, at);
      return at + 1;
    }
    if (code <= 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b)) {
      this.#begin(noKind, at);
      return at + 1;
    }
    if (isDigit(code)) return this.#readNumber(text, at);
    if (code === 64 && this.#kind !== letters && isNamePart(text.charCodeAt(at + 1))) {
      return this.#readWhole(atName, at, endOfName(text, at + 1));
    }
    if (code >= 0xd800 && code < 0xdc00 && at + 1 < text.length) return this.#readPair(text, at);
    // `#`, `_`, and what only changes how an emoji looks.
    if (code === 35 || code === 95 || code === 0xfe0f || code === 0x200d) return at + 1;
    this.#readRun(signs, code, at);
    return at + 1;
  }

  #readNumber(text: string, at: number): number {
    this.#begin(letters, at);
    this.#put(someNumber, at);
    let end = at + 1;
    while (isDigit(text.charCodeAt(end)) || isWithinNumber(text, end)) end += 1;
    return end;
  }

  #readWhole(code: number, at: number, end: number): number {
    this.#begin(alone, at);
    this.#put(code, at);
    return end;
  }

  #readPair(text: string, at: number): number {
    const low = text.charCodeAt(at + 1);
    // Skin tones, U+1F3FB to U+1F3FF.
    if (text.charCodeAt(at) === 0xd83c && low >= 0xdffb && low <= 0xdfff) return at + 2;
    this.#begin(alone, at);
    this.#put(text.charCodeAt(at), at);
    this.#put(low, at);
    return at + 2;
  }

  /** The same code a third time in a row says nothing more. */
  #readRun(kind: Kind, code: number, at: number): void {
    this.#begin(kind, at);
    const { codes, length } = this;
    if (codes[length - 1] === code && codes[length - 2] === code) return;
    this.#put(code, at);
  }

  #begin(kind: Kind, at: number): void {
    if (kind === this.#kind && kind !== alone) return;
    this.#kind = kind;
    if (this.codes[this.length - 1] !== gap) this.#put(gap, at);
  }

  #put(code: number, at: number): void {
    this.codes[this.length] = code;
    if (this.places) this.places[this.length] = at;
    this.length += 1;
  }
}

/** A text as it is before lower case, which may be longer or shorter for a few letters. */
export function plainText(text: string): string {
  const plain = text.normalize('NFC');
  return plain.toLowerCase().length === plain.length ? plain : plain.toLowerCase();
}

const isDigit = (code: number) => code >= 48 && code <= 57;

const isLetter = (code: number) =>
  (code >= 97 && code <= 122) ||
  (code >= 0xdf && code < 0x2000 && code !== 0xf7) ||
  (code >= 0x3040 && code < 0xd800);

const isNamePart = (code: number) => isLetter(code) || isDigit(code) || code === 95;

const isWebAddress = (text: string, at: number) =>
  text.startsWith('http://', at) || text.startsWith('https://', at) || text.startsWith('www.', at);

/** A point, comma or colon with a digit behind it: 12,50 and 08:15. */
function isWithinNumber(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 44 || code === 46 || code === 58) && isDigit(text.charCodeAt(at + 1));
}

function endOfWord(text: string, from: number): number {
  let end = from;
  while (end < text.length && text.charCodeAt(end) > 0x20) end += 1;
  return end;
}

function endOfName(text: string, from: number): number {
  let end = from;
  while (isNamePart(text.charCodeAt(end))) end += 1;
  return end;
}
