import { apart } from './exceptions.ts';
import { formsOf, isInflected, type Forms } from './inflection.ts';

/**
 * Whether `whole` is a compound with `part` in it: at its beginning (`Ausbildung`,
 * Ausbildungsplatz) or at its end (Berufsausbildung, Berufsausbildungen). Both are folded. Without
 * a dictionary this is decided by linking elements, by what a German word can begin with, and by
 * lengths.
 */
export const isCompound = (part: Forms, whole: string): boolean =>
  mayBePart(part.word) &&
  whole.length > part.word.length + 1 &&
  !apart(part.word, whole) &&
  letters.test(whole) &&
  (beginsWith(part.word, whole) || endsWith(part, whole));

/** Shorter words are in too many others by chance. */
export const shortestPart = 3;
const letters = /^\p{L}+$/u;

const mayBePart = (word: string): boolean => word.length >= shortestPart && letters.test(word);

/** With what a compound of this word can begin: itself, and without its e (Schule, Schulhof). */
export const startsOf = (word: string): string[] =>
  word.length > 4 && word.endsWith('e') ? [word, word.slice(0, -1)] : [word];

// Fugenelemente. Those with a vowel only after words of four letters: Eis and Eisenbahn.
const links = ['s', 'es', 'n', 'en', 'er', 'e', 'ens'];

function beginsWith(word: string, whole: string): boolean {
  for (const start of startsOf(word)) {
    if (!whole.startsWith(start)) continue;
    const rest = whole.slice(start.length);
    if (isHead(rest, { word: start, least: start === word && word.length > 3 ? 3 : 4 }))
      return true;
    if (start !== word) continue;
    const usable = word.length > 3 ? links : ['s'];
    if (usable.some((link) => rest.startsWith(link) && isLinked(rest.slice(link.length))))
      return true;
  }
  return false;
}

const isLinked = (rest: string): boolean => isHead(rest, { word: '', least: 4 });

/** Whether this can be the second word of a compound. */
function isHead(rest: string, after: { word: string; least: number }): boolean {
  if (shortHeads.test(rest)) return true;
  if (rest.length < after.least || onlyEndings.test(rest)) return false;
  if (!/[aeiouy]/.test(rest)) return false;
  if (/^[aeiou]/.test(rest))
    return commonHeads.test(rest) || (after.word.length > 6 && rest.length > 4);
  return onset.test(rest);
}

const shortHeads =
  /^(?:amt|tag|weg|ort|rat|rad|bau|hof|tor|see|uhr|bus|zug|bad|park)(?:e?s|e|en)?$/;

// What makes another word of a word, and no compound: Verein and Vereinbarung, Bahn and Bahnung.
const onlyEndings =
  /^(?:ung|heit|keit|lich|isch|ig|bar|los|haft|sam|chen|lein|schaft|tum|nis|inn?|er|ler|ner|el|end|iv|ion|itaet|ier|ell|al|ant|ent|ismus|ist|weise|maessig|voll|fach|artig|te)+(?:e|en|em|er|es|s|n|t|te|ten|st)?$/;

// With what a German word begins that does not begin with a vowel.
const onset =
  /^(?:b[lr]?|ch[lr]?|c[lr]?|d[r]?|f[lr]?|g[lnr]?|h|j|k[lnrw]?|l|m|n|p(?:f[lr]?|[lrhs])?|qu|r|sch[lmnrw]?|s(?:p[lr]?|t[r]?|[klmnw])?|t[hrw]?|v|w[r]?|x|y|z[w]?)[aeiouy]/;

const commonHeads =
  /^(?:abend|abfuhr|abgabe|ablauf|abo|absch|abteil|akademie|aktion|allee|amt|aemt|anfang|anbieter|anbindung|angebot|angst|anlage|anschluss|anstalt|antrag|antraeg|anwohn|anzeig|arbeit|archiv|arena|artikel|arzt|aerzt|aufgabe|auftrag|ausbau|ausbild|ausfa|ausgab|ausgang|auskunft|ausschuss|ausstell|ausweis|auto|eigentuem|eingang|einkauf|einnahm|einricht|einsatz|einsaetz|eltern|ende|energie|entgelt|entwick|erhoeh|ersatz|erweiter|experte|idee|industrie|info|infra|inhab|initiativ|insel|inspek|instand|institut|offensiv|oeffnung|ordnung|organis|ort|uebergang|ueberga|uebung|ufer|uhr|umbau|umfeld|umfrage|umland|umzug|unfall|unfae|unterhalt|unterkunft|unternehm|unterricht|unterstuetz|urlaub)/;

/** The word at the end decides what a compound is: Berufsausbildung is an Ausbildung. */
function endsWith(part: Forms, whole: string): boolean {
  const { word } = part;
  if (!mayBeTail(word)) return false;
  const keys = tailKeys(word);
  // Shorter by its -e, longer by its ending (-ern) and its umlaut.
  const last = Math.min(whole.length - word.length + 2, whole.length - shortestTail);
  for (let at = Math.max(3, whole.length - word.length - 4); at <= last; at += 1) {
    if (!keys.some((key) => whole.startsWith(key, at))) continue;
    if (!isFirstPart(whole.slice(0, at), word.charAt(0))) continue;
    if (isInflected(part, formsOf(whole.slice(at)))) return true;
  }
  return false;
}

/** With a vowel in front a word must be longer: Essen is not in Interessen. */
export const mayBeTail = (word: string): boolean =>
  word.length >= (/^[aeiou]/.test(word) ? 7 : 5) && letters.test(word);

/** Letters of the shortest form that an end can have. */
export const shortestTail = 4;

/** With what a form of this word begins: its first letters, with and without an umlaut. */
export function tailKeys(word: string): string[] {
  const vowel = /[aou]/.exec(word);
  const at = (vowel?.index ?? 0) + 1;
  const other =
    word.charAt(at) === 'e'
      ? word.slice(0, at) + word.slice(at + 1)
      : `${word.slice(0, at)}e${word.slice(at)}`;
  const keys = [word.slice(0, tailKeyLetters)];
  if (vowel) keys.push(other.slice(0, tailKeyLetters));
  return [...new Set(keys)];
}

export const tailKeyLetters = 4;

const shortWords = new Set(
  `abi akt alt amt art bad bau bus ehe ort rat ski uhr web zug eis gas hof kur neu not oel ost rad
  see tag tee tor vhs weg zoo arm dorf`.split(/\s+/),
);
// Before these a word is a verb or its noun, and no compound: Unterstand, Widerstand.
const prefixes = new Set(
  `unter ueber durch hinter wider wieder zusammen zurueck vorbei miss ent emp ver zer auf aus vor
  nach mit bei ein her hin weg los fort fest heim statt teil wahr ange aufge ausge einge unge abge
  zuge vorge`.split(/\s+/),
);

/** Whether this can stand before the end of a compound that begins with that letter. */
export function isFirstPart(first: string, next: string): boolean {
  if (prefixes.has(first) || !/[aeiouy]/.test(first)) return false;
  if (first.length < 4) return shortWords.has(first);
  // A word ends with a vowel, or with what a German syllable can end with.
  if (!/(?:[aeiouy]|[aeiouylmnr]?[bcdfghklmnprstxz]{1,3})$/.test(first)) return false;
  return !/[aeiou]/.test(next) || /[sntrlhgkfb]$/.test(first);
}
