import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { assert } from '../base/assert.ts';
import type { ThreadAnswer, ThreadWork } from './offThread.ts';
import { projectFolder } from './projectFolder.ts';

// A thread of offThread.ts: does one work after the other.
const port = parentPort;
assert(port, 'this file runs as a thread');

port.on('message', (work: ThreadWork) => {
  void answerTo(work).then((answer) => {
    port.postMessage(answer, answer.ok ? [ownBuffer(answer.bytes)] : []);
  });
});

async function answerTo({ task, input }: ThreadWork): Promise<ThreadAnswer> {
  try {
    const module: unknown = await import(pathToFileURL(join(projectFolder, 'src', task)).href);
    assert(isTask(module), `${task} exports run`);
    const made = await module.run(input);
    // Bytes of a native addon cannot be handed over, only copied.
    return { ok: true, bytes: new Uint8Array(made) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

type Task = { run: (input: unknown) => Uint8Array | Promise<Uint8Array> };

const isTask = (module: unknown): module is Task =>
  typeof module === 'object' && module !== null && 'run' in module;

function ownBuffer(bytes: Uint8Array): ArrayBuffer {
  assert(bytes.buffer instanceof ArrayBuffer, 'copied bytes have a buffer of their own');
  return bytes.buffer;
}
