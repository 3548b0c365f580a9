import { parentPort } from 'node:worker_threads';
import { assert } from '#platform/base/assert.ts';
import { RecentMap } from '#platform/base/recentMap.ts';
import { explain } from '../../listening/explain.ts';
import { judge } from '../../listening/judging.ts';
import { Guesser, type LinearModel } from '../../listening/linearModel.ts';
import { readModel } from '../../listening/modelFile.ts';
import { sharedModel } from './sharedModel.ts';
import { mostModels, type Answered, type Asked, type SentModel } from './threadWork.ts';
import type { ThreadResult, ThreadWork } from './threadWork.ts';

// A thread of listener.ts: works out languages and tonalities, one request after the other.
const port = parentPort;
assert(port, 'this file runs as a thread of another one');

const models = new RecentMap<LinearModel>(mostModels);
const guesser = new Guesser();

port.on('message', ({ number, work }: Asked) => {
  port.postMessage(answerTo(number, work));
});

function answerTo(number: number, work: ThreadWork): Answered {
  try {
    return { number, result: resultOf(work) };
  } catch (error) {
    return { number, error: error instanceof Error ? error.message : String(error) };
  }
}

function resultOf(work: ThreadWork): ThreadResult {
  const shared = sharedModel();
  switch (work.kind) {
    case 'judge': {
      const own = work.own && modelOf(work.own);
      return { kind: 'judge', judged: work.texts.map((text) => judge(text, { shared, own })) };
    }
    case 'belongs': {
      const filter = modelOf(work.filter);
      const belongs = (text: string) => guesser.guess(text, filter, null).label === 1;
      return { kind: 'belongs', belongs: work.texts.map(belongs) };
    }
    case 'explain': {
      const model = work.own ? modelOf(work.own) : shared;
      const label = model.labels.indexOf(work.label);
      return {
        kind: 'explain',
        words: label < 0 ? [] : explain(work.text, label, { model, shared }),
      };
    }
  }
}

function modelOf({ id, bytes }: SentModel): LinearModel {
  const model = bytes ? readModel(bytes) : models.get(id);
  assert(model, 'a model that was not sent is known');
  models.set(id, model);
  return model;
}
