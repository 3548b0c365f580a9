import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { startEmbedded } from '#platform/db/embedded.ts';

// The whole process as `npm start` runs it, on a data folder of its own. Needs the built pages.
// Each test starts the process once or twice; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 90_000 });

let dataFolder = '';
let running: Running[] = [];

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'resonanz-server-'));
});
afterEach(async () => {
  await Promise.all(running.map((process) => process.end('SIGTERM')));
  running = [];
});
afterAll(() => rm(dataFolder, { recursive: true, force: true }));

describe('npm start', () => {
  test('serves, and on SIGTERM ends everything with exit code 0', async () => {
    const server = await started();
    expect((await fetch(`${server.address}/health/ready`)).status).toBe(200);
    expect((await fetch(server.address)).status).toBe(200);
    const database = await databasePid();
    expect(await server.end('SIGTERM')).toBe(0);
    await isGone(database);
  });

  test('installs and builds nothing when it ran before', async () => {
    expect((await started()).out).toMatch(/^\nResonanz is running at /);
  });

  test('takes forms on plain http, and none from another site', async () => {
    const { address } = await started();
    const post = (origin: string) =>
      fetch(`${address}/sign-in`, { method: 'POST', headers: { origin }, body: new FormData() });
    expect((await post(address)).status).not.toBe(403);
    expect((await post('http://evil.example')).status).toBe(403);
  });

  test('refuses a body that is too large', async () => {
    const { address } = await started();
    const body = 'a'.repeat(300_000);
    const headers = { origin: address, 'content-type': 'application/x-www-form-urlencoded' };
    const response = await fetch(`${address}/sign-in`, { method: 'POST', headers, body });
    expect(response.status).toBe(413);
  });

  test('shows its figures to this machine only, and not through a proxy', async () => {
    const { address } = await started();
    expect((await fetch(`${address}/metrics`)).status).toBe(200);
    const headers = { 'x-forwarded-for': '203.0.113.7' };
    expect((await fetch(`${address}/metrics`, { headers, redirect: 'manual' })).status).not.toBe(
      200,
    );
  });

  test('is there again right after a kill -9', async () => {
    const killed = await started();
    await killed.end('SIGKILL');
    const again = await started();
    expect((await fetch(`${again.address}/health/ready`)).status).toBe(200);
    const database = await databasePid();
    await again.end('SIGTERM');
    await isGone(database);
  });

  test('survives a kill -9 of the database', async () => {
    const server = await started();
    process.kill(await databasePid(), 'SIGKILL');
    const status = async () => (await fetch(`${server.address}/health/ready`)).status;
    await vi.waitUntil(async () => (await status()) === 503, { timeout: 5_000, interval: 5 });
    await vi.waitUntil(async () => (await status()) === 200, { timeout: 20_000, interval: 50 });
    expect((await fetch(server.address)).status).toBe(200);
    expect(await server.end('SIGTERM')).toBe(0);
  });
});

describe('npm start ends with one sentence when', () => {
  test('the port is taken', async () => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const sentence = await refusal({ PORT: port });
    other.close();
    expect(sentence).toMatch(new RegExp(`^Port ${port} is taken; .*PORT=\\d+ npm start\\.\\n$`));
  });

  test('a setting is wrong', async () => {
    expect(await refusal({ PORT: 'web' })).toBe(
      'The setting PORT must be a number from 0 to 65535.\n',
    );
  });

  test('DATABASE_URL is out of reach', async () => {
    const sentence = await refusal({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/resonanz' });
    expect(sentence).toMatch(/^DATABASE_URL: nothing answers at its host and port; .*\.\n$/);
  });

  test('the schema is newer than the code, and changes nothing', async () => {
    const name = '9999-from-the-future.sql';
    await inDatabase("insert into migration.applied values ($1, '')", [name]);
    const sentence = await refusal({});
    const left = await inDatabase('delete from migration.applied where name = $1', [name]);
    expect(sentence).toMatch(/^The database was written by a newer Resonanz .*\.\n$/);
    expect(left).toBe(1);
  });
});

/** One `npm start`: what it printed, where it is, and how to end it. */
class Running {
  readonly #child: ChildProcess;
  readonly #exit: Promise<number | null>;
  out = '';
  problem = '';

  constructor(environment: Record<string, string>) {
    const env = { ...process.env, PORT: '0', RESONANZ_DATA: dataFolder, ...environment };
    const child = spawn(process.execPath, ['scripts/start.mjs'], { env });
    child.stdout.on('data', (part: Buffer) => (this.out += part.toString()));
    child.stderr.on('data', (part: Buffer) => (this.problem += part.toString()));
    this.#exit = new Promise((resolve) => child.once('close', resolve));
    this.#child = child;
    running.push(this);
  }

  get address(): string {
    return /running at (\S+)/.exec(this.out)?.[1] ?? '';
  }

  exited(): Promise<number | null> {
    return this.#exit;
  }

  end(signal: NodeJS.Signals): Promise<number | null> {
    this.#child.kill(signal);
    return this.#exit;
  }
}

async function started(): Promise<Running> {
  const server = new Running({});
  const ended = server.exited().then(() => Promise.reject(new Error(server.problem)));
  ended.catch(() => undefined);
  await Promise.race([vi.waitUntil(() => server.address !== '', { timeout: 60_000 }), ended]);
  return server;
}

/** @returns the only thing it said, after it ended with exit code 1. */
async function refusal(environment: Record<string, string>): Promise<string> {
  const server = new Running(environment);
  expect(await server.exited()).toBe(1);
  return server.problem;
}

async function inDatabase(statement: string, values: string[]): Promise<number | null> {
  const embedded = await startEmbedded({ dataFolder });
  const client = new pg.Client(embedded.connection);
  await client.connect();
  const { rowCount } = await client.query(statement, values);
  await client.end();
  await embedded.stop();
  return rowCount;
}

const databasePid = async (): Promise<number> =>
  Number(
    (await readFile(join(dataFolder, 'postgres-18', 'postmaster.pid'), 'utf8')).split('\n')[0],
  );

// Who lost its starter to a kill -9 is buried by the system, and a busy one takes its time.
const isGone = (pid: number) => vi.waitUntil(() => !isAlive(pid), { timeout: 20_000 });

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
