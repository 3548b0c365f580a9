import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assert } from '../base/assert.ts';
import { withoutControls } from '../base/withoutControls.ts';
import type { TaskAnswer, TaskWork } from './offThread.ts';
import { projectFolder } from './projectFolder.ts';

// A process of offThread.ts: does one work after the other, and ends with the one that began it.
assert(process.connected, 'this file runs as a process of another one');
process.on('disconnect', () => process.exit());

process.on('message', (work) => {
  assert(isWork(work), 'a task is named');
  void answerTo(work).then((answer) => process.send?.(answer));
});

const isWork = (sent: unknown): sent is TaskWork =>
  typeof sent === 'object' && sent !== null && 'task' in sent && 'input' in sent;

async function answerTo({ task, input }: TaskWork): Promise<TaskAnswer> {
  try {
    const module: unknown = await import(pathToFileURL(join(projectFolder, 'src', task)).href);
    assert(isTask(module), `${task} exports run`);
    // Bytes of a native addon cannot be handed over, only copied.
    return { ok: true, bytes: new Uint8Array(await module.run(printable(input))) };
  } catch (error) {
    return { ok: false, error: sentenceOf(error) };
  }
}

/** Goes to the log, where nothing stands that people wrote. */
const sentenceOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replaceAll(
    /the text `[^]*?` could not be displayed/g,
    'a text could not be displayed',
  );

type Task = { run: (input: unknown) => Uint8Array | Promise<Uint8Array> };

const isTask = (module: unknown): module is Task =>
  typeof module === 'object' && module !== null && 'run' in module;

/**
 * The same with texts that a file may hold: neither PDF nor XML takes every code point, and what
 * was stored before they were taken out at the entrance is stored still.
 */
function printable(value: unknown): unknown {
  if (typeof value === 'string') return withoutControls(value.toWellFormed());
  if (Array.isArray(value)) return value.map(printable);
  if (typeof value !== 'object' || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, printable(one)]));
}
