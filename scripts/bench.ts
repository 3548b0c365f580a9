import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Bench = { run(args: string[]): Promise<void> };

// npm run bench -- NAME …: measures, prints a table, with --json a last line for machines.
const [name = '', ...args] = process.argv.slice(2);
const file = join('bench', `${name}.ts`);

if (!/^[a-z]+$/.test(name) || !existsSync(file)) {
  console.error('Say what to measure: npm run bench -- workshop --people 200 [--json]');
  process.exit(1);
}
const bench: unknown = await import(pathToFileURL(file).href);
if (!isBench(bench)) throw new Error(`${file} exports run`);
await bench.run(args);

function isBench(module: unknown): module is Bench {
  return typeof module === 'object' && module !== null && 'run' in module;
}
