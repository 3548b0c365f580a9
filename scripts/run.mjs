import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bootstrap } from './bootstrap.mjs';

// node scripts/run.mjs scripts/NAME.ts …: any other command, with what it needs installed and
// built.
const [script = '', ...args] = process.argv.slice(2);
const needs = {
  'scripts/test.ts': { pages: true },
  'scripts/bench.ts': { pages: true },
  'scripts/pictures.ts': { pages: true },
  'scripts/check.ts': { types: true },
  'scripts/dev.ts': { types: true },
};

await bootstrap(needs[script] ?? {}, async () => {
  process.argv = [process.execPath, resolve(script), ...args];
  await import(pathToFileURL(resolve(script)).href);
});
