import { assert } from '../base/assert.ts';

/**
 * The code points a TrueType font has a glyph for: its `cmap`, formats 4 and 12 (OpenType 1.9,
 * "cmap — Character to Glyph Index Mapping Table").
 * @throws when it has neither.
 */
export function fontCharacters(file: Uint8Array): Set<number> {
  const font = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const cmap = tableAt(font, 'cmap');
  const count = font.getUint16(cmap + 2);
  const maps = Array.from(
    { length: count },
    (_, index) => cmap + font.getUint32(cmap + 8 + index * 8),
  );
  const known = maps.flatMap((at) => readers[font.getUint16(at)]?.(font, at) ?? []);
  assert(known.length > 0, 'the font has a map of format 4 or 12');
  return new Set(known);
}

function tableAt(font: DataView, wanted: string): number {
  const count = font.getUint16(4);
  const records = Array.from({ length: count }, (_, index) => 12 + index * 16);
  const record = records.find((at) => nameAt(font, at) === wanted);
  assert(record !== undefined, `the font has a table ${wanted}`);
  return font.getUint32(record + 8);
}

const nameAt = (font: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((index) => font.getUint8(at + index)));

const readers: Record<number, (font: DataView, at: number) => number[]> = {
  4: (font, at) => {
    const size = font.getUint16(at + 6);
    const found: number[] = [];
    for (let segment = 0; segment < size; segment += 2) {
      const end = font.getUint16(at + 14 + segment);
      const start = font.getUint16(at + 16 + size + segment);
      const delta = font.getUint16(at + 16 + 2 * size + segment);
      const offsetAt = at + 16 + 3 * size + segment;
      const offset = font.getUint16(offsetAt);
      for (let code = start; code <= end && code < 0xffff; code += 1) {
        const glyph = offset === 0 ? code : font.getUint16(offsetAt + offset + 2 * (code - start));
        // A glyph of 0 in the list means that there is none; delta is added to all others.
        const isThere = offset === 0 ? (code + delta) % 0x10000 !== 0 : glyph !== 0;
        if (isThere) found.push(code);
      }
    }
    return found;
  },
  12: (font, at) => {
    const groups = Array.from(
      { length: font.getUint32(at + 12) },
      (_, index) => at + 16 + index * 12,
    );
    return groups.flatMap((group) => {
      const start = font.getUint32(group);
      return Array.from({ length: font.getUint32(group + 4) - start + 1 }, (_, i) => start + i);
    });
  },
};
