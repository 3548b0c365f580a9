import { inject, test as plainTest } from 'vitest';
import { connect, disconnect } from '#platform/db/database.ts';
import { cast } from './people.ts';
import { asAdmin } from './admin.ts';

export { expect, describe } from 'vitest';
export { cast, type Member } from './people.ts';

let clones = 0;

/** A test on a database of its own: a clone of the migrated template with the cast in it. */
export const test = plainTest.extend<{ database: string; cast: typeof cast }>({
  // eslint-disable-next-line no-empty-pattern -- vitest reads the names of the fixtures asked for here
  database: async ({}, use) => {
    clones += 1;
    const name = `test_${process.pid}_${clones}`;
    await asAdmin(`create database ${name} template ${inject('template')} owner resonanz_owner`);
    const pool = connect({ host: inject('server').host, user: 'resonanz_owner', database: name });
    // Connections that are still saying goodbye when the clone is dropped.
    pool.on('error', () => undefined);
    await use(name);
    await disconnect();
    await asAdmin(`drop database ${name} with (force)`);
  },
  cast: async ({ database: _database }, use) => {
    await use(cast);
  },
});
