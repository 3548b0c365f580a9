import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

export type Stage = { name: string; command: string; args: string[] };
type Result = { stage: Stage; code: number; output: string; seconds: number };

export const stage = (name: string, command: string, args: string[]): Stage => ({
  name,
  command,
  args,
});

/**
 * Runs commands of the project, each with its output kept together.
 * @returns how many passed and failed; prints the output of those that failed.
 */
export async function runStages(
  stages: Stage[],
  { atOnce }: { atOnce: number },
): Promise<{ passed: number; failed: number }> {
  const waiting = [...stages];
  const results: Result[] = [];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const result = await run(next);
      report(result);
      results.push(result);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  const failed = results.filter((result) => result.code !== 0).length;
  if (failed > 0) process.exitCode = 1;
  return { passed: results.length - failed, failed };
}

function run(next: Stage): Promise<Result> {
  const started = performance.now();
  const bin = join(process.cwd(), 'node_modules', '.bin');
  const child = spawn(next.command, next.args, {
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (part: Buffer) => (output += part.toString()));
  child.stderr.on('data', (part: Buffer) => (output += part.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({
        stage: next,
        code: code ?? 1,
        output,
        seconds: (performance.now() - started) / 1000,
      }),
    );
  });
}

function report({ stage: { name }, code, output, seconds }: Result): void {
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`);
  if (code !== 0) console.log(output);
}
