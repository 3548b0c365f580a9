import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assert } from '../base/assert.ts';

/**
 * The folder Resonanz was started from, with sources and packages. Built code lies elsewhere than
 * its source, so it is looked for upwards from wherever this runs.
 */
export const projectFolder = folderAbove(import.meta.dirname);

function folderAbove(folder: string): string {
  if (existsSync(join(folder, 'db/migrations'))) return folder;
  const above = dirname(folder);
  assert(above !== folder, 'Resonanz runs from a folder that holds its sources');
  return folderAbove(above);
}
