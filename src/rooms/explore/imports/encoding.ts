export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/** What a whole file turned out to be. */
export type Decoded = {
  encoding: Encoding;
  /** Lines that are in windows-1252 while others are in UTF-8; 0 where all are alike. */
  mixedLines: number;
};

/**
 * Turns bytes into text piece by piece: UTF-16 by its byte order mark, else UTF-8, and each line
 * that is none as windows-1252 (what German Excel saved until 2016, and what two exports glued
 * together look like).
 */
export class TextReader {
  #wide: TextDecoder | null = null;
  #encoding: Encoding = 'utf-8';
  #rest: Uint8Array = new Uint8Array();
  #begun = false;
  #utf8Lines = 0;
  #oldLines = 0;
  /** U+0000 in the text: no table at all. */
  isBinary = false;

  push(bytes: Uint8Array): string {
    const all = joined(this.#rest, bytes);
    if (!this.#begun && all.length < 4) {
      this.#rest = all;
      return '';
    }
    return this.#checked(this.#begun ? this.#decode(all) : this.#decode(this.#withoutMark(all)));
  }

  end(): string {
    const last = this.#begun ? this.#rest : this.#withoutMark(this.#rest);
    this.#rest = new Uint8Array();
    return this.#checked(this.#wide ? this.#wide.decode(last) : this.#lines(last));
  }

  get decoded(): Decoded {
    const isMixed = this.#utf8Lines > 0 && this.#oldLines > 0;
    const old = this.#oldLines > 0 && !isMixed;
    return {
      encoding: old ? 'windows-1252' : this.#encoding,
      mixedLines: isMixed ? this.#oldLines : 0,
    };
  }

  #withoutMark(bytes: Uint8Array): Uint8Array {
    this.#begun = true;
    const mark = marks.find(({ start }) => start.every((byte, at) => bytes[at] === byte));
    if (!mark) return bytes;
    this.#encoding = mark.encoding;
    if (mark.encoding !== 'utf-8') this.#wide = new TextDecoder(mark.encoding);
    return bytes.subarray(mark.start.length);
  }

  #decode(bytes: Uint8Array): string {
    if (this.#wide) {
      this.#rest = new Uint8Array();
      return this.#wide.decode(bytes, { stream: true });
    }
    // Whole lines only: no character is cut, and each line is judged by itself.
    const end = bytes.lastIndexOf(0x0a) + 1;
    // Somebody's picture: no line's end in megabytes.
    const cut = end === 0 && bytes.length > mostLineBytes ? bytes.length : end;
    this.#rest = bytes.slice(cut);
    return this.#lines(bytes.subarray(0, cut));
  }

  #lines(bytes: Uint8Array): string {
    const whole = utf8Of(bytes);
    if (whole !== null) {
      if (this.#utf8Lines === 0 && hasOthers(whole)) this.#utf8Lines = 1;
      return whole;
    }
    let text = '';
    for (let from = 0; from < bytes.length;) {
      const feed = bytes.indexOf(0x0a, from);
      const end = feed < 0 ? bytes.length : feed + 1;
      text += this.#line(bytes.subarray(from, end));
      from = end;
    }
    return text;
  }

  #line(bytes: Uint8Array): string {
    const line = utf8Of(bytes);
    if (line === null) {
      this.#oldLines += 1;
      return new TextDecoder('windows-1252').decode(bytes);
    }
    if (hasOthers(line)) this.#utf8Lines += 1;
    return line;
  }

  #checked(text: string): string {
    this.isBinary ||= text.includes('\0');
    return text;
  }
}

const mostLineBytes = 4_000_000;

const marks: readonly { encoding: Encoding; start: readonly number[] }[] = [
  { encoding: 'utf-8', start: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', start: [0xff, 0xfe] },
  { encoding: 'utf-16be', start: [0xfe, 0xff] },
];

const hasOthers = (text: string): boolean => /[\u0080-\uffff]/.test(text);

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function utf8Of(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
