import { eld } from 'eld/small';

/** What a text is written in when nothing says it. */
export const unknownLanguage = 'unknown';

// Under that many letters a guess is a guess.
const enoughLetters = 20;
// What is detected on more is believed although the detector itself hesitates.
const manyLetters = 60;

const letter = /\p{L}/gu;
// What says nothing about the language it stands in.
const noWords = /(?:https?:\/\/|www\.)\S+|[@#][\p{L}\p{N}_]+/gu;

/**
 * The language of a text, ISO 639-1, or `unknown`. What the source says is believed where the text
 * is short or its own language is in doubt. @param given as the source gave it, BCP 47.
 */
export function languageOf(text: string, given: string | null): string {
  const tag = primaryTag(given);
  const words = text.replaceAll(noWords, ' ');
  const letters = words.match(letter)?.length ?? 0;
  if (letters < enoughLetters) return tag ?? unknownLanguage;
  const found = eld.detect(words);
  if (found.language === '') return tag ?? unknownLanguage;
  if (letters >= manyLetters || found.isReliable()) return found.language;
  return tag ?? unknownLanguage;
}

/** `de` of `de-AT`; null where that is no tag, or says that nobody knows. */
function primaryTag(given: string | null): string | null {
  const primary = given?.toLowerCase().split(/[-_]/)[0] ?? '';
  return /^[a-z]{2,3}$/.test(primary) && !['und', 'mul', 'zxx', 'mis'].includes(primary)
    ? primary
    : null;
}
