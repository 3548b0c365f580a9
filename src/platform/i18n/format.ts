import type { Language } from './language.ts';

// One English: days first, as in the rest of Europe.
const locales = { de: 'de-DE', en: 'en-GB' } as const;

/** A day without a time (`2026-11-22`): `22. November 2026`. */
export const formatDay = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** A moment as it is in a time zone: `22. November 2026 um 09:30`. */
export const formatMoment = (language: Language, at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  }).format(at);

/** `12.345,5` in German, `12,345.5` in English; at most `digits` after the comma. */
export const formatNumber = (language: Language, value: number, digits = 1): string =>
  new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits }).format(value);

/** `A, B und C`. */
export const formatList = (language: Language, items: readonly string[]): string =>
  new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(items);
