import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

// A model of five words, written as protocol buffers by hand (onnx.proto3 of ONNX 1.16): each word
// has a row of scores, a text's logits are their sum.

const words = ['[PAD]', '[UNK]', 'gut', 'schlecht', 'heute'];
const scores = [
  [0, 0, 0],
  [0, 0.1, 0],
  [-2, 0, 3],
  [3, 0, -2],
  [0, 0.5, 0],
];

/** Writes model.onnx, tokenizer.json and config.json of the tiny model into a folder. */
export async function writeTinyModel(
  folder: string,
  labels: readonly string[] = ['negative', 'neutral', 'positive'],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const id2label = Object.fromEntries(labels.map((label, index) => [String(index), label]));
  await writeFile(join(folder, 'config.json'), JSON.stringify({ id2label, pad_token_id: 0 }));
  await writeFile(join(folder, 'tokenizer.json'), JSON.stringify(tokenizer));
  await writeFile(join(folder, 'model.onnx'), model());
}

const tokenizer = {
  version: '1.0',
  truncation: null,
  padding: null,
  added_tokens: [],
  normalizer: { type: 'Lowercase' },
  pre_tokenizer: { type: 'Whitespace' },
  post_processor: null,
  decoder: null,
  model: {
    type: 'WordLevel',
    vocab: Object.fromEntries(words.map((word, index) => [word, index])),
    unk_token: '[UNK]',
  },
};

/** `logits = sum over the words of Gather(scores, input_ids)`. */
function model(): Buffer {
  const gather = node('Gather', ['scores', 'input_ids'], 'each');
  const sum = node('ReduceSum', ['each', 'axis'], 'logits', attribute('keepdims', 0));
  const graph = Buffer.concat([
    part(1, gather),
    part(1, sum),
    part(2, Buffer.from('tiny')),
    part(5, table()),
    part(5, axis()),
    part(11, valueInfo('input_ids', 7)),
    part(12, valueInfo('logits', 1)),
  ]);
  const opset = Buffer.concat([part(1, Buffer.from('')), number(2, 17)]);
  return Buffer.concat([number(1, 8), part(7, graph), part(8, opset)]);
}

const node = (type: string, inputs: string[], output: string, ...attributes: Buffer[]) =>
  Buffer.concat([
    ...inputs.map((input) => part(1, Buffer.from(input))),
    part(2, Buffer.from(output)),
    part(4, Buffer.from(type)),
    ...attributes.map((one) => part(5, one)),
  ]);

/** An INT attribute: type 2. */
const attribute = (name: string, value: number) =>
  Buffer.concat([part(1, Buffer.from(name)), number(3, value), number(20, 2)]);

/** A tensor: its dimensions, its type (1 float, 7 int64), its name, its bytes. */
const tensor = (name: string, dims: number[], { type, raw }: { type: number; raw: Buffer }) =>
  Buffer.concat([
    ...dims.map((dim) => number(1, dim)),
    number(2, type),
    part(8, Buffer.from(name)),
    part(9, raw),
  ]);

function table(): Buffer {
  const raw = Buffer.from(Float32Array.from(scores.flat()).buffer);
  return tensor('scores', [words.length, 3], { type: 1, raw });
}

const axis = () => tensor('axis', [1], { type: 7, raw: Buffer.from(BigInt64Array.of(1n).buffer) });

/** A value of two dimensions whose sizes are names. */
function valueInfo(name: string, type: number): Buffer {
  const dim = (called: string) => part(1, part(2, Buffer.from(called)));
  const shape = Buffer.concat([dim('texts'), dim('width')]);
  const tensorType = Buffer.concat([number(1, type), part(2, shape)]);
  return Buffer.concat([part(1, Buffer.from(name)), part(2, part(1, tensorType))]);
}

/** A field of bytes. */
const part = (field: number, bytes: Buffer): Buffer =>
  Buffer.concat([varint(field * 8 + 2), varint(bytes.length), bytes]);

/** A field of a whole number. */
const number = (field: number, value: number): Buffer =>
  Buffer.concat([varint(field * 8), varint(value)]);

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let left = value;
  for (; left >= 128; left = Math.floor(left / 128)) bytes.push((left % 128) + 128);
  return Buffer.from([...bytes, left]);
}
