import type { Insertable } from 'kysely';
import type { Tx } from '../db/database.ts';
import type { Database } from '../db/schema.ts';

export async function insertFact(tx: Tx, fact: Insertable<Database['platform.fact']>) {
  await tx.insertInto('platform.fact').values(fact).execute();
}
