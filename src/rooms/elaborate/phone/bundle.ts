import type { Language } from '../../../platform/i18n/language.ts';

const entry = '/src/rooms/elaborate/phone/startPhone.svelte.ts';

/**
 * Where the phone's script and styles lie. This is what `npm run dev` serves; a build puts the
 * addresses of the bundled files in its place (scripts/phoneBundle.ts).
 */
export const phoneBundle: { scripts: Record<Language, string>; style: string | null } = {
  scripts: { de: entry, en: entry },
  style: null,
};
