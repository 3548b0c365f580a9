export type Variation = {
  text: string;
  /** Surely the same house; others may find something else, too. */
  sure: boolean;
};

/** How people write a name, too: without umlauts, hyphens or legal form, by its initials. */
export function nameVariations(name: string): Variation[] {
  const plain = name.trim().replace(/\s+/g, ' ');
  if (plain === '') return [];
  const short = withoutLegalForm(plain);
  const sure = [short, ...[short, plain].flatMap(spellings)];
  const maybe = [...townHall(short), initials(short)];
  const texts = new Set([plain.toLowerCase()]);
  const take = (text: string, isSure: boolean): Variation[] => {
    if (text.length < shortest || texts.has(text.toLowerCase())) return [];
    texts.add(text.toLowerCase());
    return [{ text, sure: isSure }];
  };
  return [
    ...sure.flatMap((text) => take(text, true)),
    ...maybe.flatMap((text) => take(text, false)),
  ].slice(0, most);
}

// Two letters find everything.
const shortest = 3;
const most = 8;

const spellings = (name: string): string[] => [
  withoutUmlauts(name),
  name.replaceAll(/[-–]/g, ' ').replace(/\s+/g, ' '),
  name.replaceAll(/\s*[-–]\s*/g, ''),
  name.replaceAll(' & ', ' und '),
];

const withoutUmlauts = (name: string): string =>
  name.replaceAll(/[äöüÄÖÜß]/g, (letter) => umlauts[letter] ?? letter);

const umlauts: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
};

const withoutLegalForm = (name: string): string =>
  name.replace(/,?\s+(g?GmbH|mbH|AG|SE|KGaA|UG|KG|OHG|GbR|eG|e\.\s?V\.|& Co\.?|\s)+$/i, '').trim();

// People write of the town hall when they mean the town.
function townHall(name: string): string[] {
  const [, kind, town] = /^(Stadt|Gemeinde|Kreisstadt|Hansestadt)\s+(.+)$/.exec(name) ?? [];
  if (!town) return [];
  const office = kind === 'Gemeinde' ? 'Gemeindeverwaltung' : 'Stadtverwaltung';
  return [`Rathaus ${town}`, `${office} ${town}`];
}

function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  return words.length < 3 ? '' : words.map((word) => word.charAt(0)).join('');
}
