import type pg from 'pg';

/** Whether this connection now is the one that holds the name; it lets go when it ends. */
export async function tryToHold(client: pg.Client, name: string): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>(
    'select pg_try_advisory_lock(hashtextextended($1, 13)) as held',
    [name],
  );
  return rows[0]?.held ?? false;
}

export async function letGo(client: pg.Client, name: string): Promise<void> {
  await client.query('select pg_advisory_unlock(hashtextextended($1, 13))', [name]);
}
