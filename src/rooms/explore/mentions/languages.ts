import type { Language } from '#platform/i18n/language.ts';

// What is mostly written in Germany, Austria and Switzerland.
const usual = ['de', 'en', 'fr', 'it', 'es', 'pl', 'tr', 'ru', 'uk', 'ar', 'unknown'];

/** Languages a list can be narrowed to. @param chosen is one of them, whatever it is. */
export const languagesToChoose = (chosen: string | null): string[] =>
  chosen && !usual.includes(chosen) ? [...usual, chosen] : usual;

/** `Deutsch` for `de`; the code where nobody has a name for it, null for `unknown`. */
export function languageName(code: string, language: Language): string | null {
  if (code === 'unknown') return null;
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
  } catch {
    // Not even a code: somebody typed it into a query.
    return code;
  }
}
