/**
 * A title in lines of at most `most` letters; long words are broken, what does not fit ends in "…".
 */
export function wrapped(title: string, most: number, lines: number): string[] {
  const filled: string[] = [];
  for (const { text, glued } of title
    .trim()
    .split(/\s+/)
    .flatMap((word) => piecesOf(word, most))) {
    const last = filled.at(-1);
    const longer = last === undefined ? text : `${last}${glued ? '' : ' '}${text}`;
    if (last === undefined || longer.length > most) filled.push(text);
    else filled[filled.length - 1] = longer;
  }
  if (filled.length <= lines) return filled;
  const last = (filled[lines - 1] ?? '').slice(0, most - 1).replace(/-$/, '');
  return [...filled.slice(0, lines - 1), `${last}…`];
}

type Piece = { text: string; glued: boolean };

/**
 * A word where it may be broken: after a hyphen or a slash, and anywhere only where it is longer
 * than a line.
 */
function piecesOf(word: string, most: number): Piece[] {
  const parts = word.split(/(?<=[-/])(?=.)/);
  return parts.flatMap((part, position) => {
    const [first = part, ...others] = broken(part, most);
    return [{ text: first, glued: position > 0 }, ...others.map((text) => ({ text, glued: true }))];
  });
}

function broken(part: string, most: number): string[] {
  if (part.length <= most) return [part];
  const half = Math.min(most - 1, Math.ceil(part.length / 2));
  return [`${part.slice(0, half)}-`, ...broken(part.slice(half), most)];
}
