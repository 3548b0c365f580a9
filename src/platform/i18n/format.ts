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
