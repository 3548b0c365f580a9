/** What a model is trained for. */
export const tasks = ['tonality', 'relevance'] as const;
export type Task = (typeof tasks)[number];

/** The labels of each task, in the order models know them by. */
export const labelsOf = {
  tonality: ['negative', 'neutral', 'positive'],
  relevance: ['false', 'true'],
} as const satisfies Record<Task, readonly string[]>;

/** What is no row of texts with labels: which file and line. */
export class RowProblem extends Error {
  override name = 'RowProblem';
}

export type LabelledRows = {
  rows: { text: string; label: number }[];
  /** Rows whose label is null, mixed or unknown. */
  skipped: number;
};

/**
 * Reads JSON lines as `{"text": "…", "sentiment": "negative", "relevance": true}`; empty lines are
 * passed over.
 * @throws RowProblem with file and line.
 */
export function labelledRows(name: string, content: string, task: Task): LabelledRows {
  const rows: LabelledRows['rows'] = [];
  let skipped = 0;
  for (const [index, line] of content.split('\n').entries()) {
    if (line.trim() === '') continue;
    const row = parsed(line, `${name}, line ${index + 1}`);
    const label = labelIn(row, task);
    if (label === null) skipped += 1;
    else rows.push({ text: row.text, label });
  }
  if (rows.length + skipped === 0) throw new RowProblem(`${name} holds no row.`);
  return { rows, skipped };
}

type Row = { text: string; sentiment?: unknown; relevance?: unknown };

function parsed(line: string, place: string): Row {
  let row: unknown;
  try {
    row = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    throw new RowProblem(`${place}: this is no JSON.`);
  }
  if (!isRow(row)) throw new RowProblem(`${place}: a row is an object with a "text".`);
  return row;
}

const isRow = (row: unknown): row is Row =>
  typeof row === 'object' && row !== null && 'text' in row && typeof row.text === 'string';

/** The index of the row's label; null: none that the task knows. */
function labelIn(row: Row, task: Task): number | null {
  const said = task === 'tonality' ? row.sentiment : row.relevance;
  const index = labelsOf[task].findIndex((label) => label === String(said));
  return index === -1 ? null : index;
}
