/** Does what no task should. */
export function run(input: unknown): Promise<Uint8Array> {
  if (input === 'crash') process.exit(1);
  if (input === 'hang') return new Promise(() => undefined);
  throw new Error('as asked');
}
