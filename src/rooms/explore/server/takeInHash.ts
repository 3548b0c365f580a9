import { createHash } from 'node:crypto';

/** Whether a text is still the same, as `mentionTexts.queries.ts` works it out too; hexadecimal. */
export const contentHash = (title: string, text: string): string =>
  createHash('sha256').update(`${title}\n${text}`).digest('hex');

/** The same for copies of a text; 128 bits, hexadecimal. */
export const copyHash = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 32);
