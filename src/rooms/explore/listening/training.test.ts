import { expect, test } from 'vitest';
import { temperatureOf } from './calibration.ts';
import { crossValidate } from './crossValidation.ts';
import { explain } from './explain.ts';
import { labelledRows, labelsOf } from './labelledRows.ts';
import { guessFrom, Guesser, scoresOf } from './linearModel.ts';
import { measure } from './measures.ts';
import { modelBytes, readModel } from './modelFile.ts';
import { learning, train } from './training.ts';

const guesser = new Guesser();
const alone = { task: 'tonality', shared: null } as const;
const liked = ['Das war richtig schön', 'Ein schöner Tag im Museum', 'Sehr nette Leute, danke'];
const disliked = [
  'Das war richtig schlecht',
  'Schon wieder kaputt',
  'Unfreundliche Leute, nie wieder',
];
const plain = [
  'Das Museum öffnet um 10 Uhr',
  'Am Montag ist geschlossen',
  'Bus 12 fährt ab Rathaus',
];
const examples = [disliked, plain, liked].flatMap((texts, label) =>
  texts.map((text) => ({ read: guesser.read(text), label })),
);

test('the same examples give the same bytes', () => {
  const once = modelBytes(train(examples, alone));
  expect(Buffer.compare(once, modelBytes(train(examples, alone)))).toBe(0);
});

test('a model that was written is read as it was', () => {
  const model = train(examples, alone);
  const read = readModel(modelBytes(model));
  for (const text of [...liked, ...disliked, 'etwas ganz anderes'])
    expect(guesser.guess(text, read, null)).toEqual(guesser.guess(text, model, null));
  expect(read.labels).toEqual(labelsOf.tonality);
  expect(() => readModel(Buffer.from('no model at all'))).toThrow('begins with its mark');
});

test('weights of one byte say what exact ones say', () => {
  const model = train(examples, alone);
  for (const [index, { read }] of examples.entries()) {
    const scores = scoresOf(read, model, null);
    const step = Math.max(...model.weightScale) / 2;
    // A text has length one, so that n buckets move a score by at most half a step times root n.
    expect(step * Math.sqrt(read.length)).toBeLessThan(0.1);
    expect(guessFrom(scores, 1).label).toBe(examples[index]?.label);
  }
});

test('where there was one label only, it is always said', () => {
  const model = train(
    liked.map((text) => ({ read: guesser.read(text), label: 2 })),
    alone,
  );
  expect(guesser.guess('Unfreundlich und kaputt', model, null).label).toBe(2);
});

test('a model of a house stands on the shared one and learns its words', () => {
  const shared = train(examples, alone);
  const own = ['Das ist knorke', 'Knorke hier', 'Wie knorke', 'Total knorke'].map((text) => ({
    read: guesser.read(text),
    label: 2,
  }));
  const others = ['Das ist mau', 'Mau hier', 'Wie mau', 'Total mau'].map((text) => ({
    read: guesser.read(text),
    label: 0,
  }));
  const model = train([...own, ...others], { task: 'tonality', shared });
  expect(model.sharedMix).not.toBeNull();
  expect(guesser.guess('Der Tag war knorke', model, shared).label).toBe(2);
  expect(guesser.guess('Der Tag war mau', model, shared).label).toBe(0);
  // What the shared model knows is still known.
  expect(guesser.guess('Schon wieder kaputt', model, shared).label).toBe(0);
});

test('names, addresses, numbers and repeated letters make no difference', () => {
  const buckets = (text: string) => [...guesser.read(text).found].sort();
  expect(buckets('@anna sooooo schön!!!! https://a.example/1 12,50')).toEqual(
    buckets('@bernd soo schön!! www.b.example/x?y=2 7'),
  );
  expect(buckets('Schön 👍🏽')).toEqual(buckets('schön 👍'));
  expect(buckets('')).toEqual([]);
});

test('each example is guessed by a model that has not seen it', () => {
  // Each label's texts are all alike, and one text has another label than its copies.
  const odd = { read: guesser.read('immer gleich'), label: 0 };
  const others = Array.from({ length: 9 }, () => ({ ...odd, label: 2 }));
  const held = crossValidate([odd, ...others], alone);
  expect(held[0]?.guessed).toBe(2);
  expect(held).toHaveLength(10);
  expect(learning.tonality.steps).toBeGreaterThan(10);
});

test('confidences that are too high are cooled down', () => {
  const says = (right: boolean) => ({ scores: Float64Array.of(6, 0), label: right ? 0 : 1 });
  const threeOfFour = Array.from({ length: 40 }, (_, index) => says(index % 4 !== 0));
  const temperature = temperatureOf(threeOfFour);
  expect(guessFrom(Float64Array.of(6, 0), temperature).confidence).toBeCloseTo(0.75, 1);
});

test('the words that decided are whole words of the text', () => {
  const model = train(examples, alone);
  const words = explain('Schon wieder kaputt am Montag, 2019!', 0, { model, shared: null });
  const strongest = words.filter(({ weight }) => weight > 0).map(({ word }) => word);
  expect(strongest.slice(0, 3).toSorted()).toEqual(['Schon', 'kaputt', 'wieder']);
});

test('macro F1 is the mean over the labels that occur', () => {
  const pairs = [
    [0, 0],
    [0, 1],
    [1, 1],
    [1, 1],
  ] as const;
  const { microF1, macroF1, perClass } = measure(pairs, labelsOf.tonality);
  expect(microF1).toBe(0.75);
  expect(perClass.map(({ label }) => label)).toEqual(['negative', 'neutral']);
  expect(macroF1).toBeCloseTo((2 / 3 + 4 / 5) / 2);
});

test('rows say where they are wrong; null, mixed and unknown labels are counted', () => {
  const good = '{"text":"a","sentiment":"negative","relevance":true}';
  const others = ['null', '"mixed"', '"angry"'].map((one) => `{"text":"b","sentiment":${one}}`);
  const read = labelledRows('a.jsonl', [good, '', ...others].join('\n'), 'tonality');
  expect(read).toEqual({ rows: [{ text: 'a', label: 0 }], skipped: 3 });
  expect(labelledRows('a.jsonl', good, 'relevance').rows).toEqual([{ text: 'a', label: 1 }]);
  expect(() => labelledRows('a.jsonl', `${good}\n{"text`, 'tonality')).toThrow('a.jsonl, line 2');
  expect(() => labelledRows('a.jsonl', '{"words":1}', 'tonality')).toThrow('a.jsonl, line 1');
  expect(() => labelledRows('a.jsonl', '\n', 'tonality')).toThrow('a.jsonl holds no row');
});
