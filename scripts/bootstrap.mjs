// What start.mjs and run.mjs share: install and build what is missing, and go on under the
// project's own Node. Plain JavaScript for any Node from 20, because it runs before anything is
// installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Installs what is missing, goes on under the project's Node, builds what is out of date, and does
 * the work. A `StartProblem` is shown as its sentence, with exit code 1.
 * @param {{ pages?: boolean, types?: boolean }} needs whether built pages or SvelteKit's generated
 * types are needed
 * @param {() => Promise<unknown>} work
 */
export async function bootstrap(needs, work) {
  process.chdir(root);
  endWithNpm();
  try {
    install();
    if (!runsOnProjectNode()) return await handOver();
    if (needs.pages) await build();
    else if (needs.types) run('svelte-kit', ['sync']);
    await work();
  } catch (error) {
    if (error?.name !== 'StartProblem') throw error;
    console.error(error.message);
    process.exit(1);
  }
}

/**
 * npm that is killed hard passes nothing on; what it started must not stay behind and hold the
 * port.
 */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}

function problem(sentence) {
  const error = new Error(sentence);
  error.name = 'StartProblem';
  return error;
}

// Installing

function install() {
  if (isInstalled()) return;
  // `npm ci` would empty what the link leads to: another checkout's packages.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw problem('node_modules is a link to other packages; remove the link and try again.');
  }
  console.log('Installing packages; this takes a minute and is needed once …');
  // The project's own Node may be what npm replaces just now: the system's does the work.
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((part) => !part.includes('node_modules'));
  const result = spawnSync(
    'npm',
    ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'],
    {
      env: { ...process.env, PATH: path.join(delimiter) },
      encoding: 'utf8',
    },
  );
  if (result.error) throw problem('npm was not found; install Node.js with npm and try again.');
  if (result.status === 0 && isInstalled()) return;
  throw failed('Installing the packages failed', result, 'check the network and try again');
}

/**
 * Whether node_modules holds what the lock file asks for; npm writes its own record there when it
 * has finished.
 */
function isInstalled() {
  const wanted = packagesIn('package-lock.json');
  const there = packagesIn('node_modules/.package-lock.json');
  if (!wanted || !there) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    // What only fits other machines is absent by right.
    const mayBeAbsent = entry.optional || entry.devOptional || entry.peer;
    return there[path] ? there[path].version === entry.version : mayBeAbsent;
  });
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return null;
  }
}

// Node

const ownNode = join(
  root,
  'node_modules',
  `node-${process.platform}-${process.arch}`,
  'bin',
  'node',
);

function runsOnProjectNode() {
  if (existsSync(ownNode)) return realpathSync(ownNode) === realpathSync(process.execPath);
  if (Number(process.versions.node.split('.')[0]) >= 24) return true;
  throw problem(
    'On this system Resonanz needs Node 24 or newer; install it from https://nodejs.org.',
  );
}

/**
 * The same command under the project's Node. It ends when we are told to end, and also when we are
 * killed.
 */
async function handOver() {
  // The channel closes with us; the child notices (src/platform/ending.ts).
  const child = spawn(ownNode, [...process.execArgv, ...process.argv.slice(1)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  const [code, signal] = await new Promise((resolve) => {
    child.on('exit', (...result) => resolve(result));
  });
  process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
}

// Building

const stamp = join(root, 'build', 'sources.sha256');

async function build() {
  if (isBuilt()) return;
  const unlock = await lockBuild();
  try {
    if (isBuilt()) return;
    console.log('Building the pages; this takes a moment and is needed after each update …');
    const sources = sourcesHash();
    run('vite', ['build', '--logLevel', 'warn']);
    writeFileSync(stamp, sources);
  } finally {
    unlock();
  }
}

const isBuilt = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesHash();

function sourcesHash() {
  const hash = createHash('sha256');
  const folders = ['src', 'static'].filter((folder) => existsSync(folder));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.ts$|\.md$/.test(entry.name))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  );
  for (const file of [...files.sort(), 'package-lock.json', 'vite.config.ts']) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** Of two commands that start together one builds and the other waits. */
async function lockBuild() {
  const lock = join(root, 'node_modules', '.resonanz-building');
  for (;;) {
    try {
      mkdirSync(lock);
      writeFileSync(join(lock, 'pid'), String(process.pid));
      return () => rmSync(lock, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw diskProblem(error);
      if (!holderIsAlive(join(lock, 'pid'))) rmSync(lock, { recursive: true, force: true });
      else await sleep(300);
    }
  }
}

function holderIsAlive(file) {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function run(program, args) {
  const result = spawnSync(join(root, 'node_modules', '.bin', program), args, {
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`,
    },
    encoding: 'utf8',
  });
  if (result.status !== 0) throw failed(`${program} failed`, result, 'correct what it says above');
}

function failed(what, result, advice) {
  const said = `${result.stdout ?? ''}${result.stderr ?? ''}`;
  if (/ENOSPC|No space left/.test(said)) return diskProblem({ code: 'ENOSPC' });
  console.error(said.split('\n').slice(-40).join('\n'));
  return problem(`${what}; ${advice}.`);
}

function diskProblem(error) {
  if (error.code === 'ENOSPC')
    return problem(`The disk of ${root} is full; free about 1 GB and try again.`);
  if (error.code === 'EACCES' || error.code === 'EROFS') {
    return problem(`This user may not write to ${root}; start as the user it belongs to.`);
  }
  return error;
}
