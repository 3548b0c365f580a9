import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

// Tests against real other sides: a Bluesky server (PDS) on loopback. It is installed once, in
// about two minutes, into a folder of its own; `npm test` uses it where it is there.

const peers = join(import.meta.dirname, '../tests/peers');
// The headers of the Node we run on, so that building its store needs no download.
const nodedir = dirname(dirname(process.execPath));

// The runtime of a model that an operator names lies in the same folder.
const onnx = 'src/rooms/explore/server/listening/onnxModel.test.ts';

const options = { cwd: peers, env: { ...process.env, npm_config_nodedir: nodedir } };

if (!existsSync(join(peers, 'node_modules'))) {
  // Of all that would run at install one thing is needed; others fetch from the web at large.
  run('npm', ['ci', '--ignore-scripts'], options);
  run('npm', ['rebuild', 'better-sqlite3'], options);
}
run('vitest', ['run', 'tests/blueskyPeer.test.ts', onnx], {});

function run(command: string, args: string[], where: { cwd?: string; env?: NodeJS.ProcessEnv }) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', ...where });
  if (status !== 0) process.exit(status ?? 1);
}
