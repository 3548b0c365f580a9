import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { StartProblem } from '../base/startProblem.ts';
import { log } from '../log.ts';
import { createCluster } from './embeddedCluster.ts';
import { openDataFolder, type EmbeddedFolder } from './embeddedFolder.ts';
import {
  launchProblem,
  launchServer,
  runningServer,
  saysReady,
  serves,
} from './embeddedProcess.ts';
import type { Launched, ServerSettings } from './embeddedProcess.ts';
import { prepareRoles } from './embeddedRoles.ts';

/** A running embedded server, and our hold on it. */
export type EmbeddedServer = {
  /** As the owner of our database; no superuser. */
  connection: { host: string; port: number; user: string; database: string };
  /** Only for setting up, and for tests. */
  superuser: { host: string; port: number; user: string; database: string };
  /** False when it was running already: another process of ours, or left over from a crash. */
  startedByUs: boolean;
  /** Lets go of it. Whoever lets go last stops it and waits until it has ended. */
  stop(): Promise<void>;
};

/**
 * The PostgreSQL of this data folder, running: makes the cluster, starts the server or takes over a
 * running one, and starts it again whenever it dies.
 * @param settings more server settings; `fsync: 'off'` is for tests only.
 * @throws StartProblem with a sentence for the operator.
 */
export async function startEmbedded(options: {
  dataFolder: string;
  settings?: ServerSettings;
}): Promise<EmbeddedServer> {
  const { dataFolder, settings = {} } = options;
  const folder = await openDataFolder(dataFolder);
  await createCluster(folder, settings.fsync !== 'off');
  const hold = new Hold(folder, settings);
  const startedByUs = await hold.take();
  const superuser = superuserAt(folder);
  await prepareRoles(superuser);
  return {
    connection: { ...superuser, user: 'resonanz_owner', database: 'resonanz' },
    superuser,
    startedByUs,
    stop: () => hold.letGo(),
  };
}

const superuserAt = (folder: EmbeddedFolder) => ({
  host: folder.socket,
  port: 5432,
  user: 'postgres',
  database: 'postgres',
});

const holdName = 'resonanz hold';
// Any number; it orders those who come and those who go.
const holdLock = 7_350_218;

/**
 * One open connection for as long as a process needs the server. The others count these to know
 * whether they are the last, and its end tells us at once that the server died. A killed process
 * loses it by itself.
 */
class Hold {
  #client: pg.Client | null = null;
  #letGo = false;
  #takingAgain: Promise<void> = Promise.resolve();
  readonly #folder: EmbeddedFolder;
  readonly #settings: ServerSettings;

  constructor(folder: EmbeddedFolder, settings: ServerSettings) {
    this.#folder = folder;
    this.#settings = settings;
  }

  /** @returns whether we started the server. */
  async take(): Promise<boolean> {
    const { client, startedByUs } = await holdServer(this.#folder, this.#settings);
    this.#client = client;
    client.once('end', () => {
      if (!this.#letGo) this.#takingAgain = this.#takeAgain();
    });
    return startedByUs;
  }

  async letGo(): Promise<void> {
    this.#letGo = true;
    await this.#takingAgain;
    const client = this.#client;
    if (!client) return;
    try {
      await client.query('select pg_advisory_lock($1)', [holdLock]);
      const others = await client.query(
        'select from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()',
        [holdName],
      );
      if (others.rowCount === 0) await stopServer(this.#folder);
      else await client.query("set application_name = 'leaving'");
      await client.end();
    } catch {
      // It died while we let go of it: nobody is left to be stopped, or the next start takes it
      // over.
    }
  }

  async #takeAgain(): Promise<void> {
    log().error('The database ended unexpectedly; starting it again.');
    for (let pauseMs = 0; !this.#letGo; pauseMs = Math.min(pauseMs + 1_000, 5_000)) {
      await sleep(pauseMs);
      try {
        await this.take();
        log().info('The database is back.');
        return;
      } catch (error) {
        log().error({ problem: String(error) }, 'The database cannot be started again yet.');
      }
    }
  }
}

// Recovery after a hard stop replays up to max_wal_size; a minute is far more than that took on
// slow disks.
const longestStartMs = 60_000;

async function holdServer(folder: EmbeddedFolder, settings: ServerSettings) {
  const deadline = performance.now() + longestStartMs;
  let launched: Launched | null = null;
  for (;;) {
    const client = await tryToHold(folder);
    if (client) return { client, startedByUs: launched !== null && !launched.exited };
    if (launched?.exited) {
      const problem = await launchProblem(folder, launched);
      if (problem) throw problem;
      launched = null;
      await sleep(200);
    }
    if (!launched && !(await runningServer(folder)))
      launched = await launchServer(folder, settings);
    if (performance.now() > deadline) {
      throw new StartProblem(
        `The database did not get ready within a minute; see ${folder.log}, then start again.`,
      );
    }
    await sleep(25);
  }
}

async function tryToHold(folder: EmbeddedFolder): Promise<pg.Client | null> {
  if (!(await saysReady(folder))) return null;
  const client = new pg.Client({ ...superuserAt(folder), application_name: holdName });
  // Without a listener a broken connection would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    // Waits for one who is just stopping the server; then it is gone and we start it again.
    await client.query('select pg_advisory_lock($1)', [holdLock]);
    await client.query('select pg_advisory_unlock($1)', [holdLock]);
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    if (meansNotReady(error)) return null;
    throw error;
  }
}

// 57P01 stopping while we asked, 57P02 crashing, 57P03 starting up or stopping; ECONN… and ENOENT
// not there.
const notReady = new Set([
  '57P01',
  '57P02',
  '57P03',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
]);

const meansNotReady = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && notReady.has(String(error.code))) ||
    error.message.startsWith('Connection terminated'));

async function stopServer(folder: EmbeddedFolder): Promise<void> {
  const pid = await runningServer(folder);
  if (!pid) return;
  // SIGINT is a fast shutdown: ends connections, writes everything. SIGQUIT leaves the rest to
  // recovery.
  process.kill(pid, 'SIGINT');
  if (await ended(folder, pid, 30_000)) return;
  process.kill(pid, 'SIGQUIT');
  await ended(folder, pid, 10_000);
}

async function ended(folder: EmbeddedFolder, pid: number, withinMs: number): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  while (performance.now() < deadline) {
    if (!(await serves(pid, folder.cluster))) return true;
    await sleep(20);
  }
  return false;
}
