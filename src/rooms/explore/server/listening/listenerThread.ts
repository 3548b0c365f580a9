import { parentPort, workerData } from 'node:worker_threads';
import * as v from 'valibot';
import { assert } from '#platform/base/assert.ts';
import { RecentMap } from '#platform/base/recentMap.ts';
import { explain } from '../../listening/explain.ts';
import { judge, type Analysed, type ToAnalyse } from '../../listening/judging.ts';
import { Guesser, type LinearModel } from '../../listening/linearModel.ts';
import { readModel } from '../../listening/modelFile.ts';
import { loadOnnxModel, type OtherModel } from './onnxModel.ts';
import { sharedModel } from './sharedModel.ts';
import { mostModels, type Asked, type SentModel, type Told } from './threadWork.ts';
import type { ThreadResult, ThreadWork } from './threadWork.ts';

// A thread of listener.ts: works out languages and tonalities, one request after the other.
const port = parentPort;
assert(port, 'this file runs as a thread of another one');

const { tonalityModel } = v.parse(v.object({ tonalityModel: v.nullable(v.string()) }), workerData);
const models = new RecentMap<LinearModel>(mostModels);
const guesser = new Guesser();
// Loaded when something is to be judged first; null: ours judges.
let other: Promise<OtherModel | null> | null = null;

const tell = (told: Told): void => {
  port.postMessage(told);
};

port.on('message', ({ number, work }: Asked) => {
  void answer(number, work).then(tell);
});

async function answer(number: number, work: ThreadWork): Promise<Told> {
  try {
    return { number, result: await resultOf(work) };
  } catch (error) {
    return { number, error: sentenceOf(error) };
  }
}

async function resultOf(work: ThreadWork): Promise<ThreadResult> {
  const shared = sharedModel();
  switch (work.kind) {
    case 'judge': {
      // Before anything is waited for: both sides see models in the same order.
      const own = work.own && modelOf(work.own);
      const judged = work.texts.map((text) => judge(text, { shared, own }));
      return { kind: 'judge', judged: await byOther(work.texts, judged) };
    }
    case 'belongs': {
      const filter = modelOf(work.filter);
      const belongs = (text: string) => guesser.guess(text, filter, null).label === 1;
      return { kind: 'belongs', belongs: work.texts.map(belongs) };
    }
    case 'explain': {
      const model = work.own ? modelOf(work.own) : shared;
      const label = model.labels.indexOf(work.label);
      const words = label < 0 ? [] : explain(work.text, label, { model, shared });
      return { kind: 'explain', words };
    }
  }
}

function modelOf({ id, bytes }: SentModel): LinearModel {
  const model = bytes ? readModel(bytes) : models.get(id);
  assert(model, 'a model that was not sent is known');
  models.set(id, model);
  return model;
}

/** Where the operator named a model, it judges the German texts that have no stars. */
async function byOther(
  texts: readonly ToAnalyse[],
  judged: readonly Analysed[],
): Promise<Analysed[]> {
  other ??= loadOther();
  const model = await other;
  if (!model) return [...judged];
  const asked = judged.flatMap(({ language, by }, index) =>
    language === 'de' && by !== 'stars' ? [index] : [],
  );
  const guesses = await model.guess(asked.map((index) => texts[index]?.text ?? ''));
  const said = [...judged];
  for (const [at, index] of asked.entries()) {
    const guess = guesses[at];
    if (!guess) continue;
    const tonality = guess.confidence < sharedModel().threshold ? 'unsure' : guess.tonality;
    said[index] = { language: 'de', tonality, confidence: guess.confidence, by: 'shared' };
  }
  return said;
}

/** One that cannot be used stops no source: it is told once, and ours judges. */
async function loadOther(): Promise<OtherModel | null> {
  if (tonalityModel === null) return null;
  try {
    return await loadOnnxModel(tonalityModel);
  } catch (error) {
    tell({ problem: sentenceOf(error) });
    return null;
  }
}

const sentenceOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
