import { sql } from 'kysely';
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

export type NewGuest = { id: GuestId; language: Language; tokenHash: string };

/** One text however many there are, so that it is prepared once. */
export async function insertGuests(guests: readonly NewGuest[]): Promise<void> {
  await sql`
    insert into auth.guest (id, language, token_hash)
    select * from unnest(${guests.map((guest) => guest.id)}::uuid[],
      ${guests.map((guest) => guest.language)}::text[],
      ${guests.map((guest) => guest.tokenHash)}::text[])`.execute(platformDb());
}

export async function updateGuestLanguage(id: GuestId, language: Language): Promise<void> {
  await platformDb().updateTable('auth.guest').set({ language }).where('id', '=', id).execute();
}

export async function deleteGuests(ids: readonly GuestId[]): Promise<void> {
  await platformDb().deleteFrom('auth.guest').where('id', 'in', ids).execute();
}
