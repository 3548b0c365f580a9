import { readFile } from 'node:fs/promises';
import { expect, test } from '#tests/cast.ts';
import { pool } from './database.ts';
import { schemas } from './schemas.ts';
import { schemaText } from './schemaText.ts';
import { schemaTypes } from './schemaTypes.ts';

test('the row types are those of the migrated schema', async ({ database: _database }) => {
  const checkedIn = await readFile('src/platform/db/schema.ts', 'utf8');
  expect(checkedIn).toBe(await schemaTypes(pool(), schemas));
});

test('db/schema.sql is the migrated schema', async ({ database: _database }) => {
  expect(await readFile('db/schema.sql', 'utf8')).toBe(await schemaText(pool(), schemas));
});

test('every table of an organisation has row-level security', async ({ database: _database }) => {
  const { rows } = await pool().query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c
       join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
     where c.relkind = 'r' and n.nspname <> 'auth' and n.nspname = any ($1) and not c.relrowsecurity`,
    [schemas],
  );
  // Read across organisations by the platform only, and out of reach of the role that works inside
  // one.
  expect(rows.map((row) => row.name).sort()).toEqual([
    // Full text; one query file reaches it.
    'explore.mention_text',
    'platform.mail',
    'platform.public_token',
  ]);
});
