import type { GuestId } from '../base/ids.ts';
import { platformDb } from '../db/database.ts';
import type { Language } from '../i18n/language.ts';
import type { Guest } from './scope.ts';

export const findGuest = (tokenHash: string): Promise<Guest | undefined> =>
  platformDb()
    .selectFrom('auth.guest')
    .select(['id', 'language'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();

export async function insertGuest(guest: {
  id: GuestId;
  language: Language;
  tokenHash: string;
}): Promise<void> {
  await platformDb()
    .insertInto('auth.guest')
    .values({ id: guest.id, language: guest.language, token_hash: guest.tokenHash })
    .execute();
}

export async function updateGuestLanguage(id: GuestId, language: Language): Promise<void> {
  await platformDb().updateTable('auth.guest').set({ language }).where('id', '=', id).execute();
}
