import { sql, type Kysely } from 'kysely';
import { newId, type PersonId } from '../base/ids.ts';
import { platformDb } from '../db/database.ts';
import type { Database } from '../db/schema.ts';
import type { Language } from '../i18n/language.ts';

export type NewPerson = { id: PersonId; name: string; email: string; language: Language };

export async function insertPerson(db: Kysely<Database>, person: NewPerson): Promise<boolean> {
  const inserted = await db
    .insertInto('auth.person')
    .values(person)
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** The password as better-auth looks it up. */
export async function addAccount(
  db: Kysely<Database>,
  personId: PersonId,
  passwordHash: string,
): Promise<void> {
  await db
    .insertInto('auth.account')
    .values({
      id: newId(),
      person_id: personId,
      account_id: personId,
      provider_id: 'credential',
      password: passwordHash,
    })
    .execute();
}

export async function anyPerson(db: Kysely<Database>): Promise<boolean> {
  return (
    (await db.selectFrom('auth.person').select('id').limit(1).executeTakeFirst()) !== undefined
  );
}

export async function makeOperator(db: Kysely<Database>, id: PersonId, now: Date): Promise<void> {
  await db.updateTable('auth.person').set({ operator_since: now }).where('id', '=', id).execute();
}

/**
 * Held until the transaction ends: of two first visits at once, the second finds the person of the
 * first.
 */
export async function lockFirstVisit(db: Kysely<Database>): Promise<void> {
  await sql`select pg_advisory_xact_lock(7350218)`.execute(db);
}

export async function updatePerson(
  id: PersonId,
  changed: { name?: string; language?: Language },
): Promise<void> {
  await platformDb().updateTable('auth.person').set(changed).where('id', '=', id).execute();
}
