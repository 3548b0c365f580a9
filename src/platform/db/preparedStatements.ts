import { createHash } from 'node:crypto';
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { assert } from '../base/assert.ts';

/**
 * kysely sends every statement unnamed, so PostgreSQL parses and plans it each time. Named by a
 * hash of its text a statement is prepared once for each connection; kysely's parameters keep the
 * number of texts small.
 */
export function preparing(pool: Pool): PostgresPool {
  return {
    connect: async () => new PreparingClient(await pool.connect()),
    end: () => pool.end(),
    options: pool.options,
  };
}

class PreparingClient implements PostgresPoolClient {
  readonly #client: PoolClient;

  constructor(client: PoolClient) {
    this.#client = client;
  }

  query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query<R>(
    text: string | PostgresCursor<R>,
    values: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    assert(typeof text === 'string', 'statements are sent as text, not as cursors');
    return this.#run<R>(text, [...values]);
  }

  release(destroy?: boolean): void {
    this.#client.release(destroy);
  }

  async #run<R>(text: string, values: unknown[]): Promise<PostgresQueryResult<R>> {
    const result = await this.#client.query<QueryResultRow & R>({
      name: statementName(text),
      text,
      values,
    });
    const command = changingCommands.find((known) => known === result.command) ?? 'SELECT';
    return { command, rowCount: result.rowCount ?? 0, rows: result.rows };
  }
}

// Those whose count of rows kysely reports.
const changingCommands = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'] as const;

const names = new Map<string, string>();

// Texts with a list of parameters differ by its length; past this many they are not worth
// remembering.
const rememberedNames = 2_000;

function statementName(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = createHash('sha1').update(text).digest('base64url');
  if (names.size < rememberedNames) names.set(text, name);
  return name;
}
