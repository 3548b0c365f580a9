import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { survive } from '../db/survive.ts';
import { jobLog } from './jobLog.ts';

/**
 * Brings the schema `graphile_worker` up to the installed library. @param config connects as the
 * owner.
 */
export async function migrateJobs(config: pg.PoolConfig): Promise<void> {
  const pool = new pg.Pool({ ...config, max: 1 });
  survive(pool);
  try {
    await runMigrations({ pgPool: pool, logger: jobLog });
  } finally {
    await pool.end();
  }
}
