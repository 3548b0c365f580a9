import { join } from 'node:path';
import pg from 'pg';
import { settings } from '#env';
import { StartProblem } from '../base/startProblem.ts';
import { migrateJobs } from '../jobs/migrateJobs.ts';
import { connect, disconnect } from './database.ts';
import { startEmbedded } from './embedded.ts';
import { migrate, SchemaTooNew } from './migrate.ts';
import { databaseProblem } from './databaseProblem.ts';
import { survive } from './survive.ts';

export type OpenDatabase = {
  /** For connections beside the pool. */
  config: pg.PoolConfig;
  /** Ends our connections, and the embedded server unless somebody else uses it. */
  close(): Promise<void>;
};

// Requests wait in a queue for one of the pool's connections; a thousand people who join at once
// wait seconds.
const longestWaitMs = 20_000;

const migrations = join(import.meta.dirname, '../../../db/migrations');

/**
 * The database of the settings, reachable, migrated and connected: DATABASE_URL, else the embedded
 * server of the data folder.
 * @throws StartProblem with a sentence for the operator.
 */
export async function openDatabase(connections = 10): Promise<OpenDatabase> {
  const { databaseUrl, dataFolder } = settings();
  const embedded = databaseUrl ? null : await startEmbedded({ dataFolder });
  const config: pg.PoolConfig = {
    ...(embedded ? embedded.connection : { connectionString: databaseUrl ?? '', keepAlive: true }),
    connectionTimeoutMillis: longestWaitMs,
  };
  const close = async () => {
    await disconnect();
    await embedded?.stop();
  };
  try {
    if (!embedded) await refuseUnfit(config);
    await bringUpToDate(config);
    survive(connect(config, connections));
  } catch (error) {
    await close();
    throw error;
  }
  return { config, close };
}

const oldestPostgres = 150_000;

async function refuseUnfit(config: pg.PoolConfig): Promise<void> {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>(
      "select current_setting('server_version_num') as version",
    );
    const version = Number(rows[0]?.version);
    if (version < oldestPostgres) {
      throw new StartProblem(
        `DATABASE_URL leads to PostgreSQL ${Math.floor(version / 10_000)}; Resonanz needs 15 or newer.`,
      );
    }
  } catch (error) {
    throw error instanceof StartProblem ? error : databaseProblem(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

// Any number; processes that start together bring the schema up to date one after the other.
const upToDateLock = 7_350_219;

async function bringUpToDate(config: pg.PoolConfig): Promise<void> {
  const pool = new pg.Pool({ ...config, max: 1 });
  survive(pool);
  try {
    const client = await pool.connect();
    try {
      await client.query('select pg_advisory_lock($1)', [upToDateLock]);
      await migrate(client, migrations);
      await migrateJobs(config);
    } finally {
      // Ending the connection also ends the lock.
      client.release(true);
    }
  } catch (error) {
    if (!(error instanceof SchemaTooNew)) throw error;
    throw new StartProblem(
      `${error.message} Nothing was changed: start the release that wrote it, or a newer one.`,
      { cause: error },
    );
  } finally {
    await pool.end();
  }
}
