import { execFile } from 'node:child_process';
import { chown, lstat, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StartProblem } from '../base/startProblem.ts';
import { embeddedCommand } from './embeddedCommand.ts';
import { isRoot, nobody, type EmbeddedFolder } from './embeddedFolder.ts';

/**
 * Makes the cluster where there is none. It is made beside its place and moved there when complete,
 * so that a start that was killed or ran out of disk leaves nothing half done.
 * @param durable false for tests: does not wait for the disk.
 */
export async function createCluster(folder: EmbeddedFolder, durable: boolean): Promise<void> {
  if (await lstat(folder.cluster).catch(() => null)) return;
  await removeLeftovers(folder.data);
  const unfinished = `${folder.cluster}.new-${process.pid}`;
  try {
    await mkdir(unfinished, { mode: 0o700 });
    if (isRoot()) await chown(unfinished, nobody, nobody);
    await initialise(unfinished, durable);
    await rename(unfinished, folder.cluster);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another process was quicker; its cluster is as good.
    if (await lstat(folder.cluster).catch(() => null)) return;
    throw error;
  }
}

async function initialise(folder: string, durable: boolean): Promise<void> {
  const { file, args } = await embeddedCommand('initdb', [
    ...['--pgdata', folder, '--username', 'postgres', '--encoding', 'UTF8', '--locale', 'C'],
    ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    // Whoever can enter the socket's folder (mode 0700) is us; there is no TCP.
    ...['--auth-local', 'trust', '--auth-host', 'reject', '--no-instructions'],
    ...(durable ? [] : ['--no-sync']),
  ]);
  try {
    await promisify(execFile)(file, args, { cwd: folder, env: { PATH: process.env.PATH } });
  } catch (cause) {
    throw new StartProblem(initProblem(folder, cause), { cause });
  }
}

function initProblem(folder: string, cause: unknown): string {
  const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr) : String(cause);
  if (said.includes('No space left on device')) {
    return `The disk of ${folder} is full; free at least 200 MB and start again.`;
  }
  if (said.includes('Permission denied')) {
    return `The database may not write to ${folder}; set RESONANZ_DATA to a folder every parent of which it may enter.`;
  }
  const line = said.split('\n').find((text) => text.includes('error')) ?? said.trim();
  return `The database could not be made in ${folder}: ${line}`;
}

async function removeLeftovers(data: string): Promise<void> {
  for (const name of await readdir(data)) {
    const pid = /\.new-(\d+)$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) await rm(join(data, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
