import type pg from 'pg';
import { log } from '../log.ts';

/**
 * A broken connection fails the statement it carried; without listeners it would end the process as
 * well.
 */
export function survive(pool: pg.Pool): void {
  pool.on('error', (error) => {
    if (!pool.ending) log().warn({ code: codeOf(error) }, 'A connection to the database broke.');
  });
  pool.on('connect', (client) => client.on('error', () => undefined));
}

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : error.name);
