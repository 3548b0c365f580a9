import pg from 'pg';
import { inject } from 'vitest';

/** Runs a statement on the test server as its superuser: to make and drop databases. */
export async function asAdmin(statement: string): Promise<void> {
  const admin = new pg.Client({ ...inject('server'), database: 'postgres' });
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}
