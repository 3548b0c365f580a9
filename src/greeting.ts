import { settings } from '#env';
import { isTaken } from '#platform/auth/firstVisit.ts';
import { startCode } from '#platform/auth/startCode.ts';
import { lanAddresses } from '#platform/http/addresses.ts';

/** Says in the terminal where Resonanz is, for this machine and for phones, and how to begin. */
export async function greet(port: number): Promise<void> {
  const { url, host, databaseUrl } = settings();
  const lines = ['', `Resonanz is running at ${url ?? `http://localhost:${port}`}`];
  if (host === null || host === '0.0.0.0' || host === '::') {
    lines.push(
      ...lanAddresses().map((address) => `  for phones in your network: http://${address}:${port}`),
    );
  }
  if (!(await isTaken())) {
    lines.push(
      '',
      'Nobody has an account yet. The first visit asks for this code:',
      `  ${startCode()}`,
    );
  }
  if (process.getuid?.() === 0 && !databaseUrl) {
    lines.push(
      '',
      'You started it as root; for lasting use give it a system user of its own (docs/operating.md).',
    );
  }
  console.log([...lines, ''].join('\n'));
}
