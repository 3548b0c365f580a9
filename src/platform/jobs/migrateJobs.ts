import { runMigrations } from 'graphile-worker';
import type { Pool } from 'pg';
import { jobLog } from './jobLog.ts';

/** Brings the schema `graphile_worker` up to the installed library, as the owner. */
export const migrateJobs = (pool: Pool): Promise<void> =>
  runMigrations({ pgPool: pool, logger: jobLog });
