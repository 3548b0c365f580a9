import { pattern } from './pattern.ts';

const full = /[★⭐🌟]/gu;
const row = /^(?:[★⭐🌟☆✩✰⯨½]\uFE0F?\s*)+$/u;
const outOf = pattern(
  String.raw`^(?:(?:bewertung|bewertet mit|rated|rating)[: ]*)?(\d(?:[.,]\d{1,2})?)\s*`,
  String.raw`(?:\/|von|of|out of|aus)\s*(5|10)(?:\s*(?:sternen?|stars?|punkten?))?$`,
);
const counted = /^(\d(?:[.,]\d{1,2})?)\s*(?:sternen?|stars?|★|⭐)$/i;
const bare = /^([1-5])(?:[.,](\d{1,2}))?$/;

/** 1 to 5 of "★★★★☆", "4/5", "4 von 5 Sternen", "5,0"; halves count up. Null: no stars. */
export function starsIn(written: string): number | null {
  const text = written.trim();
  if (text === '' || text.length > 40) return null;
  const inRow = row.test(text) ? (text.match(full)?.length ?? 0) : 0;
  if (inRow > 0) return inRow <= 5 ? inRow : null;
  const [, value, scale = '5'] = outOf.exec(text) ?? counted.exec(text) ?? bareOf(text);
  if (value === undefined) return null;
  const number = Number(value.replace(',', '.')) / (scale === '10' ? 2 : 1);
  const stars = Math.round(number);
  return stars >= 1 && stars <= 5 && number <= 5 ? stars : null;
}

const bareOf = (text: string): readonly [string, ...string[]] | readonly [] =>
  bare.test(text) ? [text, text] : [];
