import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export type RunningServer = {
  origin: string;
  /** The one-time code it printed, or null when the installation was taken. */
  startCode: string | null;
  dataFolder: string;
  process: ChildProcess;
  /** What it has written to its standard output and error so far. */
  printed: () => string;
  /** Ends it as an operator would, and removes the data folder it made. */
  stop: () => Promise<void>;
};

type Wishes = {
  /** A folder to start on; without it a new one, removed at the end. */
  dataFolder?: string;
  /** Settings beyond port and data folder. */
  environment?: Record<string, string>;
};

const startWithin = 60_000;
const entry = resolve('src/server.ts');

/** Starts the production server as built, on a free port, and waits until it is ready. */
export async function startServer(wishes: Wishes = {}): Promise<RunningServer> {
  const dataFolder = wishes.dataFolder ?? (await mkdtemp(join(tmpdir(), 'resonanz-e2e-')));
  const script = `import { serve } from ${JSON.stringify(entry)}; await serve();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: {
      ...process.env,
      PORT: '0',
      RESONANZ_DATA: dataFolder,
      LOG_LEVEL: 'warn',
      ...wishes.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = collect(child);
  const port = await untilPrinted(child, output, /localhost:(\d+)/);
  const origin = `http://localhost:${port}`;
  await untilReady(origin);
  return {
    origin,
    startCode: /^ {2}([A-Z0-9]{8})$/m.exec(output.text)?.[1] ?? null,
    dataFolder,
    process: child,
    printed: () => output.text,
    stop: async () => {
      await ended(child);
      if (!wishes.dataFolder) await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

type Output = { text: string };

function collect(child: ChildProcess): Output {
  const output: Output = { text: '' };
  child.stdout?.on('data', (part: Buffer) => (output.text += part.toString()));
  child.stderr?.on('data', (part: Buffer) => (output.text += part.toString()));
  return output;
}

async function untilPrinted(child: ChildProcess, output: Output, what: RegExp): Promise<string> {
  const until = performance.now() + startWithin;
  while (performance.now() < until) {
    const found = what.exec(output.text)?.[1];
    if (found) return found;
    if (child.exitCode !== null) break;
    await wait(50);
  }
  await ended(child);
  throw new Error(`The server did not start:\n${output.text}`);
}

async function untilReady(origin: string): Promise<void> {
  const until = performance.now() + startWithin;
  while (performance.now() < until) {
    const answer = await fetch(`${origin}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await wait(50);
  }
  throw new Error('The server printed its address but never got ready.');
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await exit;
}
