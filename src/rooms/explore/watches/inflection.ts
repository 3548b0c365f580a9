import { apart, erPlurals, quietUmlauts, umlautPlurals } from './exceptions.ts';

// Not the Snowball stemmer: it makes Burg, Bürger and Burger one word, Müll and Müller, schon and
// schön, Sicherheit and sicher. Here endings are taken off, umlauts are put back for plurals only,
// and two words are the same where one of the forms left is the same.

/** Forms of a folded word (see fold.ts), by which it is compared with others. */
export type Forms = {
  word: string;
  /** The word, and what is left without an ending of the declension. */
  bases: readonly string[];
  /** What it may be the plural of, by an umlaut: `staedte` of `stadt`. */
  singulars: readonly string[];
  /** As a singular: the word, and without the s of the genitive. */
  wholes: readonly string[];
};

const least = 3;

export function formsOf(word: string): Forms {
  if (!/^\p{L}+$/u.test(word)) return { word, bases: [word], singulars: [], wholes: [word] };
  return { word, bases: basesOf(word), singulars: singularsOf(word), wholes: wholesOf(word) };
}

/** Whether two folded words are forms of one word. */
export function isInflected(a: Forms, b: Forms): boolean {
  if (apart(a.word, b.word)) return false;
  return (
    a.bases.some((base) => b.bases.includes(base)) ||
    a.singulars.some((one) => b.wholes.includes(one)) ||
    b.singulars.some((one) => a.wholes.includes(one))
  );
}

function basesOf(word: string): string[] {
  const bases = new Set([word]);
  const add = (base: string, atLeast = least) => base.length >= atLeast && bases.add(base);
  const person = female.exec(word)?.[1];
  if (person) return [word, ...basesOf(person)];
  if (word.endsWith('e')) add(word.slice(0, -1));
  if (/e[nms]$/.test(word)) add(word.slice(0, -2));
  if (/[^aiou]n$/.test(word)) add(word.slice(0, -1), 4);
  if (word.endsWith('er') && takesEr(word.slice(0, -2))) add(word.slice(0, -2));
  if (word.endsWith('ern') && takesEr(word.slice(0, -3))) add(word.slice(0, -3));
  if (/[^s]s$/.test(word) && !/(?:eis|aus|ies)$/.test(word)) add(word.slice(0, -1), 4);
  // Ergebnis, Ergebnisse; Bus, Busse.
  const doubled = /^(.*(?:ni|bu|i|u))sse[nsm]?$/.exec(word)?.[1];
  if (doubled) add(`${doubled}s`);
  return [...bases];
}

const female =
  /^(.{3,}(?:er|ist|ent|ant|eur|or|og)|.*(?:kund|kolleg|expert|nachbar|beamt))in(?:nen)?$/;

/** Adjectives, and the nouns whose plural is -er without an umlaut. */
const takesEr = (base: string): boolean =>
  erPlurals.has(base) || /.{3}(?:isch|lich|ig|bar|sam|haft|los|iv|ell|al)$/.test(base);

function singularsOf(word: string): string[] {
  const known = umlautPlurals.get(word) ?? umlautPlurals.get(word.replace(/n$/, ''));
  if (known) return [known];
  const found = /^(.*)(ae|oe|ue)([^aeiou]+|u[^aeiou]+)(?:e|en|er|ern)$/.exec(word);
  if (!found) return [];
  const [, before = '', umlaut = '', after = ''] = found;
  // Häuser: äu was au; neue, Feuer and Quere have no umlaut.
  if (/[aeq]$/.test(before)) return [];
  const singular = `${before}${umlaut.charAt(0)}${after}`;
  return quietUmlauts.has(singular) ? [] : [singular];
}

function wholesOf(word: string): string[] {
  const wholes = [word];
  if (/[^aeious]s$/.test(word) && word.length > least) wholes.push(word.slice(0, -1));
  if (/es$/.test(word) && word.length > least + 1) wholes.push(word.slice(0, -2));
  return wholes;
}
