import { createReadStream } from 'node:fs';
import { Unzip, UnzipInflate } from 'fflate';
import { TableProblem } from './tableProblem.ts';

// A million rows with texts are some 600 MB when unpacked.
const mostBytes = 3_000_000_000;
// What Excel writes is 10 to 40 times smaller than its XML; only a bomb is a thousand times.
const mostRatio = 300;
const ratioFrom = 20_000_000;
// 16 kB of a bomb become at most 16 MB.
const pieceBytes = 16_384;

export type ZipPiece = { name: string; bytes: Uint8Array };

/**
 * The parts of a ZIP that are wanted, unpacked piece by piece in the order they stand there.
 * @throws TableProblem where it is broken, cut off, or a bomb.
 */
export async function* zipParts(
  path: string,
  isWanted: (name: string) => boolean,
): AsyncGenerator<ZipPiece> {
  const state: State = { pieces: [], open: 0, packed: 0, unpacked: 0, problem: null };
  const unzip = unzipInto(state, isWanted);
  for await (const chunk of createReadStream(path, { highWaterMark: pieceBytes })) {
    if (!(chunk instanceof Uint8Array)) continue;
    state.packed += chunk.length;
    push(unzip, state, chunk, false);
    yield* state.pieces.splice(0);
  }
  push(unzip, state, new Uint8Array(), true);
  yield* state.pieces.splice(0);
  if (state.open > 0) throw new TableProblem('brokenFile');
}

type State = {
  pieces: ZipPiece[];
  /** Parts that were begun and have not ended. */
  open: number;
  packed: number;
  unpacked: number;
  problem: TableProblem | null;
};

function unzipInto(state: State, isWanted: (name: string) => boolean): Unzip {
  const unzip = new Unzip((part) => {
    if (!isWanted(part.name)) return;
    state.open += 1;
    part.ondata = (error, bytes, isLast) => {
      if (error) {
        state.problem = new TableProblem('brokenFile', { cause: error });
        return;
      }
      state.unpacked += bytes.length;
      if (isTooLarge(state)) state.problem = new TableProblem('tooLarge');
      else if (bytes.length > 0) state.pieces.push({ name: part.name, bytes: bytes.slice() });
      if (isLast) state.open -= 1;
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  return unzip;
}

const isTooLarge = ({ packed, unpacked }: State): boolean =>
  unpacked > mostBytes || (unpacked > ratioFrom && unpacked > packed * mostRatio);

function push(unzip: Unzip, state: State, chunk: Uint8Array, isLast: boolean): void {
  try {
    unzip.push(chunk, isLast);
  } catch (error) {
    throw new TableProblem('brokenFile', { cause: error });
  }
  if (state.problem) throw state.problem;
}
