import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { StartProblem } from '#platform/base/startProblem.ts';
import {
  labelledRows,
  labelsOf,
  RowProblem,
  tasks,
  type LabelledRows,
  type Task,
} from '#rooms/explore/listening/labelledRows.ts';
import { Guesser, type LinearModel } from '#rooms/explore/listening/linearModel.ts';
import { measure } from '#rooms/explore/listening/measures.ts';
import { sharedModel } from '#rooms/explore/server/listening/sharedModel.ts';
import { train } from '#rooms/explore/listening/training.ts';

// How good the tonality or relevance of Resonanz is on somebody's own labelled texts. It trains as
// an organisation's own model is trained, from the given files; for tonality the own model stands
// on the shared one as in the product, or with --only-own on nothing. It never abstains.
const usage =
  'npm run listen:evaluate -- --task tonality|relevance --train FILE… --test FILE… ' +
  '[--only-own] [--json]';

type Wishes = { task: Task; train: string[]; test: string[]; onlyOwn: boolean; json: boolean };

try {
  run(wishes());
} catch (error) {
  if (!(error instanceof StartProblem) && !(error instanceof RowProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function run({ task, json, onlyOwn, ...files }: Wishes): void {
  const labels = labelsOf[task];
  const learned = rowsOf(files.train, task);
  const tested = rowsOf(files.test, task);
  if (learned.rows.length === 0) throw new StartProblem('No row to train from has a label.');
  if (tested.rows.length === 0) throw new StartProblem('No row to test with has a label.');
  const guesser = new Guesser();
  const shared = task === 'tonality' && !onlyOwn ? sharedModel() : null;
  const examples = learned.rows.map(({ text, label }) => ({ read: guesser.read(text), label }));
  const model = train(examples, { task, shared });
  const { pairs, textsPerSecond } = guessAll(guesser, tested.rows, { model, shared });
  const { microF1, macroF1, perClass } = measure(pairs, labels);
  const result = {
    microF1,
    macroF1,
    perClass: Object.fromEntries(perClass.map(({ label, ...figures }) => [label, figures])),
    skipped: learned.skipped + tested.skipped,
    textsPerSecond,
  };
  console.log(`${learned.rows.length} texts to learn from, ${tested.rows.length} to test with.`);
  console.log(`micro F1 ${microF1.toFixed(4)}, macro F1 ${macroF1.toFixed(4)}`);
  if (json) console.log(JSON.stringify(result));
  else console.table(result.perClass);
}

function guessAll(
  guesser: Guesser,
  rows: LabelledRows['rows'],
  { model, shared }: { model: LinearModel; shared: LinearModel | null },
) {
  const start = performance.now();
  const pairs = rows.map(
    ({ text, label }) => [label, guesser.guess(text, model, shared).label] as const,
  );
  const seconds = (performance.now() - start) / 1_000;
  return { pairs, textsPerSecond: Math.round(rows.length / Math.max(seconds, 1e-6)) };
}

function rowsOf(files: readonly string[], task: Task): LabelledRows {
  const all = files.map((file) => labelledRows(file, contentOf(file), task));
  return {
    rows: all.flatMap(({ rows }) => rows),
    skipped: all.reduce((sum, { skipped }) => sum + skipped, 0),
  };
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartProblem(`${file} cannot be read: ${reason}`, { cause: error });
  }
}

/** `--train a b c` as well as `--train a --train b`. */
function wishes(): Wishes {
  const args = process.argv.slice(2);
  try {
    const { values } = parseArgs({
      args: eachNamed(args),
      options: {
        task: { type: 'string' },
        train: { type: 'string', multiple: true },
        test: { type: 'string', multiple: true },
        'only-own': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const task = tasks.find((one) => one === values.task);
    if (!task || !values.train || !values.test) throw new StartProblem(usage);
    const { 'only-own': onlyOwn, json } = values;
    return { task, train: values.train, test: values.test, onlyOwn, json };
  } catch (error) {
    throw new StartProblem(usage, { cause: error });
  }
}

function eachNamed(args: readonly string[]): string[] {
  let named = '';
  return args.flatMap((arg) => {
    if (arg === '--train' || arg === '--test') {
      named = arg;
      return [];
    }
    if (!arg.startsWith('--') && (named === '--train' || named === '--test')) return [named, arg];
    named = '';
    if (arg !== '--task') return [arg];
    named = '--task';
    return [arg];
  });
}
