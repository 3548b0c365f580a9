/** Why a vote file was refused, with the line to look at; its first line is 1. */
export class VoteFileProblem extends Error {
  override readonly name = 'VoteFileProblem';
  readonly line: number;
  constructor(line: number, sentence: string) {
    super(sentence);
    this.line = line;
  }
}

export type Line = { number: number; text: string };

// A ballot over a thousand projects has some ten thousand characters.
const longestLineBytes = 200_000;

/**
 * The lines of a UTF-8 text, one after the other, in memory for one line only; a byte order mark
 * and CRLF are taken off.
 * @throws VoteFileProblem for what is no UTF-8 text or has no end of line in sight.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let number = 1;
  let rest: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      yield lineOf(joined(rest, chunk.subarray(start, end)), number);
      rest = new Uint8Array();
      start = end + 1;
      number += 1;
    }
    rest = joined(rest, chunk.subarray(start));
    refuseNoText(rest, number);
  }
  if (rest.length > 0) yield lineOf(rest, number);
}

const newline = 0x0a;

function lineOf(bytes: Uint8Array, number: number): Line {
  refuseNoText(bytes, number);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { number, text: text.endsWith('\r') ? text.slice(0, -1) : text };
  } catch {
    throw new VoteFileProblem(number, 'This is not UTF-8 text; save the file as UTF-8.');
  }
}

function refuseNoText(bytes: Uint8Array, number: number): void {
  if (bytes.includes(0)) {
    throw new VoteFileProblem(number, 'This is not UTF-8 text: there are zero bytes in it.');
  }
  if (bytes.length > longestLineBytes) {
    throw new VoteFileProblem(number, 'This line is longer than any line of a vote file.');
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b.slice();
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
