import { firstNames } from './firstNames.ts';
import { fold } from './fold.ts';
import type { Query } from './query.ts';

/**
 * What of a query looks like a person: a first name with another name, a title with a name, an
 * `@` account, `author:`. @returns the words, as they were typed; empty when nothing does.
 */
export function personsIn(query: Query): string[] {
  const found = new Set<string>();
  look(query, found);
  return [...found];
}

function look(query: Query, found: Set<string>): void {
  switch (query.kind) {
    case 'not':
      return;
    case 'field':
      if (query.field === 'author') found.add(`author:${query.value}`);
      return;
    case 'word':
    case 'phrase': {
      lookAt(query.text, found);
      return;
    }
    case 'prefix':
      return;
    case 'near': {
      lookBeside([query.left, query.right], found);
      return;
    }
    case 'and':
    case 'or':
      for (const part of query.parts) look(part, found);
      if (query.kind === 'and') lookBeside(query.parts, found);
  }
}

/** Words beside each other read like a name, in either order: `Schmidt Anna`. */
function lookBeside(parts: readonly Query[], found: Set<string>): void {
  const words = parts.flatMap(wordsIn);
  words.forEach((word, index) => {
    const next = words[index + 1];
    if (next === undefined) return;
    lookAt(`${word} ${next}`, found);
    lookAt(`${next} ${word}`, found);
  });
}

function wordsIn(query: Query): string[] {
  if (query.kind === 'word' || query.kind === 'phrase') return [query.text];
  return query.kind === 'or' || query.kind === 'and' ? query.parts.flatMap(wordsIn) : [];
}

function lookAt(text: string, found: Set<string>): void {
  if (/^@[\p{L}\p{N}]/u.test(text)) found.add(text);
  else if (looksLikeName(text)) found.add(text);
}

const titles =
  /^(herrn?|frau|dr|prof|pfarrer(in)?|pastor(in)?|(ober|alt)?buergermeister(in)?|ministerpraesident(in)?|minister(in)?|landrat|landraetin|dezernent(in)?|stadtrat|stadtraetin|gemeinderat|gemeinderaetin|abgeordneter?|mdb|mdl|kanzler(in)?|bundeskanzler(in)?|praesident(in)?|vorstand|chef(in)?|rektor(in)?|kommissar(in)?|mr|mrs|ms|mayor|minister|senator(in)?)$/;

// What is called after a person is none: Karl-Marx-Platz, Anna-Seghers-Schule, Robert Koch
// Institut.
const places =
  /(strasse|str|platz|weg|allee|gasse|schule|gymnasium|halle|stift|stiftung|institut|haus|heim|kirche|klinik|park|preis|markt|gmbh|ag|kg|ev|se|street|school)$/;

function looksLikeName(text: string): boolean {
  const words = text.split(/[\s.,]+/u).filter((word) => /\p{L}/u.test(word));
  const [first = '', ...others] = words.map(fold);
  const last = others.at(-1);
  if (last === undefined || words.length > 4 || places.test(last)) return false;
  const afterTitles = words.find((word) => !titles.test(fold(word)));
  if (titles.test(first)) return afterTitles !== undefined && isName(afterTitles);
  const given = firstNames.has(first.split('-')[0] ?? '');
  return given && isName(words.at(-1) ?? '', true);
}

/** A capital and then letters; written small too where a first name stands before it. */
const isName = (word: string, smallToo = false): boolean =>
  (smallToo ? /^\p{L}[\p{L}'’-]+$/u : /^\p{Lu}\p{Ll}[\p{L}'’-]*$/u).test(word) &&
  !notNames.has(fold(word));

const notNames = new Set('und oder der die das in im am bei von fuer mit the and of at'.split(' '));
