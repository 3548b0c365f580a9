import { writeFileSync } from 'node:fs';

/** Does what no task should. */
export function run(input: unknown): Promise<Uint8Array> {
  if (input === 'crash') process.exit(1);
  if (input === 'hang') return new Promise(() => undefined);
  if (typeof input === 'string' && input.startsWith('/')) spin(input);
  if (input === 'env') return Promise.resolve(Buffer.from(JSON.stringify(process.env)));
  throw new Error('as asked');
}

/** Never returns, as native code that looks for something for ever. @param path gets the process. */
function spin(path: string): never {
  writeFileSync(path, String(process.pid));
  for (;;) Math.random();
}
