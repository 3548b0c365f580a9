import { spawn } from 'node:child_process';
import { chown, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startEmbedded } from './embedded.ts';

const settings = { fsync: 'off', shared_buffers: '16MB' };
let folder = '';
let dataFolder = '';

// One cluster for all tests that only need one: making it takes a second.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'resonanz-embedded-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => {
  dataFolder = join(folder, 'data');
});

const start = () => startEmbedded({ dataFolder, settings });

describe('the embedded server', () => {
  test('starts with an owner who is no superuser, and is gone when stopped', async () => {
    const server = await start();
    expect(server.startedByUs).toBe(true);
    const owner = await answer(
      server.connection,
      'select current_user, rolsuper from pg_roles where rolname = current_user',
    );
    expect(owner).toEqual({ current_user: 'resonanz_owner', rolsuper: false });
    const pid = await serverPid();
    await server.stop();
    await isGone(pid);
  });

  test('is shared by two processes, and stopped by the one that leaves last', async () => {
    const first = await start();
    const second = await start();
    const pid = await serverPid();
    expect(second.startedByUs).toBe(false);
    await first.stop();
    expect(isAlive(pid)).toBe(true);
    await second.stop();
    await isGone(pid);
  });

  test('is started once when two processes start it together', async () => {
    const both = await Promise.all([start(), start()]);
    expect(both.filter((server) => server.startedByUs)).toHaveLength(1);
    const pid = await serverPid();
    await Promise.all(both.map((server) => server.stop()));
    await isGone(pid);
  });

  test('outlives a killed process and is taken over by the next', async () => {
    await killedProcess();
    const pid = await serverPid();
    expect(isAlive(pid)).toBe(true);
    const server = await start();
    expect(server.startedByUs).toBe(false);
    await server.stop();
    await isGone(pid);
  });

  test('is started again when it is killed, and what was committed is there', async () => {
    const server = await start();
    await answer(server.connection, 'create table kept as select 1 as one');
    process.kill(await serverPid(), 'SIGKILL');
    await sleep(50);
    expect(await persistently(() => answer(server.connection, 'select one from kept'))).toEqual({
      one: 1,
    });
    await answer(server.connection, 'drop table kept');
    await server.stop();
  });

  test('can be stopped while it is being started again', async () => {
    const server = await start();
    const pid = await serverPid();
    process.kill(pid, 'SIGKILL');
    await isGone(pid);
    await server.stop();
    const next = await start();
    expect(next.startedByUs).toBe(true);
    await next.stop();
  });

  test('keeps its socket in the temporary folder when the path is too long for one', async () => {
    dataFolder = join(folder, 'x'.repeat(90));
    const server = await start();
    expect(server.connection.host).toMatch(/resonanz-[0-9a-f]{8}$/);
    expect(await answer(server.connection, 'select 1 as one')).toEqual({ one: 1 });
    await server.stop();
    await rm(server.connection.host, { recursive: true });
  });
});

describe('a data folder that is not ours', () => {
  test('of another kind is left as it is', async () => {
    dataFolder = await folderWith('letters.txt');
    await expect(start()).rejects.toThrow(/is no data folder of Resonanz \(it holds letters.txt\)/);
    expect(await readdir(dataFolder)).toEqual(['letters.txt']);
  });

  test('of another major version is left as it is', async () => {
    dataFolder = join(folder, 'older');
    await mkdir(join(dataFolder, 'postgres-17'), { recursive: true });
    await expect(start()).rejects.toThrow(
      /holds postgres-17 but this Resonanz brings PostgreSQL 18/,
    );
    expect(await readdir(dataFolder)).toEqual(['postgres-17']);
  });

  test.skipIf(process.getuid?.() !== 0)('of another user is left as it is', async () => {
    dataFolder = await folderWith('.keep');
    await chown(dataFolder, 12_345, 12_345);
    await expect(start()).rejects.toThrow(/belongs to another user \(uid 12345\)/);
    expect(await readdir(dataFolder)).toEqual(['.keep']);
  });

  test('with a damaged cluster says to put back a backup', async () => {
    dataFolder = join(folder, 'damaged');
    await mkdir(join(dataFolder, 'postgres-18'), { recursive: true });
    if (process.getuid?.() === 0) await chown(join(dataFolder, 'postgres-18'), 65_534, 65_534);
    await expect(start()).rejects.toThrow(/is no PostgreSQL 18 cluster; put back a backup/);
  });
});

async function folderWith(name: string): Promise<string> {
  const path = await mkdtemp(join(folder, 'foreign-'));
  await writeFile(join(path, name), 'not ours');
  return path;
}

/** A process that starts the server and is killed hard while it holds it. */
async function killedProcess(): Promise<void> {
  const code = `
    import { startEmbedded } from '#platform/db/embedded.ts';
    await startEmbedded(${JSON.stringify({ dataFolder, settings })});
    console.log('held');
    setInterval(() => undefined, 1_000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

async function answer(config: pg.ClientConfig, statement: string): Promise<unknown> {
  const client = new pg.Client(config);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(statement)).rows[0];
  } finally {
    await client.end();
  }
}

async function persistently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt > 200) throw error;
      await sleep(50);
    }
  }
}

const serverPid = async (): Promise<number> =>
  Number(
    (await readFile(join(dataFolder, 'postgres-18', 'postmaster.pid'), 'utf8')).split('\n')[0],
  );

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

// A process whose starter was killed is buried by the system, a moment later.
const isGone = (pid: number) => vi.waitUntil(() => !isAlive(pid), { timeout: 2_000 });
