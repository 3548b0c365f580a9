const months: readonly (readonly string[])[] = [
  ['januar', 'jänner', 'january', 'jan', 'jän'],
  ['februar', 'feber', 'february', 'feb'],
  ['märz', 'maerz', 'march', 'mär', 'mrz', 'mar'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['dezember', 'december', 'dez', 'dec'],
];

const numbers = new Map(months.flatMap((names, index) => names.map((name) => [name, index + 1])));

/** 1 to 12 of a month's German or English name, also cut short; null where it is none. */
export const monthOf = (name: string): number | null => numbers.get(name.toLowerCase()) ?? null;
