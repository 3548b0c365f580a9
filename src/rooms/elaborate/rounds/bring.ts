import type { RoundProblem } from './roundFile.ts';

/** Why a round cannot be brought along; told at the file or at the link. */
export type BringProblem =
  | RoundProblem
  | 'missing'
  | 'codeUnknown'
  | 'notOpen'
  | 'notRevealed'
  | 'tooManyTries'
  | 'titleMissing';

/** The code in a pasted link such as `https://…/w/K7PQ2M/take-home`, or typed alone. */
export const codeInLink = (typed: string): string =>
  (/\/w\/([^/?#\s]+)/.exec(typed)?.[1] ?? typed).trim().slice(0, 40);
