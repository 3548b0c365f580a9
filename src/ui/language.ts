import { getContext, setContext } from 'svelte';
import type { Language } from '#platform/i18n/language.ts';

const key = Symbol('language');

/** Called once by the root layout; everything below reads the language from there. */
export const provideLanguage = (language: () => Language): void => void setContext(key, language);

export const currentLanguage = (): Language => getContext<() => Language>(key)();

/** The catalogue of the page's language. Called while a component starts, like every context. */
export const inLanguage = <Messages>(catalogue: Record<Language, Messages>): Messages =>
  catalogue[currentLanguage()];
