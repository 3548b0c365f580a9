import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readVoteFile } from './pabulib.ts';
import { VoteFileProblem } from './pabulibLines.ts';

const sound = [
  'META',
  'key;value',
  'description;District PB; "Mitte"',
  'num_projects;2',
  'num_votes;3',
  'vote_type;cumulative',
  'max_sum_points;5',
  'PROJECTS',
  'project_id;cost;votes;score;name',
  'A/1;1000;2;7;"Bänke; und Bäume"',
  'B;250.5;2;4;Ein "Platz" für alle',
  'VOTES',
  'voter_id;vote;points;age',
  '1;A/1;5;30',
  '2;A/1,B;2,3;41',
  '3;B;1;',
];

/** The file with one line changed, lines counted from 1; null takes the line out. */
const changed = (line: number, text: string | null): string[] =>
  sound.flatMap((old, position) => (position + 1 === line ? (text ?? []) : old));

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) {
    yield await Promise.resolve(bytes.subarray(start, start + size));
  }
}

const readText = (text: string, size = 7) =>
  readVoteFile(chunksOf(new TextEncoder().encode(text), size));
const read = (lines: string[]) => readText(lines.join('\n'));

const problemIn = async (reading: Promise<unknown>) => {
  const problem = await reading.then(
    () => null,
    (error: unknown) => error,
  );
  return problem instanceof VoteFileProblem ? `${problem.line}: ${problem.message}` : problem;
};

describe('a sound file', () => {
  test('gives projects, points and the budget', async () => {
    const file = await read(sound);
    expect(file.maxSumPoints).toBe(5);
    expect(file.meta.get('description')).toBe('District PB; "Mitte"');
    expect(file.projects.map(({ id, cost, name }) => [id, cost, name])).toEqual([
      ['A/1', 1000, 'Bänke; und Bäume'],
      ['B', 250.5, 'Ein "Platz" für alle'],
    ]);
    expect(file.ballots.map(({ voterId, points }) => [voterId, ...points])).toEqual([
      ['1', ['A/1', 5]],
      ['2', ['A/1', 2], ['B', 3]],
      ['3', ['B', 1]],
    ]);
  });

  test('may have a byte order mark, CRLF and empty lines at its end', async () => {
    const file = await readText(`\uFEFF${sound.join('\r\n')}\r\n\r\n`);
    expect(file.projects).toHaveLength(2);
    expect(file.ballots).toHaveLength(3);
  });

  test('is the same in pieces of any size', async () => {
    const whole = await readText(sound.join('\n'), 100_000);
    for (const size of [1, 2, 3, 50]) expect(await readText(sound.join('\n'), size)).toEqual(whole);
  });
});

describe('a broken file is refused with its line', () => {
  test.each([
    ['nothing at all', [], '1: The section META is missing.'],
    ['another beginning', ['{"votes": 3}'], '1: A vote file begins with the line META.'],
    ['no projects', changed(8, null).slice(0, 7), '7: The section PROJECTS is missing.'],
    [
      'votes before projects',
      changed(8, 'VOTES'),
      '8: The section PROJECTS is missing before VOTES.',
    ],
    ['no votes', sound.slice(0, 11), '11: The section VOTES is missing.'],
    ['a section twice', [...sound, 'VOTES'], '17: The section VOTES is there twice.'],
    ['a column missing', changed(13, 'voter_id;vote'), '13: VOTES has no column points.'],
    [
      'no maximum',
      changed(7, null),
      '7: META needs max_sum_points, a whole number from 1 to 1000.',
    ],
    [
      'a maximum of words',
      changed(7, 'max_sum_points;viel'),
      '7: META needs max_sum_points, a whole number from 1 to 1000.',
    ],
    [
      'another kind of vote',
      changed(6, 'vote_type;approval'),
      '6: vote_type is "approval"; only cumulative votes become dots.',
    ],
    ['a project twice', changed(11, 'A/1;1;;;Doppelt'), '11: The project A/1 is there twice.'],
    ['a cost of words', changed(11, 'B;viel;2;4;Platz'), '11: The cost "viel" is not a number.'],
    ['an unknown project', changed(15, '2;A/1,C;2,3'), '15: There is no project C.'],
    [
      'too many points',
      changed(15, '2;A/1,B;3,3'),
      '15: 6 points on one ballot, but max_sum_points is 5.',
    ],
    ['a voter twice', changed(16, '2;B;1'), '16: The voter 2 is there twice.'],
    [
      'points missing',
      changed(15, '2;A/1,B;2'),
      '15: The ballot names 2 projects, but has 1 points.',
    ],
    [
      'a project twice on a ballot',
      changed(15, '2;B,B;2,1'),
      '15: The ballot names a project twice.',
    ],
    ['points below zero', changed(15, '2;A/1,B;-2,3'), '15: "-2" is not a whole number.'],
    ['half points', changed(15, '2;A/1,B;2.5,1'), '15: "2.5" is not a whole number.'],
    [
      'the end missing',
      sound.slice(0, 15),
      '5: num_votes is 3, but the file has 2; is it complete?',
    ],
    ['another score', changed(11, 'B;250.5;2;5;Platz'), '11: Project B has 4 points, but says 5.'],
    ['another count', changed(11, 'B;250.5;3;4;Platz'), '11: Project B has 2 ballots, but says 3.'],
  ])('%s', async (_, lines, sentence) => {
    expect(await problemIn(read(lines))).toBe(sentence);
  });

  test('text in another encoding', async () => {
    const bytes = Buffer.from(changed(11, 'B;250.5;2;4;Plätze').join('\n'), 'latin1');
    expect(await problemIn(readVoteFile(chunksOf(bytes, 64)))).toMatch(/^10: This is not UTF-8/);
    const wide = Buffer.from(`\uFEFF${sound.join('\n')}`, 'utf16le');
    expect(await problemIn(readVoteFile(chunksOf(wide, 64)))).toMatch(/^1: This is not UTF-8/);
  });

  test('200 MB of zeros, and of letters without an end of line, at once', async () => {
    let given = 0;
    async function* endless(letter: number): AsyncGenerator<Uint8Array> {
      for (given = 0; given < 200_000_000; given += 65_536) {
        yield await Promise.resolve(new Uint8Array(65_536).fill(letter));
      }
    }
    expect(await problemIn(readVoteFile(endless(0)))).toMatch(/^1: .*zero bytes/);
    expect(given).toBe(0);
    expect(await problemIn(readVoteFile(endless(65)))).toMatch(/^1: This line is longer/);
    expect(given).toBeLessThan(1_000_000);
  });
});

const votes = join(import.meta.dirname, '../../../../../shared/data/votes');

describe.skipIf(!existsSync(votes))(
  'real votes (skipped where ../shared/data/votes is absent)',
  () => {
    test.each([
      ['poland_czestochowa_2020_ostatni-grosz.pb', 556, 10],
      ['poland_katowice_2021_koszutka.pb', 1081, 3],
    ])('%s', async (name, voters, points) => {
      const file = await readVoteFile(createReadStream(join(votes, name)));
      expect(file.projects).toHaveLength(13);
      expect(file.ballots).toHaveLength(voters);
      expect(file.maxSumPoints).toBe(points);
    });
  },
);
