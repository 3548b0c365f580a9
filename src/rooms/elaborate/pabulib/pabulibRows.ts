import { VoteFileProblem, type Line } from './pabulibLines.ts';
import type { VoteBallot, VoteProject } from './pabulib.ts';

/** Where each column of a section stands. */
export type Columns = ReadonlyMap<string, number>;

const needed = {
  META: ['key', 'value'],
  PROJECTS: ['project_id', 'cost'],
  VOTES: ['voter_id', 'vote', 'points'],
};

/** @throws VoteFileProblem where a column the section needs is not there. */
export function columnsNamedIn(line: Line, section: keyof typeof needed): Columns {
  const columns = new Map(fieldsOf(line.text).map((name, position) => [name.trim(), position]));
  const missing = needed[section].find((name) => !columns.has(name));
  if (missing) throw new VoteFileProblem(line.number, `${section} has no column ${missing}.`);
  return columns;
}

/** A row at its semicolons; a field may stand in quotes, with doubled ones inside. */
export function fieldsOf(row: string): string[] {
  // A quote that is not closed before the next semicolon is part of the text.
  return [...row.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"(?=;|$)|([^;]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

export function projectOf(line: Line, columns: Columns): VoteProject {
  const field = fieldIn(line, columns);
  const id = field('project_id');
  if (id === '') throw new VoteFileProblem(line.number, 'A project needs a project_id.');
  const total = (name: string) => (field(name) === '' ? null : wholeNumber(field(name), line));
  return {
    id,
    cost: costOf(field('cost'), line),
    name: field('name') || id,
    votes: total('votes'),
    score: total('score'),
    line: line.number,
  };
}

type Known = { projects: ReadonlyMap<string, VoteProject>; maxSumPoints: number };

export function ballotOf(
  line: Line,
  columns: Columns,
  { projects, maxSumPoints }: Known,
): VoteBallot {
  const field = fieldIn(line, columns);
  const voterId = field('voter_id');
  if (voterId === '') throw new VoteFileProblem(line.number, 'A ballot needs a voter_id.');
  const ids = listOf(field('vote'));
  const points = listOf(field('points')).map((text) => wholeNumber(text, line));
  if (ids.length !== points.length) {
    const sentence = `The ballot names ${ids.length} projects, but has ${points.length} points.`;
    throw new VoteFileProblem(line.number, sentence);
  }
  const unknown = ids.find((id) => !projects.has(id));
  if (unknown !== undefined) {
    throw new VoteFileProblem(line.number, `There is no project ${unknown}.`);
  }
  if (new Set(ids).size < ids.length) {
    throw new VoteFileProblem(line.number, 'The ballot names a project twice.');
  }
  const sum = points.reduce((total, count) => total + count, 0);
  if (sum > maxSumPoints) {
    const sentence = `${sum} points on one ballot, but max_sum_points is ${maxSumPoints}.`;
    throw new VoteFileProblem(line.number, sentence);
  }
  return { voterId, points: new Map(ids.map((id, position) => [id, points[position] ?? 0])) };
}

function fieldIn(line: Line, columns: Columns): (name: string) => string {
  const fields = fieldsOf(line.text);
  return (name) => (fields[columns.get(name) ?? -1] ?? '').trim();
}

const listOf = (text: string): string[] =>
  text === '' ? [] : text.split(',').map((part) => part.trim());

function wholeNumber(text: string, line: Line): number {
  if (!/^\d{1,9}$/.test(text)) {
    throw new VoteFileProblem(line.number, `"${shown(text)}" is not a whole number.`);
  }
  return Number(text);
}

function costOf(text: string, line: Line): number {
  if (!/^\d{1,12}(\.\d{1,6})?$/.test(text)) {
    throw new VoteFileProblem(line.number, `The cost "${shown(text)}" is not a number.`);
  }
  return Number(text);
}

const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
