import type { Language } from './language.ts';

const units = [
  ['day', 24 * 60],
  ['hour', 60],
  ['minute', 1],
] as const;

const now = {
  de: { past: 'gerade eben', future: 'gleich' },
  en: { past: 'just now', future: 'in a moment' },
};

/** How far a moment is from now, in words: `vor 5 Minuten`, `morgen`, `gerade eben`. */
export function relativeTime(language: Language, at: Date, from: Date): string {
  const minutes = (at.getTime() - from.getTime()) / 60_000;
  const isPast = minutes <= 0;
  for (const [unit, length] of units) {
    if (Math.abs(minutes) >= length) {
      const count = (isPast ? -1 : 1) * Math.floor(Math.abs(minutes) / length);
      return new Intl.RelativeTimeFormat(language, { numeric: 'always' }).format(count, unit);
    }
  }
  return isPast ? now[language].past : now[language].future;
}
