import { linesOf, VoteFileProblem, type Line } from './pabulibLines.ts';
import { ballotOf, columnsNamedIn, fieldsOf, projectOf, type Columns } from './pabulibRows.ts';

/** A vote of the Pabulib library in which voters spread points over projects. */
export type VoteFile = {
  meta: ReadonlyMap<string, string>;
  /** Points a voter may spread, also all of them on one project. */
  maxSumPoints: number;
  projects: VoteProject[];
  ballots: VoteBallot[];
};

/** `votes` and `score` are the totals the file itself states; null where it states none. */
export type VoteProject = {
  id: string;
  cost: number;
  name: string;
  votes: number | null;
  score: number | null;
  line: number;
};

export type VoteBallot = { voterId: string; points: ReadonlyMap<string, number> };

/**
 * Reads a Pabulib file with `vote_type` cumulative (Stolicki, Szufa, Talmon, "Pabulib: A
 * Participatory Budgeting Library", arXiv 2012.06539) piece by piece, and checks it against itself.
 * @throws VoteFileProblem with the line, at the first thing that is wrong.
 */
export async function readVoteFile(chunks: AsyncIterable<Uint8Array>): Promise<VoteFile> {
  const reading = newReading();
  for await (const line of linesOf(chunks)) {
    reading.lastLine = line.number;
    if (line.text.trim() !== '') readLine(reading, line);
  }
  return checked(reading);
}

const sections = ['META', 'PROJECTS', 'VOTES'] as const;
type Section = (typeof sections)[number];

type Reading = {
  section: Section | null;
  columns: Columns | null;
  meta: Map<string, string>;
  metaLines: Map<string, number>;
  maxSumPoints: number;
  projects: Map<string, VoteProject>;
  ballots: Map<string, VoteBallot>;
  lastLine: number;
};

const newReading = (): Reading => ({
  section: null,
  columns: null,
  meta: new Map(),
  metaLines: new Map(),
  maxSumPoints: 0,
  projects: new Map(),
  ballots: new Map(),
  lastLine: 1,
});

function readLine(reading: Reading, line: Line): void {
  const next = sections.find((section) => section === line.text.trim().toUpperCase());
  if (next) beginSection(reading, next, line.number);
  else if (reading.section === null) {
    throw new VoteFileProblem(line.number, 'A vote file begins with the line META.');
  } else if (reading.columns === null) reading.columns = columnsNamedIn(line, reading.section);
  else readRow(reading, reading.columns, line);
}

function beginSection(reading: Reading, section: Section, line: number): void {
  const expected = sections[reading.section === null ? 0 : sections.indexOf(reading.section) + 1];
  if (section !== expected) {
    const sentence = expected
      ? `The section ${expected} is missing before ${section}.`
      : `The section ${section} is there twice.`;
    throw new VoteFileProblem(line, sentence);
  }
  if (section === 'PROJECTS') reading.maxSumPoints = maxSumPointsOf(reading, line);
  reading.section = section;
  reading.columns = null;
}

function readRow(reading: Reading, columns: Columns, line: Line): void {
  const { number } = line;
  if (reading.section === 'META') readMeta(reading, line);
  else if (reading.section === 'PROJECTS') {
    const project = projectOf(line, columns);
    refuseToKeep(reading.projects, project.id, { number, what: 'project', most: 2_000 });
    reading.projects.set(project.id, project);
  } else {
    const ballot = ballotOf(line, columns, reading);
    refuseToKeep(reading.ballots, ballot.voterId, { number, what: 'voter', most: 200_000 });
    reading.ballots.set(ballot.voterId, ballot);
  }
}

function readMeta(reading: Reading, line: Line): void {
  const [key = '', ...value] = fieldsOf(line.text);
  reading.meta.set(key.trim(), value.join(';').trim());
  reading.metaLines.set(key.trim(), line.number);
}

function refuseToKeep(
  all: ReadonlyMap<string, unknown>,
  id: string,
  { number, what, most }: { number: number; what: string; most: number },
): void {
  if (all.has(id)) throw new VoteFileProblem(number, `The ${what} ${id} is there twice.`);
  if (all.size >= most) throw new VoteFileProblem(number, `More than ${most} rows of this kind.`);
}

// What the board can carry; db/migrations/0003-elaborate.sql.
const mostPoints = 1000;

function maxSumPointsOf({ meta, metaLines }: Reading, line: number): number {
  const type = meta.get('vote_type');
  if (type !== undefined && type !== 'cumulative') {
    const at = metaLines.get('vote_type') ?? line;
    throw new VoteFileProblem(at, `vote_type is "${type}"; only cumulative votes become dots.`);
  }
  const points = Number(meta.get('max_sum_points') ?? NaN);
  if (Number.isInteger(points) && points >= 1 && points <= mostPoints) return points;
  const sentence = `META needs max_sum_points, a whole number from 1 to ${mostPoints}.`;
  throw new VoteFileProblem(metaLines.get('max_sum_points') ?? line, sentence);
}

function checked(reading: Reading): VoteFile {
  const { meta, metaLines, maxSumPoints, lastLine } = reading;
  const missing = sections[reading.section === null ? 0 : sections.indexOf(reading.section) + 1];
  if (missing) throw new VoteFileProblem(lastLine, `The section ${missing} is missing.`);
  if (!reading.columns) throw new VoteFileProblem(lastLine, 'The section VOTES has no columns.');
  const [projects, ballots] = [[...reading.projects.values()], [...reading.ballots.values()]];
  if (projects.length === 0)
    throw new VoteFileProblem(lastLine, 'There is no project in the file.');
  for (const [key, found] of Object.entries({
    num_projects: projects.length,
    num_votes: ballots.length,
  })) {
    const stated = meta.get(key);
    if (stated !== undefined && Number(stated) !== found) {
      const sentence = `${key} is ${stated}, but the file has ${found}; is it complete?`;
      throw new VoteFileProblem(metaLines.get(key) ?? lastLine, sentence);
    }
  }
  refuseOtherTotals(projects, totalsOf(ballots));
  return { meta, maxSumPoints, projects, ballots };
}

export type ProjectTotals = { ballots: number; points: number };

/** How many ballots name each project that is named at all, and with how many points. */
export function totalsOf(ballots: readonly VoteBallot[]): Map<string, ProjectTotals> {
  const totals = new Map<string, ProjectTotals>();
  for (const [id, count] of ballots.flatMap(({ points }) => [...points])) {
    const { ballots: named, points } = totals.get(id) ?? noVotes;
    totals.set(id, { ballots: named + 1, points: points + count });
  }
  return totals;
}

export const noVotes: ProjectTotals = { ballots: 0, points: 0 };

function refuseOtherTotals(
  projects: readonly VoteProject[],
  totals: ReadonlyMap<string, ProjectTotals>,
): void {
  for (const { id, votes, score, line } of projects) {
    const { ballots, points } = totals.get(id) ?? noVotes;
    if (votes !== null && votes !== ballots) {
      throw new VoteFileProblem(line, `Project ${id} has ${ballots} ballots, but says ${votes}.`);
    }
    if (score !== null && score !== points) {
      throw new VoteFileProblem(line, `Project ${id} has ${points} points, but says ${score}.`);
    }
  }
}
