import { createHash } from 'node:crypto';
import { chown, lstat, mkdir, readdir, readFile, realpath, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { StartProblem } from '../base/startProblem.ts';

/** Where the embedded server keeps what. */
export type EmbeddedFolder = {
  data: string;
  /** The cluster, with the major version in its name. */
  cluster: string;
  /** Holds the unix socket, mode 0700. */
  socket: string;
  log: string;
};

export const postgresMajor = 18;

// PostgreSQL refuses to run as root; as root it runs as nobody (see embeddedCommand.ts).
export const nobody = 65_534;
export const isRoot = (): boolean => process.getuid?.() === 0;

// A new cluster takes 40 MB and its first log segments 32 MB; with less an update cannot end well.
const freeBytesNeeded = { newCluster: 200_000_000, oldCluster: 50_000_000 };

/**
 * Makes or checks the data folder, and touches nothing in it that is not ours.
 * @throws StartProblem when it belongs to somebody else, to another version, or its disk is full.
 */
export async function openDataFolder(dataFolder: string): Promise<EmbeddedFolder> {
  const data = await ownFolder(resolve(dataFolder), 0o755);
  const cluster = join(data, `postgres-${postgresMajor}`);
  await refuseOthers(data, cluster);
  await refuseFullDisk(data, cluster);
  const socket = await socketFolder(data);
  return { data, cluster, socket, log: join(data, 'postgres.log') };
}

async function ownFolder(path: string, mode: number): Promise<string> {
  try {
    await mkdir(path, { recursive: true, mode });
  } catch (error) {
    throw folderProblem(path, error);
  }
  const real = await realpath(path);
  const { uid } = await lstat(real);
  const me = process.getuid?.() ?? uid;
  if (uid !== me) throw belongsToAnother(real, uid);
  return real;
}

function folderProblem(path: string, cause: unknown): StartProblem {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOSPC') {
    return new StartProblem(`The disk of ${path} is full; free some space and start again.`);
  }
  return new StartProblem(
    `The data folder ${path} cannot be made (${code}); set RESONANZ_DATA to a folder you may write to.`,
    { cause },
  );
}

const belongsToAnother = (path: string, uid: number): StartProblem =>
  new StartProblem(
    `${path} belongs to another user (uid ${uid}); start Resonanz as that user, or set RESONANZ_DATA to a folder of your own.`,
  );

async function refuseOthers(data: string, cluster: string): Promise<void> {
  const names = await readdir(data);
  if (names.includes(basename(cluster))) return refuseOthersCluster(cluster);
  const other = names.find((name) => /^postgres-\d+$/.test(name));
  if (other) {
    throw new StartProblem(
      `The data folder ${data} holds ${other} but this Resonanz brings PostgreSQL ${postgresMajor}; install the release that fits, and move with a backup.`,
    );
  }
  const foreign = names.find((name) => !mayBeThere(name));
  if (foreign) {
    throw new StartProblem(
      `${data} is no data folder of Resonanz (it holds ${foreign}); set RESONANZ_DATA to an empty folder.`,
    );
  }
}

// What a fresh data folder may hold: our own files, those of an interrupted first start, and those
// of a mounted disk.
const mayBeThere = (name: string): boolean =>
  name.startsWith('.') ||
  name.startsWith(`postgres-${postgresMajor}.new-`) ||
  ['secret', 'socket', 'postgres.log', 'files', 'lost+found'].includes(name);

async function refuseOthersCluster(cluster: string): Promise<void> {
  const { uid } = await lstat(cluster);
  const expected = isRoot() ? nobody : (process.getuid?.() ?? uid);
  if (uid !== expected) throw belongsToAnother(cluster, uid);
  const version = (await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  if (version !== String(postgresMajor)) {
    throw new StartProblem(
      `${cluster} is no PostgreSQL ${postgresMajor} cluster; put back a backup, or set RESONANZ_DATA to an empty folder.`,
    );
  }
}

async function refuseFullDisk(data: string, cluster: string): Promise<void> {
  const { bavail, bsize } = await statfs(data);
  const exists = await lstat(cluster).catch(() => null);
  const needed = exists ? freeBytesNeeded.oldCluster : freeBytesNeeded.newCluster;
  if (bavail * bsize >= needed) return;
  throw new StartProblem(
    `The disk of ${data} is full: Resonanz needs ${needed / 1_000_000} MB free to start; free some space and start again.`,
  );
}

// A socket's address has room for 107 bytes on Linux and 103 on macOS.
const longestSocketPath = 100;

async function socketFolder(data: string): Promise<string> {
  const inside = join(data, 'socket');
  const tooLong = Buffer.byteLength(join(inside, '.s.PGSQL.5432')) > longestSocketPath;
  const hash = createHash('sha256').update(data).digest('hex').slice(0, 8);
  const path = tooLong ? join(tmpdir(), `resonanz-${hash}`) : inside;
  await mkdir(path, { mode: 0o700 }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
      throw folderProblem(path, error);
    }
  });
  const { uid } = await lstat(path);
  const owner = isRoot() ? nobody : uid;
  if (isRoot() && uid === 0) await chown(path, nobody, nobody);
  else if (uid !== owner || uid !== (isRoot() ? nobody : process.getuid?.())) {
    throw belongsToAnother(path, uid);
  }
  return path;
}
