import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, readlink, realpath, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { StartProblem } from '../base/startProblem.ts';
import { embeddedCommand } from './embeddedCommand.ts';
import type { EmbeddedFolder } from './embeddedFolder.ts';

/** Server settings by name, as `postgres -c` takes them. */
export type ServerSettings = Record<string, string>;

// For one house on one small machine. Nothing here trades away what was acknowledged.
const usualSettings: ServerSettings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '80',
  shared_buffers: '128MB',
  max_wal_size: '512MB',
  // Our statements are short; compiling them costs more than it saves.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // A forgotten transaction must not hold its locks for ever.
  idle_in_transaction_session_timeout: '60s',
  // After a crash: one call for the whole disk instead of one for each of a thousand files.
  ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),
  // No statement and no value in the log: it holds no names, texts or addresses.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/** What became of a server we launched: `exited` says it ended before anybody stopped it. */
export type Launched = { exited: boolean; said: () => Promise<string> };

/** Starts the server in a process group of its own, so that a signal to ours does not race it. */
export async function launchServer(
  folder: EmbeddedFolder,
  settings: ServerSettings,
): Promise<Launched> {
  const all = { ...usualSettings, ...settings, unix_socket_directories: folder.socket };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const { file, args } = await embeddedCommand('postgres', [
    ...['-D', folder.cluster, '-p', '5432'],
    ...flags,
  ]);
  const { log, from } = await openLog(folder.log);
  const child = spawn(file, args, {
    cwd: folder.data,
    // PGPORT, PGDATA and their like would change what we start.
    env: { PATH: process.env.PATH },
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  const launched = { exited: false, said: () => textSince(folder.log, from) };
  child.on('exit', () => (launched.exited = true));
  try {
    await once(child, 'spawn');
  } catch (cause) {
    throw new StartProblem(`The database could not be started: ${String(cause)}`, { cause });
  } finally {
    await log.close();
  }
  child.unref();
  return launched;
}

const longestLog = 10_000_000;

async function openLog(path: string) {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size > longestLog) await truncate(path, 0);
  return { log: await open(path, 'a', 0o600), from: size > longestLog ? 0 : size };
}

const textSince = async (path: string, from: number): Promise<string> =>
  (await readFile(path)).subarray(from).toString('utf8');

/**
 * The process that serves this cluster, or null. A stale or foreign `postmaster.pid` does not
 * deceive it.
 */
export async function runningServer(folder: EmbeddedFolder): Promise<number | null> {
  const pid = Number((await pidFile(folder))[0]);
  if (!Number.isInteger(pid) || pid <= 1) return null;
  return (await serves(pid, folder.cluster)) ? pid : null;
}

/**
 * Whether it says that it takes connections; before that it would only note each attempt in its
 * log.
 */
export const saysReady = async (folder: EmbeddedFolder): Promise<boolean> =>
  (await pidFile(folder))[7]?.trim() === 'ready';

const pidFile = async (folder: EmbeddedFolder): Promise<string[]> =>
  (await readFile(join(folder.cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');

/**
 * Whether a process serves this cluster. PostgreSQL works inside its cluster's folder; that tells
 * it apart from a process that got an old number.
 */
export async function serves(pid: number, cluster: string): Promise<boolean> {
  if (process.platform === 'linux') {
    const at = await readlink(`/proc/${pid}/cwd`).catch(() => null);
    return at !== null && at === (await realpath(cluster));
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Why a server that we launched ended at once, as a sentence; null when trying again will help. */
export async function launchProblem(
  folder: EmbeddedFolder,
  launched: Launched,
): Promise<StartProblem | null> {
  const said = await launched.said();
  // Another process of ours started it in the same moment, or the workers of a killed one are still
  // ending.
  if (/postmaster\.pid" already exists|pre-existing shared memory block/.test(said)) return null;
  if (said.includes('No space left on device')) {
    return new StartProblem(
      `The disk of ${folder.data} is full; free some space and start again. Nothing was lost.`,
    );
  }
  const line = said.split('\n').find((text) => /FATAL|PANIC|error/.test(text)) ?? said.trim();
  return new StartProblem(`The database did not start (see ${folder.log}): ${line}`);
}
