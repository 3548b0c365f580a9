import * as v from 'valibot';
import { temperatureOf } from '../../listening/calibration.ts';
import { crossValidate } from '../../listening/crossValidation.ts';
import { labelsOf, tasks } from '../../listening/labelledRows.ts';
import { Guesser, guessFrom, scoresOf, type LinearModel } from '../../listening/linearModel.ts';
import { modelBytes } from '../../listening/modelFile.ts';
import { train, type Example } from '../../listening/training.ts';
import { needed, type Learned } from './learned.ts';
import { sharedModel } from './sharedModel.ts';

// Runs in a process of its own: learns what a house said, measures it, and answers with one line
// of JSON and the model's bytes behind it.

export const learnInput = v.object({
  task: v.picklist(tasks),
  newest: v.nullable(v.string()),
  examples: v.array(v.object({ text: v.string(), label: v.number(), byLot: v.boolean() })),
});
export type LearnInput = v.InferOutput<typeof learnInput>;

// Fewer drawn by lot than that measure nothing alone.
const fewestByLot = 20;

type Heard = Example & { byLot: boolean };
/** What was guessed of an example, and whether it would have been said. */
type Guessed = { label: number; sure: boolean };

export function run(sent: unknown): Uint8Array {
  const { task, newest, examples } = v.parse(learnInput, sent);
  const guesser = new Guesser();
  const heard = examples.map(({ text, ...rest }) => ({ ...rest, read: guesser.read(text) }));
  const shared = task === 'tonality' ? sharedModel() : null;
  const byShared = shared && heard.map((one) => guessedBy(shared, one, null));
  const own = whyNot(heard, task) === null ? learn(heard, task, shared) : null;
  const lot = heard.filter(({ byLot }) => byLot).length;
  const isMeasured = lot >= fewestByLot ? ({ byLot }: Heard) => byLot : () => true;
  const met = (guesses: readonly Guessed[] | null) =>
    guesses &&
    heard.filter((one, index) => isMeasured(one) && guesses[index]?.label === one.label).length;
  const ownMet = met(own?.guesses ?? null);
  const measured = heard.filter(isMeasured);
  const usual = majorityOf(measured, labelsOf[task].length);
  const least = met(byShared) ?? usual.count;
  const why = whyNot(heard, task) ?? ((ownMet ?? 0) > least ? null : 'notBetter');
  const judging = why === null ? (own?.guesses ?? null) : byShared;
  const learned: Learned = {
    verdicts: heard.length,
    newest,
    byLot: lot >= fewestByLot ? lot : 0,
    measured: measured.length,
    met: met(judging) ?? 0,
    metByShared: met(byShared),
    metByOwn: ownMet,
    metByMajority: usual.count,
    majority: labelsOf[task][usual.label] ?? null,
    ...surely(heard, judging, isMeasured),
    perLabel: perLabel(heard, judging, { isMeasured, labels: labelsOf[task] }),
    why,
  };
  const bytes = own && why === null ? modelBytes(own.model) : new Uint8Array();
  return Buffer.concat([Buffer.from(`${JSON.stringify(learned)}\n`), bytes]);
}

function whyNot(heard: readonly Heard[], task: LearnInput['task']): Learned['why'] {
  const { verdicts, each } = needed[task];
  const counts = labelsOf[task].map(
    (_, label) => heard.filter((one) => one.label === label).length,
  );
  if (heard.length < verdicts) return 'tooFew';
  // Two kinds are enough to tell them apart.
  return counts.filter((count) => count >= each).length < 2 ? 'oneSided' : null;
}

function learn(heard: readonly Heard[], task: LearnInput['task'], shared: LinearModel | null) {
  const wish = { task, shared };
  const heldOut = crossValidate(heard, wish);
  const temperature = temperatureOf(
    heldOut.map(({ scores }, index) => ({ scores, label: heard[index]?.label ?? 0 })),
  );
  const threshold = shared?.threshold ?? 0;
  const model = { ...train(heard, wish), temperature, threshold };
  const guesses = heldOut.map(({ scores }): Guessed => {
    const { label, confidence } = guessFrom(scores, temperature);
    return { label, sure: confidence >= threshold };
  });
  return { model, guesses };
}

function guessedBy(model: LinearModel, { read }: Heard, shared: LinearModel | null): Guessed {
  const { label, confidence } = guessFrom(scoresOf(read, model, shared), model.temperature);
  return { label, sure: confidence >= model.threshold };
}

function majorityOf(heard: readonly Heard[], labels: number): { label: number; count: number } {
  const counts = Array.from(
    { length: labels },
    (_, label) => heard.filter((one) => one.label === label).length,
  );
  const count = Math.max(...counts);
  return { label: heard.length > 0 ? counts.indexOf(count) : -1, count };
}

function surely(
  heard: readonly Heard[],
  guesses: readonly Guessed[] | null,
  isMeasured: (one: Heard) => boolean,
): { abstained: number; metOfSure: number } {
  let abstained = 0;
  let metOfSure = 0;
  for (const [index, one] of heard.entries()) {
    const guess = guesses?.[index];
    if (!guess || !isMeasured(one)) continue;
    if (!guess.sure) abstained += 1;
    else if (guess.label === one.label) metOfSure += 1;
  }
  return { abstained, metOfSure };
}

function perLabel(
  heard: readonly Heard[],
  guesses: readonly Guessed[] | null,
  { isMeasured, labels }: { isMeasured: (one: Heard) => boolean; labels: readonly string[] },
): Learned['perLabel'] {
  return labels.map((label, number) => {
    const figures = { label, count: 0, met: 0, said: 0 };
    for (const [index, one] of heard.entries()) {
      if (!isMeasured(one)) continue;
      const guess = guesses?.[index]?.label;
      if (one.label === number) figures.count += 1;
      if (guess === number) figures.said += 1;
      if (one.label === number && guess === number) figures.met += 1;
    }
    return figures;
  });
}
