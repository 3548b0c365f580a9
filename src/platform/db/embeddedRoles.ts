import pg from 'pg';

/**
 * Makes, where they are missing, the owner of everything (no superuser), the role that works inside
 * one organisation, and our database.
 */
export async function prepareRoles(superuser: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(superuser);
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(whatIsThere);
    const missing = creations.filter(({ name }) => !rows.some((row) => row.name === name));
    for (const { statement } of missing) await unlessThere(client, statement);
    if (missing.length > 0) {
      await client.query('grant resonanz_app to resonanz_owner with admin option');
    }
  } finally {
    await client.end();
  }
}

const whatIsThere =
  "select rolname as name from pg_roles union all select 'database ' || datname from pg_database";

const creations = [
  { name: 'resonanz_owner', statement: 'create role resonanz_owner login' },
  { name: 'resonanz_app', statement: 'create role resonanz_app nologin' },
  {
    name: 'database resonanz',
    statement: 'create database resonanz owner resonanz_owner',
  },
];

// Two processes may come here at once: "already exists" in its three forms is what we wanted.
const alreadyThere = new Set(['42710', '42P04', '23505']);

async function unlessThere(client: pg.Client, statement: string): Promise<void> {
  try {
    await client.query(statement);
  } catch (error) {
    if (error instanceof pg.DatabaseError && alreadyThere.has(error.code ?? '')) return;
    throw error;
  }
}
