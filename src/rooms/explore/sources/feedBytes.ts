/**
 * The text of a feed, whatever its server says of its letters: byte order mark, then what is
 * plainly UTF-8, then HTTP's charset, then the XML declaration, else windows-1252, which is what
 * undeclared Western files are (WHATWG Encoding).
 * @param contentType the HTTP header; null: none.
 */
export function textOfBytes(bytes: Uint8Array, contentType: string | null): string {
  const marked = markOf(bytes);
  if (marked) return decode(bytes, marked) ?? new TextDecoder(marked).decode(bytes);
  const asUtf8 = decode(bytes, 'utf-8');
  const declared = [charsetIn(contentType), declarationIn(bytes)].filter((name) => name !== null);
  // Text of one byte a letter that is UTF-8 by chance does not occur: the declaration is wrong.
  if (asUtf8 !== null && declared.every(isOneByteALetter)) return asUtf8;
  for (const name of declared) {
    const text = decode(bytes, name);
    if (text !== null) return text;
  }
  return asUtf8 ?? new TextDecoder('windows-1252').decode(bytes);
}

function markOf(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // UTF-16 without a mark: its first letter is a bracket.
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  return null;
}

/** Null where the encoding is unknown, or the bytes are not in it. */
function decode(bytes: Uint8Array, name: string): string | null {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const isOneByteALetter = (name: string): boolean =>
  /^(utf-?8|us-ascii|ascii|latin-?\d|iso-?8859-?\d+|(windows|cp)-?125\d|koi8-.)$/i.test(name);

function charsetIn(contentType: string | null): string | null {
  const found = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '');
  return found?.[1] ?? null;
}

function declarationIn(bytes: Uint8Array): string | null {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 400));
  const found = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/i.exec(start);
  return found?.[1] ?? null;
}
