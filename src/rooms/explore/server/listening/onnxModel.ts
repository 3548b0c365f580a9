import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as v from 'valibot';
import { projectFolder } from '#platform/print/projectFolder.ts';
import type { ClearTonality } from '../../tonality.ts';
import { isRuntime, isTokenizers, type Session, type Tensor } from './onnxParts.ts';
import type { Runtime, Tokenizer } from './onnxParts.ts';

/** What another model says of a text: the likeliest tonality and its confidence, 0 to 1. */
export type OtherGuess = { tonality: ClearTonality; confidence: number };
export type OtherModel = { guess(texts: readonly string[]): Promise<OtherGuess[]> };

/** Why the named model cannot be used, as a sentence for the operator. */
export class ModelProblem extends Error {
  override name = 'ModelProblem';
}

const configSchema = v.object({
  id2label: v.record(v.string(), v.string()),
  max_position_embeddings: v.optional(v.number()),
  pad_token_id: v.optional(v.nullable(v.number())),
});
type Config = v.InferOutput<typeof configSchema>;

const packages = 'npm install onnxruntime-node@1.30.0 @huggingface/tokenizers@0.2.0';
// Longer texts are cut: what they are about stands at the beginning.
const mostTokens = 256;
const atOnce = 16;

/**
 * Loads a text classification model as transformers export it: `model.onnx`, `tokenizer.json` and
 * `config.json` with `id2label`. The two packages it needs are looked for from the folder upwards
 * and then in the project: Resonanz does not bring them, they are 288 MB.
 * @throws ModelProblem
 */
export async function loadOnnxModel(folder: string): Promise<OtherModel> {
  const config = v.safeParse(configSchema, await jsonIn(folder, 'config.json'));
  if (!config.success) throw new ModelProblem(`${folder}/config.json names no labels (id2label).`);
  const tonalities = tonalitiesOf(config.output, folder);
  const tokenizer = await tokenizerIn(folder);
  const runtime = requiredFrom(folder, 'onnxruntime-node');
  if (!isRuntime(runtime)) throw new ModelProblem('onnxruntime-node is not what it was: 1.30.0.');
  const session = await runtime.InferenceSession.create(join(folder, 'model.onnx')).catch(
    (error: unknown) => {
      throw new ModelProblem(`${folder}/model.onnx cannot be loaded: ${sentenceOf(error)}`);
    },
  );
  const padding = config.output.pad_token_id ?? 0;
  const most = Math.min(mostTokens, config.output.max_position_embeddings ?? mostTokens);
  return {
    guess: async (texts) => {
      const guesses: OtherGuess[] = [];
      for (let from = 0; from < texts.length; from += atOnce) {
        const rows = texts
          .slice(from, from + atOnce)
          .map((text) => cut(tokenizer.encode(text).ids, most));
        const logits = await run(runtime, session, { rows, padding });
        guesses.push(...rows.map((_, row) => guessOf(logits, row, tonalities)));
      }
      return guesses;
    },
  };
}

/** The last token ends a text; it stays. */
const cut = (ids: readonly number[], most: number): number[] =>
  ids.length <= most ? [...ids] : [...ids.slice(0, most - 1), ids.at(-1) ?? 0];

type Batch = { rows: readonly (readonly number[])[]; padding: number };

async function run(runtime: Runtime, session: Session, { rows, padding }: Batch): Promise<Tensor> {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const filled = (of: (row: readonly number[], column: number) => number) => {
    const numbers = rows.flatMap((row) =>
      Array.from({ length: width }, (_, column) => BigInt(of(row, column))),
    );
    return new runtime.Tensor('int64', BigInt64Array.from(numbers), [rows.length, width]);
  };
  const known: Record<string, () => Tensor> = {
    input_ids: () => filled((row, column) => row[column] ?? padding),
    attention_mask: () => filled((row, column) => (column < row.length ? 1 : 0)),
    token_type_ids: () => filled(() => 0),
  };
  const feeds = Object.fromEntries(
    session.inputNames.map((name) => {
      const feed = known[name];
      if (!feed) throw new ModelProblem(`The model asks for "${name}", which no text has.`);
      return [name, feed()];
    }),
  );
  const answer = await session.run(feeds);
  const logits = answer[session.outputNames[0] ?? ''];
  if (!logits) throw new ModelProblem('The model answers nothing.');
  return logits;
}

function guessOf(
  { data }: Tensor,
  row: number,
  tonalities: readonly (ClearTonality | null)[],
): OtherGuess {
  const size = tonalities.length;
  const scores = tonalities.map((_, label) => Number(data[row * size + label] ?? -Infinity));
  const top = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - top));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const best: OtherGuess = { tonality: 'neutral', confidence: 0 };
  for (const [label, share] of shares.entries()) {
    const tonality = tonalities[label];
    if (tonality && share / whole > best.confidence)
      Object.assign(best, { tonality, confidence: share / whole });
  }
  return best;
}

/** By the label's number; labels that are no tonality are never said. */
function tonalitiesOf({ id2label }: Config, folder: string): (ClearTonality | null)[] {
  const names = Object.keys(id2label).map((_, label) => id2label[String(label)] ?? '');
  const found = names.map(tonalityNamed);
  if (found.filter(Boolean).length < 2)
    throw new ModelProblem(
      `${folder}/config.json must name negative and positive in id2label; it names: ${names.join(', ')}.`,
    );
  return found;
}

function tonalityNamed(name: string): ClearTonality | null {
  if (/^neg/i.test(name)) return 'negative';
  if (/^pos/i.test(name)) return 'positive';
  return /^neu/i.test(name) ? 'neutral' : null;
}

async function tokenizerIn(folder: string): Promise<Tokenizer> {
  const tokenizers = requiredFrom(folder, '@huggingface/tokenizers');
  if (!isTokenizers(tokenizers))
    throw new ModelProblem('@huggingface/tokenizers is not what it was: 0.2.0.');
  const settings = await jsonIn(folder, 'tokenizer_config.json').catch(() => ({}));
  return new tokenizers.Tokenizer(await jsonIn(folder, 'tokenizer.json'), settings);
}

async function jsonIn(folder: string, name: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(folder, name), 'utf8'));
  } catch (error) {
    throw new ModelProblem(`${join(folder, name)} cannot be read: ${sentenceOf(error)}`);
  }
}

function requiredFrom(folder: string, name: string): unknown {
  for (const place of [folder, projectFolder]) {
    const load: (name: string) => unknown = createRequire(join(place, 'package.json'));
    try {
      return load(name);
    } catch (error) {
      if (!isMissing(error)) throw new ModelProblem(`${name}: ${sentenceOf(error)}`);
    }
  }
  throw new ModelProblem(`${name} is not installed; in ${folder}: ${packages}`);
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND';

const sentenceOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
