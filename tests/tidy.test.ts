import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { rooms } from '../src/rooms/rooms.ts';
import { ourFiles, type SourceFile } from './tree.ts';

const generated = ['src/platform/db/schema.ts'];
const code = ourFiles(/^(src|scripts|bench|tests)\/.*\.(ts|mjs|svelte)$/).filter(
  (file) => !generated.includes(file.path),
);
const isMessages = (file: SourceFile) => file.path.includes('/messages/');

// Each exception with its reason; the list is meant to stay short.
const longFiles: Record<string, string> = {};
const longFunctions: Record<string, string> = {};
// An address, or a line that is one text or pattern and cannot be broken.
const isOneText =
  /https?:\/\/|^\s*(\w+: |return |const \w+ = |test\()?['"`/].*['"`/][,;]?( async)?( \(\) => \{)?$|eslint-disable/;
// A statement in one text.
const wideFiles = /^src\/platform\/db\/(schemaText|schemaTypes|schema\.test)\.ts$/;
const sqlElsewhere: Record<string, string> = {
  'src/platform/jobs/jobs.ts': 'one call of the function of graphile-worker, no table of ours',
};

describe('sizes', () => {
  test('a file has at most 250 lines, a component 200', () => {
    const tooLong = code
      .filter((file) => !isMessages(file) && !(file.path in longFiles))
      .filter((file) => file.lines.length > (file.path.endsWith('.svelte') ? 200 : 250))
      .map((file) => `${file.path}: ${file.lines.length}`);
    expect(tooLong).toEqual([]);
  });

  test('a function has at most 50 lines', () => {
    const tooLong = code
      .filter((file) => file.path.endsWith('.ts') && !isMessages(file))
      .filter((file) => !file.path.startsWith('tests/') && !file.path.endsWith('.test.ts'))
      .flatMap((file) => functionsOver(file, 50))
      .filter((found) => !Object.keys(longFunctions).some((known) => found.startsWith(known)));
    expect(tooLong).toEqual([]);
  });

  test('a line of code has at most 100 columns', () => {
    const tooWide = code
      .filter((file) => !isMessages(file) && !wideFiles.test(file.path))
      .flatMap((file) =>
        file.lines
          .map((line, index) => ({ place: `${file.path}:${index + 1}`, line }))
          .filter(({ line }) => line.length > 100 && !isOneText.test(line)),
      )
      .map(({ place }) => place);
    expect(tooWide).toEqual([]);
  });
});

describe('the dependency rule, where the import checker does not look', () => {
  test("a room's SQL names only its own schema, the platform and doors of earlier rooms", () => {
    const trespassing = code
      .filter((file) => file.path.endsWith('.queries.ts') && file.path.startsWith('src/rooms/'))
      .flatMap((file) => {
        const own = file.path.split('/')[2] ?? '';
        const named = rooms.filter((room) =>
          new RegExp(`['"\`\\s]${room}\\.[a-z_]+`).test(file.text),
        );
        return named
          .filter((room) => room !== own && !new RegExp(`${room}\\.door_`).test(file.text))
          .map((room) => `${file.path} names ${room}`);
      });
    expect(trespassing).toEqual([]);
  });

  test('SQL stands in queries files only', () => {
    const sql = code
      .filter((file) => /^src\/(rooms|routes|platform)\//.test(file.path))
      .filter((file) => !/\.queries\.ts$|\.test\.ts$|\.testkit\.ts$/.test(file.path))
      .filter((file) => !file.path.startsWith('src/platform/db/') && !(file.path in sqlElsewhere))
      .filter((file) => /\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql`/.test(file.text))
      .map((file) => file.path);
    expect(sql).toEqual([]);
  });

  test('a component opens another room by its door, types too', () => {
    const windows = code
      .filter((file) => /^src\/rooms\/.*\.svelte$/.test(file.path))
      .flatMap((file) =>
        [...file.text.matchAll(/from '#rooms\/([^/']+)\/([^']+)'/g)]
          .filter(([, room, inside]) => room !== file.path.split('/')[2] && inside !== 'door.ts')
          .map(([statement]) => `${file.path}: ${statement}`),
      );
    expect(windows).toEqual([]);
  });
});

describe('what the strict content security policy and the rules of the house forbid', () => {
  test('no style attribute in a component', () => {
    const styled = code
      .filter(
        (file) => file.path.endsWith('.svelte') && /\sstyle(=|:)/.test(withoutStyle(file.text)),
      )
      .map((file) => file.path);
    expect(styled).toEqual([]);
  });

  test('the clock is asked in one place', () => {
    const asking = code
      .filter((file) => file.path.startsWith('src/') && !file.path.endsWith('.test.ts'))
      .filter((file) => file.path !== 'src/platform/base/clock.ts')
      .filter((file) => /new Date\(\)|Date\.now\(\)/.test(file.text))
      .map((file) => file.path);
    expect(asking).toEqual([]);
  });

  test('the lock file names no registry', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
  });

  test('dependencies are pinned exactly', () => {
    const ranges = [...readFileSync('package.json', 'utf8').matchAll(/"[^"]+": "[\^~][^"]*"/g)];
    expect(ranges.map(([range]) => range)).toEqual([]);
  });

  test('nothing is left open in the code', () => {
    const open = code
      .filter((file) => file.path !== 'tests/tidy.test.ts')
      .filter((file) => /\b(TODO|FIXME|XXX|HACK)\b/.test(file.text));
    expect(open.map((file) => file.path)).toEqual([]);
  });
});

describe('the words say what exists', () => {
  test('every room that exists has a README, and it names its tables', () => {
    for (const room of rooms.filter((name) => existsSync(`src/rooms/${name}`))) {
      const readme = readFileSync(`src/rooms/${room}/README.md`, 'utf8');
      for (const table of tablesOf(room)) expect(readme, room).toContain(`\`${table}\``);
    }
  });

  test('every table is a word of the glossary', () => {
    const glossary = readFileSync('docs/glossary.md', 'utf8');
    const missing = rooms.flatMap(tablesOf).filter((table) => !glossary.includes(`\`${table}\``));
    expect(missing).toEqual([]);
  });

  test('the tree in README names folders that exist', () => {
    const readme = readFileSync('README.md', 'utf8');
    const named = [...readme.matchAll(/^[│├└─ ]*[├└]─ ([\w./-]+)/gm)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(10);
    const ours = new Set(
      ourFiles(/./).flatMap((file) => file.path.split('/').flatMap((part) => [part, `${part}/`])),
    );
    expect(named.filter((name) => !ours.has(name.split('/')[0] ?? ''))).toEqual([]);
  });

  test('every runtime dependency has its reason', () => {
    const decision = readFileSync('docs/decisions/0001-dependencies.md', 'utf8');
    const { dependencies } = v.parse(packageFile, JSON.parse(readFileSync('package.json', 'utf8')));
    const explained = [...decision.matchAll(/^\| `([^`]+)` +\|/gm)].map(([, name]) => name);
    expect(explained.sort()).toEqual(Object.keys(dependencies).sort());
  });

  test('a link in a text leads somewhere', () => {
    const broken = ourFiles(/\.md$/).flatMap((file) =>
      [...file.text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
        .map(([, target = '']) => target)
        // `npm run pictures` makes those of the README.
        .filter((target) => !/^([a-z]+:|docs\/pictures\/)/.test(target))
        .filter((target) => !existsSync(join(dirname(file.path), target)))
        .map((target) => `${file.path}: ${target}`),
    );
    expect(broken).toEqual([]);
  });

  test('each decision has a number of its own', () => {
    const numbers = readdirSync('docs/decisions').map((name) => name.slice(0, 4));
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

const packageFile = v.object({ dependencies: v.record(v.string(), v.string()) });

const withoutStyle = (text: string) =>
  text.replace(/<style[\s\S]*<\/style>/, '').replace(/<script[\s\S]*?<\/script>/g, '');

function tablesOf(room: string): string[] {
  const names = readdirSync('db/migrations').map((name) =>
    readFileSync(`db/migrations/${name}`, 'utf8'),
  );
  return names.flatMap((sql) =>
    [...sql.matchAll(new RegExp(`create (?:unlogged )?table ${room}\\.([a-z_]+)`, 'g'))].map(
      ([, table = '']) => table,
    ),
  );
}

function functionsOver(file: SourceFile, most: number): string[] {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const from = source.getLineAndCharacterOfPosition(node.getStart()).line;
      const to = source.getLineAndCharacterOfPosition(node.getEnd()).line;
      if (to - from + 1 > most) found.push(`${file.path}:${from + 1} (${to - from + 1} lines)`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
