import { assert } from '../base/assert.ts';
import { isId, newId, type PersonId } from '../base/ids.ts';
import { platformDb, type Tx } from '../db/database.ts';
import type { Language } from '../i18n/language.ts';

const kind = 'reset ';

export const findPersonByEmail = (
  email: string,
): Promise<{ id: PersonId; language: Language } | undefined> =>
  platformDb()
    .selectFrom('auth.person')
    .select(['id', 'language'])
    .where('email', '=', email)
    .executeTakeFirst();

/** An older link of the same person ends. */
export async function insertReset(
  tx: Tx,
  reset: { personId: PersonId; tokenHash: string; expiresAt: Date },
): Promise<void> {
  const identifier = kind + reset.personId;
  await tx.deleteFrom('auth.verification').where('identifier', '=', identifier).execute();
  await tx
    .insertInto('auth.verification')
    .values({ id: newId(), identifier, value: reset.tokenHash, expires_at: reset.expiresAt })
    .execute();
}

export const selectReset = (
  tokenHash: string,
  now: Date,
): Promise<{ identifier: string } | undefined> =>
  platformDb()
    .selectFrom('auth.verification')
    .select('identifier')
    .where('value', '=', tokenHash)
    .where('identifier', 'like', `${kind}%`)
    .where('expires_at', '>', now)
    .executeTakeFirst();

/** Uses a link up: of two requests at once one finds it. */
export async function takeReset(
  tx: Tx,
  tokenHash: string,
  now: Date,
): Promise<{ id: PersonId; email: string } | undefined> {
  const taken = await tx
    .deleteFrom('auth.verification')
    .where('value', '=', tokenHash)
    .where('identifier', 'like', `${kind}%`)
    .where('expires_at', '>', now)
    .returning('identifier')
    .executeTakeFirst();
  if (!taken) return undefined;
  const id = taken.identifier.slice(kind.length);
  assert(isId<'person'>(id), 'a reset names a person');
  return tx
    .selectFrom('auth.person')
    .select(['id', 'email'])
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function updatePassword(tx: Tx, id: PersonId, passwordHash: string): Promise<void> {
  await tx
    .updateTable('auth.account')
    .set({ password: passwordHash })
    .where('person_id', '=', id)
    .where('provider_id', '=', 'credential')
    .execute();
}

export async function endSessions(tx: Tx, id: PersonId): Promise<void> {
  await tx.deleteFrom('auth.session').where('person_id', '=', id).execute();
}
