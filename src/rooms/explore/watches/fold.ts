const invisible = /\p{Default_Ignorable_Code_Point}/gu;
const marks = /\p{M}+/gu;
const german: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/**
 * A word as it is compared: without case, `Müller` like `Mueller`, `Straße` like `Strasse`, other
 * accents and soft hyphens left away.
 */
export function fold(word: string): string {
  if (plain.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKC')
    .replace(invisible, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöüß]/g, (letter) => german[letter] ?? letter)
    .normalize('NFD')
    .replace(marks, '')
    .normalize('NFC');
}

const plain = /^[A-Za-z0-9]*$/;
