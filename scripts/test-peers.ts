import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

// Tests against real other sides: a Bluesky server (PDS) on loopback. It is installed once, in
// about two minutes, into a folder of its own; `npm test` uses it where it is there.

const peers = join(import.meta.dirname, '../tests/peers');
// The headers of the Node we run on, so that building its store needs no download.
const nodedir = dirname(dirname(process.execPath));

if (!existsSync(join(peers, 'node_modules'))) {
  run('npm', ['ci'], { cwd: peers, env: { ...process.env, npm_config_nodedir: nodedir } });
}
run('vitest', ['run', 'tests/blueskyPeer.test.ts'], {});

function run(command: string, args: string[], options: { cwd?: string; env?: NodeJS.ProcessEnv }) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (status !== 0) process.exit(status ?? 1);
}
