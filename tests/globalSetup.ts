import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '#platform/db/migrate.ts';
import { migrateJobs } from '#platform/jobs/migrateJobs.ts';
import { castInto } from './people.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** How to reach the test server as a superuser; clones are made from `template`. */
    server: { host: string; user: string };
    template: string;
  }
}

/**
 * One real PostgreSQL for the run, and in it a migrated database with the cast, to be cloned for
 * each test.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, stop } = await testServer();
  const template = `template_with_cast_${process.pid}`;
  await prepare(server, template);
  project.provide('server', server);
  project.provide('template', template);
  return async () => {
    await drop(server, template);
    await stop();
  };
}

// TEST_POSTGRES names the socket folder of a running server; without it the run brings its own.
async function testServer() {
  const host = process.env.TEST_POSTGRES;
  if (host) return { server: { host, user: 'postgres' }, stop: () => Promise.resolve() };
  const { startEmbedded } = await import('#platform/db/embedded.ts');
  const dataFolder = await mkdtemp(join(tmpdir(), 'resonanz-test-'));
  const embedded = await startEmbedded({
    dataFolder,
    settings: { fsync: 'off', max_connections: '200' },
  });
  const { host: socket, user } = embedded.superuser;
  const stop = async () => {
    await embedded.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
  return { server: { host: socket, user }, stop };
}

async function drop(server: { host: string; user: string }, database: string): Promise<void> {
  const admin = new pg.Client({ ...server, database: 'postgres' });
  await admin.connect();
  await admin.query(`drop database ${database}`);
  await admin.end();
}

async function prepare(server: { host: string; user: string }, template: string): Promise<void> {
  const admin = new pg.Client({ ...server, database: 'postgres' });
  await admin.connect();
  await admin.query(`create database ${template} owner resonanz_owner`);
  await admin.end();
  const pool = new pg.Pool({
    host: server.host,
    user: 'resonanz_owner',
    database: template,
    max: 1,
  });
  const client = await pool.connect();
  await migrate(client, 'db/migrations');
  await castInto(client);
  client.release();
  await pool.end();
  await migrateJobs({ host: server.host, user: 'resonanz_owner', database: template });
}
