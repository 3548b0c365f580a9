import type { Language } from './language.ts';

// One English: days first, as in the rest of Europe.
const locales = { de: 'de-DE', en: 'en-GB' } as const;

/** How a language writes numbers, lists and days; the catalogues' words stand around them. */
export const german = formatsOf('de');
export const english = formatsOf('en');

/** A day without a time (`2026-11-22`): `22. November 2026`. */
export const formatDay = (language: Language, day: string): string =>
  (language === 'de' ? german : english).day(day);

/** A moment as it is in a time zone: `22. November 2026 um 09:30`. */
export const formatMoment = (language: Language, at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  }).format(at);

/** A moment in a list, as it is in a time zone: `22.11.2026, 09:30`. */
export const formatMomentShort = (language: Language, at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(at);

/** A moment within these weeks, in a time zone: `Mittwoch, 25. November, 18:00`. */
export function dateAndTime(language: Language, at: Date, timeZone: string): string {
  const locale = locales[language];
  const date = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  const parts = [date, time].map((wanted) =>
    new Intl.DateTimeFormat(locale, { ...wanted, timeZone }).format(at),
  );
  return parts.join(', ');
}

/** A moment within days from now, as it is in a time zone: `Di., 18:00`. */
export const formatSoon = (language: Language, at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat(locales[language], {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(at);

function formatsOf(language: Language) {
  const locale = locales[language];
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const mean = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 2,
  });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  // A day is the same day everywhere, whatever zone the reader is in.
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const dayShort = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return {
    /** `1.234,5` */
    number: (value: number): string => number.format(value),
    /** `2,0`, where whole numbers are means too */
    mean: (value: number): string => mean.format(value),
    /** `7, 9 und 12` */
    list: (items: readonly (number | string)[]): string => list.format(items.map(String)),
    /** `22. November 2026`, of `2026-11-22` */
    day: (isoDay: string): string => day.format(new Date(isoDay)),
    /** `22.11.2026`, of `2026-11-22` */
    dayShort: (isoDay: string): string => dayShort.format(new Date(isoDay)),
  };
}
