import { pool } from './database.ts';

/**
 * Has PostgreSQL look at tables that grow from nothing to thousands of rows within seconds. Until
 * it does by itself (a minute later), it plans as if they were empty, and each row that refers to
 * another one is checked by reading all of them. @param tables names in our own code, with columns
 * where one of the others would take long.
 */
export async function freshStatistics(tables: readonly string[]): Promise<void> {
  await pool().query(`analyze ${tables.join(', ')}`);
}
