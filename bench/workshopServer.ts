import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as v from 'valibot';

const longestStartMs = 120_000;
const memoryEveryMs = 500;

/** The production server as an operator starts it, on a data folder and a port of its own. */
export class Server {
  readonly dataFolder: string;
  readonly origin: string;
  readonly #port: number;
  readonly #arguments: string[];
  #child: ChildProcess;
  #output = '';
  #peakKb = Number.NaN;
  readonly #watch: NodeJS.Timeout;

  static async start(): Promise<Server> {
    const dataFolder = await mkdtemp(join(tmpdir(), 'resonanz-bench-'));
    const server = new Server(dataFolder, await freePort(), await startArguments());
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void server.remove().finally(() => process.exit(1)));
    }
    await server.#ready().catch(async (problem: unknown) => {
      await server.remove();
      throw problem;
    });
    return server;
  }

  private constructor(dataFolder: string, port: number, startArguments: string[]) {
    this.dataFolder = dataFolder;
    this.origin = `http://127.0.0.1:${port}`;
    this.#port = port;
    this.#arguments = startArguments;
    this.#child = this.#spawn();
    // The kernel's own peak (VmHWM) never falls; the last look before a process ends is close
    // enough to its end.
    this.#watch = setInterval(() => void this.#readMemory(), memoryEveryMs);
  }

  /** The most any of the server's processes ever had in memory, in MB. */
  get peakMemoryMb(): number {
    return Math.round(this.#peakKb / 1024);
  }

  async kill(): Promise<void> {
    await this.#readMemory();
    this.#child.kill('SIGKILL');
    if (this.#child.exitCode === null && !this.#child.signalCode) await once(this.#child, 'exit');
  }

  async startAgain(): Promise<void> {
    this.#child = this.#spawn();
    await this.#ready();
  }

  /** Ends it in order and leaves nothing behind. */
  async remove(): Promise<void> {
    clearInterval(this.#watch);
    this.#child.kill('SIGTERM');
    const patience = setTimeout(() => this.#child.kill('SIGKILL'), 30_000);
    if (this.#child.exitCode === null && !this.#child.signalCode) await once(this.#child, 'exit');
    clearTimeout(patience);
    await rm(this.dataFolder, { recursive: true, force: true });
  }

  #spawn(): ChildProcess {
    const child = spawn(process.execPath, this.#arguments, {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        PORT: String(this.#port),
        HOST: '127.0.0.1',
        RESONANZ_DATA: this.dataFolder,
        LOG_LEVEL: 'warn',
      },
      // The channel lets the server notice when the measurement is interrupted.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const keep = (part: Buffer) => (this.#output = (this.#output + part.toString()).slice(-20_000));
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    return child;
  }

  async #ready(): Promise<void> {
    const deadline = performance.now() + longestStartMs;
    while (performance.now() < deadline && this.#child.exitCode === null) {
      const response = await fetch(`${this.origin}/health/ready`).catch(() => null);
      if (response?.ok) return this.#readMemory();
      await pause(50);
    }
    throw new Error(`The server did not get ready.\n${this.#output}`);
  }

  async #readMemory(): Promise<void> {
    const status = await readFile(`/proc/${this.#child.pid ?? 0}/status`, 'utf8').catch(() => '');
    const kb = Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]);
    if (kb > 0 && !(kb < this.#peakKb)) this.#peakKb = kb;
  }
}

/** What `npm start` gives to node. */
async function startArguments(): Promise<string[]> {
  const { scripts } = v.parse(packageFile, JSON.parse(await readFile('package.json', 'utf8')));
  const [exec, program, ...rest] = scripts.start.split(' ');
  if (exec !== 'exec' || program !== 'node') throw new Error('npm start runs node');
  return rest;
}

const packageFile = v.object({ scripts: v.object({ start: v.string() }) });

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('the machine has a free port');
  return address.port;
}
