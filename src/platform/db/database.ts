import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { assert } from '../base/assert.ts';
import type { OrganisationId } from '../base/ids.ts';
import { preparing } from './preparedStatements.ts';
import type { Database } from './schema.ts';

export type Tx = Transaction<Database>;

type Connected = { pool: pg.Pool; kysely: Kysely<Database> };

// The bundled pages and server.ts are separate module graphs; both must find the one pool.
const shared = Symbol.for('resonanz.database');
const holder: typeof globalThis & { [shared]?: Connected | undefined } = globalThis;

// A day stays the text it is in the database; only moments become a `Date`.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Opens the pool everything in this process uses. @param connections at most that many at once. */
export function connect(config: pg.PoolConfig, connections = 10): pg.Pool {
  const pool = new pg.Pool({ ...config, max: connections });
  holder[shared] = {
    pool,
    kysely: new Kysely<Database>({ dialect: new PostgresDialect({ pool: preparing(pool) }) }),
  };
  return pool;
}

export async function disconnect(): Promise<void> {
  await holder[shared]?.kysely.destroy();
  holder[shared] = undefined;
}

function connected(): Connected {
  assert(holder[shared], 'the database is connected before it is asked');
  return holder[shared];
}

export const pool = (): pg.Pool => connected().pool;

/**
 * Outside any organisation: people, organisations, public tokens, the live log. Only `src/platform`
 * uses it.
 */
export const platformDb = (): Kysely<Database> => connected().kysely;

/**
 * One transaction inside one organisation: row-level security holds, and so does
 * `where organisation_id = …`. A refusal undoes it as in `inTransaction`.
 */
export const inOrganisation = <T>(
  scope: { organisationId: OrganisationId },
  work: (tx: Tx) => Promise<T>,
): Promise<T> =>
  inTransaction(async (tx) => {
    await sql`select set_config('role', 'resonanz_app', true),
      set_config('app.organisation', ${scope.organisationId}, true)`.execute(tx);
    return work(tx);
  });

/**
 * One transaction in no organisation, for routines: row-level security shows no row; only functions
 * of the database that name what is due answer, with ids.
 */
export const acrossOrganisations = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(async (tx) => {
    await sql`select set_config('role', 'resonanz_app', true),
      set_config('app.organisation', '', true)`.execute(tx);
    return work(tx);
  });

/**
 * One transaction outside any organisation, for `src/platform` only. When `work` answers with a
 * refusal (`ok: false`) or throws, nothing of it stays.
 */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await platformDb()
      .transaction()
      .execute(async (tx) => {
        const result = await work(tx);
        if (isRefusal(result)) throw new RolledBack(result);
        return result;
      });
  } catch (error) {
    if (error instanceof RolledBack && isSame<T>(error)) return error.result;
    throw error;
  }
}

class RolledBack<T> extends Error {
  readonly result: T;
  constructor(result: T) {
    super('rolled back');
    this.result = result;
  }
}

// What we threw ourselves a few lines above carries what `work` returned.
const isSame = <T>(error: RolledBack<unknown>): error is RolledBack<T> => 'result' in error;

const isRefusal = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;
