import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectFolder } from '#platform/print/projectFolder.ts';
import { loadOnnxModel } from './onnxModel.ts';
import { writeTinyModel } from './tinyOnnx.testkit.ts';

// The runtime has 288 MB and is no part of Resonanz: it is installed in tests/peers where wanted.
const peers = join(projectFolder, 'tests/peers');
const isInstalled = (() => {
  try {
    createRequire(join(peers, 'package.json')).resolve('onnxruntime-node');
    return true;
  } catch {
    return false;
  }
})();

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'resonanz-onnx-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a model without its packages says what to install', async () => {
  const place = join(folder, 'bare');
  await writeTinyModel(place);
  await expect(loadOnnxModel(place)).rejects.toThrow('is not installed');
});

test('a model without tonalities says which labels it has', async () => {
  const place = join(folder, 'other');
  await writeTinyModel(place, ['toxic', 'engaging', 'none']);
  await expect(loadOnnxModel(place)).rejects.toThrow('it names: toxic, engaging, none');
});

test('a broken file is named', async () => {
  const place = join(folder, 'broken');
  await writeTinyModel(place);
  await writeFile(join(place, 'config.json'), '{');
  await expect(loadOnnxModel(place)).rejects.toThrow('config.json cannot be read');
});

// Say so: without tests/peers installed this one is left out.
test.skipIf(!isInstalled)('a real ONNX model judges texts, also several at once', async () => {
  const place = join(folder, 'tiny');
  await writeTinyModel(place);
  await symlink(join(peers, 'node_modules'), join(place, 'node_modules'));
  const model = await loadOnnxModel(place);
  const guesses = await model.guess(['heute gut', 'Schlecht, schlecht heute', 'irgendwas heute']);
  expect(guesses.map(({ tonality }) => tonality)).toEqual(['positive', 'negative', 'neutral']);
  expect(guesses[0]?.confidence).toBeCloseTo(0.918, 3);
  await writeFile(join(place, 'model.onnx'), 'no model');
  await expect(loadOnnxModel(place)).rejects.toThrow('model.onnx cannot be loaded');
});
