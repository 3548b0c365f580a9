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
  switch (word.charAt(word.length - 1)) {
    case 'e':
      add(word.slice(0, -1));
      break;
    case 'm':
      if (word.endsWith('em')) add(word.slice(0, -2));
      break;
    case 'n':
      return basesOfN(word, bases);
    case 'r':
      if (word.endsWith('er') && takesEr(word.slice(0, -2))) add(word.slice(0, -2));
      return [...bases];
    case 's':
      if (word.endsWith('es')) add(word.slice(0, -2));
      if (!/(?:s|ei|au|ie)s$/.test(word)) add(word.slice(0, -1), 4);
      break;
    default:
      return [...bases];
  }
  if (word.includes('sse')) addSingleS(word, bases);
  return [...bases];
}

function basesOfN(word: string, bases: Set<string>): string[] {
  const person = word.includes('in') ? female.exec(word)?.[1] : undefined;
  if (person) return [word, ...basesOf(person)];
  const add = (base: string, atLeast = least) => base.length >= atLeast && bases.add(base);
  if (word.endsWith('en')) add(word.slice(0, -2));
  if (word.endsWith('ern') && takesEr(word.slice(0, -3))) add(word.slice(0, -3));
  if (!/[aiou]n$/.test(word)) add(word.slice(0, -1), 4);
  if (word.includes('sse')) addSingleS(word, bases);
  return [...bases];
}

/** Ergebnis, Ergebnisse; Bus, Busse. */
function addSingleS(word: string, bases: Set<string>): void {
  const single = /^(.*(?:i|u))sse[nsm]?$/.exec(word)?.[1];
  if (single) bases.add(`${single}s`);
}

const female =
  /^(.{3,}(?:er|ist|ent|ant|eur|or|og)|.*(?:kund|kolleg|expert|nachbar|beamt))in(?:nen)?$/;

/** Adjectives, and the nouns whose plural is -er without an umlaut. */
const takesEr = (base: string): boolean =>
  erPlurals.has(base) || /.{3}(?:isch|lich|ig|bar|sam|haft|los|iv|ell|al)$/.test(base);

function singularsOf(word: string): string[] {
  const known = umlautPlurals.get(word) ?? umlautPlurals.get(word.replace(/n$/, ''));
  if (known) return [known];
  if (!/[aou]e.*e/.test(word)) return [];
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
  if (!word.endsWith('s')) return wholes;
  if (/[^aeious]s$/.test(word) && word.length > least) wholes.push(word.slice(0, -1));
  if (word.endsWith('es') && word.length > least + 1) wholes.push(word.slice(0, -2));
  return wholes;
}
