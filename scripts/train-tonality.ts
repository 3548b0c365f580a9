import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartProblem } from '#platform/base/startProblem.ts';
import { temperatureOf } from '#rooms/explore/listening/calibration.ts';
import { crossValidate, type HeldOut } from '#rooms/explore/listening/crossValidation.ts';
import { labelledRows, labelsOf } from '#rooms/explore/listening/labelledRows.ts';
import { Guesser, guessFrom } from '#rooms/explore/listening/linearModel.ts';
import { measure, type Measures } from '#rooms/explore/listening/measures.ts';
import { modelBytes } from '#rooms/explore/listening/modelFile.ts';
import { learning, train, type Example } from '#rooms/explore/listening/training.ts';
import { sharedModelFile } from '#rooms/explore/server/listening/sharedModel.ts';

// Trains the shared model of tonality from the two corpora whose licences allow shipping what was
// learned, and writes its measures beside it: npm run listen:train -- FOLDER. The corpora are not
// part of Resonanz.
const corpora = [
  {
    name: 'MobASA',
    files: ['mobasa_dev.jsonl', 'mobasa_train_relevant.jsonl'],
    licence: 'CC BY 4.0',
    source: 'Gabryszak and Thomas 2022, https://github.com/DFKI-NLP/sim3s-corpus',
  },
  {
    name: 'PotTS',
    files: ['potts_train.jsonl'],
    licence: 'MIT',
    source: 'Sidarenka 2016, https://github.com/WladimirSidorenko/PotTS',
  },
] as const;

// Under an even chance of being right it says so.
const threshold = 0.5;

const labels = labelsOf.tonality;
const alone = { task: 'tonality', shared: null } as const;
const folder = process.argv[2];
if (folder === undefined)
  throw new StartProblem('Name the folder that holds the corpora: npm run listen:train -- FOLDER');

const guesser = new Guesser();
const read = corpora.map(({ files, ...corpus }) => ({ ...corpus, ...examplesIn(folder, files) }));
const within = read.map(({ name, examples }) => {
  console.log(`${name}: ${examples.length} texts, five folds …`);
  return measured(examples, crossValidate(examples, alone));
});
console.log('Both together, five folds …');
const all = read.flatMap(({ examples }) => examples);
const heldOut = crossValidate(all, alone);
const temperature = temperatureOf(
  heldOut.map(({ scores }, index) => ({ scores, label: all[index]?.label ?? 0 })),
);
console.log('The model that is shipped …');
const model = { ...train(all, alone), temperature, threshold };
const bytes = modelBytes(model);
writeFileSync(sharedModelFile, bytes);
writeFileSync(
  sharedModelFile.replace(/\.model$/, '.report.json'),
  `${JSON.stringify(report(), null, 2)}\n`,
);
console.log(`${bytes.length} bytes; both five-fold: ${JSON.stringify(measured(all, heldOut))}`);

/** The corpus without texts that it holds twice, which would help themselves. */
function examplesIn(from: string, files: readonly string[]) {
  const seen = new Set<string>();
  const examples: Example[] = [];
  let skipped = 0;
  let twice = 0;
  for (const file of files) {
    const rows = labelledRows(file, readFileSync(join(from, file), 'utf8'), 'tonality');
    skipped += rows.skipped;
    for (const { text, label } of rows.rows) {
      const example = { read: guesser.read(text), label };
      const key = example.read.found.toSorted().join(' ');
      if (seen.has(key)) twice += 1;
      else examples.push(example);
      seen.add(key);
    }
  }
  return { examples, skipped, twice };
}

function measured(examples: readonly Example[], said: readonly HeldOut[]): Measures & Usual {
  const pairs = examples.map(({ label }, index) => [label, said[index]?.guessed ?? 0] as const);
  const counts = labels.map((_, label) => pairs.filter(([is]) => is === label).length);
  return { ...measure(pairs, labels), majority: Math.max(...counts) / examples.length };
}

/** Right when always the most frequent label is said. */
type Usual = { majority: number };

function report() {
  const guesses = heldOut.map(({ scores }) => guessFrom(scores, temperature));
  const sureAt = guesses.flatMap(({ confidence }, index) =>
    confidence >= threshold ? [index] : [],
  );
  const right = sureAt.filter((index) => guesses[index]?.label === all[index]?.label).length;
  let from = 0;
  return {
    task: 'tonality',
    labels,
    learning: learning.tonality,
    temperature,
    threshold,
    fiveFold: {
      together: measured(all, heldOut),
      abstains: 1 - sureAt.length / all.length,
      rightWhereNotAbstaining: right / sureAt.length,
    },
    corpora: read.map(({ examples, ...corpus }, index) => {
      const said = heldOut.slice(from, from + examples.length);
      from += examples.length;
      return {
        ...corpus,
        texts: examples.length,
        fiveFoldWithin: within[index],
        fiveFoldTogether: measured(examples, said),
      };
    }),
  };
}
