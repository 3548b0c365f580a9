import type { Language } from '../i18n/language.ts';
import { setGuestLanguage } from './guests.ts';
import { updatePerson } from './people.queries.ts';
import type { Guest, Person } from './scope.ts';

/** @returns false when there is nobody to remember it for. */
export async function chooseLanguage(
  who: { person: Person | null; guest: Guest | null },
  language: Language,
): Promise<boolean> {
  if (who.person) await updatePerson(who.person.id, { language });
  if (who.guest) await setGuestLanguage(who.guest.id, language);
  return Boolean(who.person ?? who.guest);
}

export const renamePerson = (person: Person, name: string): Promise<void> =>
  updatePerson(person.id, { name });
