// As much as we use of onnxruntime-node 1.30.0 and @huggingface/tokenizers 0.2.0, which are not
// part of Resonanz.

export type Tensor = { data: ArrayLike<number | bigint> };

export type Session = {
  inputNames: readonly string[];
  outputNames: readonly string[];
  run(feeds: Record<string, Tensor>): Promise<Record<string, Tensor>>;
};

export type Runtime = {
  InferenceSession: { create(path: string): Promise<Session> };
  Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => Tensor;
};

export type Tokenizer = { encode(text: string): { ids: readonly number[] } };
export type Tokenizers = { Tokenizer: new (tokenizer: unknown, config: unknown) => Tokenizer };

export const isRuntime = (module: unknown): module is Runtime =>
  isObject(module) && 'InferenceSession' in module && 'Tensor' in module;

export const isTokenizers = (module: unknown): module is Tokenizers =>
  isObject(module) && 'Tokenizer' in module;

const isObject = (module: unknown): module is object =>
  typeof module === 'object' && module !== null;
