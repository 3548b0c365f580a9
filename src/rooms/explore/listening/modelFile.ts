import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as v from 'valibot';
import { assert } from '#platform/base/assert.ts';
import { bucketBits, buckets } from './features.ts';
import type { LinearModel } from './linearModel.ts';

const mark = 'RZLM1\n';

const headSchema = v.object({
  bucketBits: v.literal(bucketBits),
  labels: v.pipe(v.array(v.string()), v.minLength(2), v.maxLength(8)),
  weightScale: v.array(v.number()),
  bias: v.array(v.number()),
  temperature: v.number(),
  threshold: v.number(),
  sharedMix: v.nullable(v.array(v.number())),
});

/** A model as bytes: a mark, the length of a JSON head, the head, and the deflated weights. */
export function modelBytes(model: LinearModel): Uint8Array {
  const head = Buffer.from(
    JSON.stringify({
      bucketBits,
      labels: model.labels,
      weightScale: [...model.weightScale],
      bias: [...model.bias],
      temperature: model.temperature,
      threshold: model.threshold,
      sharedMix: model.sharedMix && [...model.sharedMix],
    }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  const tail = deflateRawSync(Buffer.concat([bytesOf(model.weights), model.bucketScale]));
  return Buffer.concat([Buffer.from(mark), length, head, tail]);
}

/** @throws when the bytes are no model that this version reads. */
export function readModel(bytes: Uint8Array): LinearModel {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  assert(file.subarray(0, mark.length).toString() === mark, 'a model begins with its mark');
  const headAt = mark.length + 4;
  const tailAt = headAt + file.readUInt32LE(mark.length);
  const head = v.parse(headSchema, JSON.parse(file.subarray(headAt, tailAt).toString()));
  const size = head.labels.length;
  const most = buckets * (size + 1);
  const tail = inflateRawSync(file.subarray(tailAt), { maxOutputLength: most });
  assert(tail.length === most, 'a model has a weight for each bucket and label');
  assert(head.bias.length === size && head.weightScale.length === size, 'each label has its own');
  return {
    labels: head.labels,
    weights: new Int8Array(tail.buffer, tail.byteOffset, buckets * size),
    bucketScale: new Uint8Array(tail.buffer, tail.byteOffset + buckets * size, buckets),
    weightScale: Float32Array.from(head.weightScale),
    bias: Float32Array.from(head.bias),
    temperature: head.temperature,
    threshold: head.threshold,
    sharedMix: head.sharedMix && Float32Array.from(head.sharedMix),
  };
}

const bytesOf = (weights: Int8Array) =>
  Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength);
