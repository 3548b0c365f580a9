import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '#platform/print/projectFolder.ts';
import type { LinearModel } from '../../listening/linearModel.ts';
import { readModel } from '../../listening/modelFile.ts';

/** Where the weights lie that are part of Resonanz; its report lies beside it. */
export const sharedModelFile = join(projectFolder, 'src/rooms/explore/listening/tonality.model');

let known: LinearModel | null = null;

/** The model of tonality as it is shipped, read once; see docs/tonality.md for what it learned. */
export const sharedModel = (): LinearModel => (known ??= readModel(readFileSync(sharedModelFile)));
