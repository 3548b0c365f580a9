import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 256 random bits, to be kept by its owner; we keep `hashOfToken` of it. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** A token of 256 random bits needs no slow hash: it cannot be guessed from it. */
export const hashOfToken = (token: string): string =>
  createHash('sha256').update(token).digest('base64url');

// Without letters and digits that look or sound alike on a wall seen from eight metres.
const readable = 'ABCDEFGHKLMNPRSTUVWXYZ23456789';

/** A code people read from a screen and type; each character carries 4.9 bits. */
export const newReadableCode = (characters: number): string =>
  Array.from({ length: characters }, () => readable.charAt(randomInt(readable.length))).join('');

/** The same code from the same bytes; two bytes a character keep the letters even enough. */
export const readableFrom = (bytes: Buffer, characters: number): string =>
  Array.from({ length: characters }, (_, index) =>
    readable.charAt(bytes.readUInt16BE(index * 2) % readable.length),
  ).join('');

/**
 * The code somebody meant, who typed small letters, blanks and hyphens or pasted a whole address.
 * The characters that codes never hold (0, 1, I, J, O, Q) are read as the letter they look like.
 * @returns letters and digits of codes; empty when there are none.
 */
export const codeAsMeant = (typed: string): string =>
  (/\/[we]\/([^/?#]+)/.exec(typed)?.[1] ?? typed)
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .replaceAll(/[1IJ]/g, 'L')
    .replaceAll(/[0OQ]/g, 'D')
    .slice(0, longestCode);

// None is longer; what is typed may be anything.
const longestCode = 20;
