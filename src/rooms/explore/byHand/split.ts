import type { MomentFrame } from '../imports/moment.ts';
import { isName, lineOf, type Line } from './lines.ts';
import { mostTextLength, nothingFound, type Piece } from './piece.ts';

/**
 * Splits what was pasted into reviews or comments: by lines that separate, by the names, days and
 * stars that portals put above or below each, else by empty lines. What is no button of a portal is
 * in one of the pieces.
 */
export function splitPasted(pasted: string, frame: MomentFrame): Piece[] {
  const lines = pasted
    .replaceAll('\r\n', '\n')
    .split(/[\n\r\u2028]/)
    .map((line) => lineOf(line, frame));
  const way = wayOf(lines, pasted);
  const pieces = new Pieces(way);
  for (const line of lines) pieces.add(line);
  return pieces.end();
}

/** What tells pieces apart in this text. */
type Way = 'separators' | 'above' | 'below' | 'emptyLines' | 'gaps';

function wayOf(lines: readonly Line[], pasted: string): Way {
  if (lines.some(({ kind }) => kind === 'separator')) return 'separators';
  const metas = lines.filter((line) => line.kind === 'meta');
  if (metas.length > 0 && metas.every(({ isEnd }) => isEnd)) return 'below';
  if (metas.length > 0 || lines.some(({ kind }) => kind === 'opening')) return 'above';
  // Paragraphs within a text have one empty line between them; where there are two, these part.
  return /\n[ \t]*\r?\n[ \t]*\r?\n/.test(pasted.trim()) ? 'gaps' : 'emptyLines';
}

class Pieces {
  readonly #way: Way;
  readonly #done: Piece[] = [];
  #piece: Piece = { ...nothingFound };
  #body: string[] = [];
  #blanks = 0;
  /** Names, days or stars came, and no text after them yet. */
  #inHead = false;

  constructor(way: Way) {
    this.#way = way;
  }

  add(line: Line): void {
    switch (line.kind) {
      case 'blank':
        this.#blank();
        return;
      case 'noise':
        return;
      case 'separator':
        this.#close();
        return;
      case 'reply':
        this.#close();
        this.#piece = { ...nothingFound, isReply: true, author: line.author };
        this.#inHead = true;
        return;
      case 'meta':
        this.#meta(line);
        return;
      case 'opening':
        if (this.#way !== 'separators' || this.#body.length === 0) this.#close();
        this.#put(line);
        this.#text(line.text);
        return;
      case 'text':
        this.#text(line.text);
    }
  }

  end(): Piece[] {
    this.#close();
    return this.#done;
  }

  #blank(): void {
    this.#blanks += 1;
    const parts = this.#way === 'emptyLines' || (this.#way === 'gaps' && this.#blanks >= 2);
    if (parts && !this.#inHead) this.#close();
  }

  #meta(line: Extract<Line, { kind: 'meta' }>): void {
    if (this.#way === 'below' || this.#way === 'separators') {
      this.#put(line);
      if (this.#way === 'below') this.#close();
      return;
    }
    if (!this.#inHead && this.#body.length > 0) this.#beginBelow();
    this.#inHead = true;
    this.#put(line);
  }

  /** The last line before a day or stars may be the name that belongs to them. */
  #beginBelow(): void {
    const name = this.#body.at(-1)?.trim() ?? '';
    const isTheirs = isName(name) && (this.#body.length > 1 || this.#done.length === 0);
    if (isTheirs) this.#body.pop();
    this.#close();
    if (isTheirs) this.#piece.author = name;
  }

  #text(text: string): void {
    if (this.#blanks > 0 && this.#body.length > 0) this.#body.push('');
    this.#blanks = 0;
    this.#body.push(text);
    this.#inHead = false;
  }

  #put({ author, day, stars }: Extract<Line, { kind: 'meta' | 'opening' }>): void {
    if (this.#piece.author === '') this.#piece.author = author;
    if (this.#piece.day === '' && day) Object.assign(this.#piece, day);
    this.#piece.stars ??= stars;
  }

  #close(): void {
    if (this.#way === 'below' && this.#piece.author === '' && this.#body.length > 1) {
      const [first = ''] = this.#body;
      if (isName(first.trim())) this.#piece.author = this.#body.shift()?.trim() ?? '';
    }
    const text = this.#body.join('\n').trim();
    // A name alone, or stars alone: what belongs to them follows, or there is nothing.
    if (text !== '')
      for (const part of partsOf(text)) this.#done.push({ ...this.#piece, text: part });
    else if (this.#piece.author !== '' && !this.#piece.isReply)
      this.#done.push({ ...this.#piece, text: this.#piece.author, author: '' });
    this.#piece = { ...nothingFound };
    this.#body = [];
    this.#blanks = 0;
    this.#inHead = false;
  }
}

/** A text longer than a mention may be goes on in the next piece. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length; from += mostTextLength)
    parts.push(text.slice(from, from + mostTextLength));
  return parts;
}
