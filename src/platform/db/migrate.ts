import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PoolClient } from 'pg';

export class SchemaTooNew extends Error {}

type Migration = { name: string; sql: string; hash: string };

// Any number; it only has to be ours. Two processes that start together migrate one after the
// other.
const migrationLock = 7_350_217;

/**
 * Brings the schema up to the migrations of this code, each in a transaction of its own.
 * @param client connected as the owner. @param folder holds `NNNN-name.sql`.
 * @returns the names that were applied, in order.
 * @throws SchemaTooNew when the database has a migration this code does not know.
 */
export async function migrate(client: PoolClient, folder: string): Promise<string[]> {
  await client.query('select pg_advisory_lock($1)', [migrationLock]);
  try {
    await client.query('create schema if not exists migration');
    await client.query(
      'create table if not exists migration.applied (name text primary key, hash text not null, at timestamptz not null default now())',
    );
    const known = await migrationsIn(folder);
    const applied = await client.query<{ name: string; hash: string }>(
      'select name, hash from migration.applied order by name',
    );
    refuseNewer(known, applied.rows);
    const waiting = known.filter(
      (migration) => !applied.rows.some((row) => row.name === migration.name),
    );
    for (const migration of waiting) await apply(client, migration);
    return waiting.map((migration) => migration.name);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrationLock]);
  }
}

async function migrationsIn(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8');
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

function refuseNewer(known: Migration[], applied: { name: string; hash: string }[]): void {
  for (const row of applied) {
    const migration = known.find((candidate) => candidate.name === row.name);
    if (!migration)
      throw new SchemaTooNew(`The database was written by a newer Resonanz (it has ${row.name}).`);
    if (migration.hash !== row.hash)
      throw new SchemaTooNew(`Migration ${row.name} was changed after it had been applied.`);
  }
}

async function apply(client: PoolClient, { name, sql, hash }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into migration.applied (name, hash) values ($1, $2)', [name, hash]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw new Error(`Migration ${name} failed.`, { cause });
  }
}
