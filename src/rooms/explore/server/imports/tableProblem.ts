import type { FileProblem } from '../../imports/table.ts';

/** Thrown while a file is read, by whatever notices first that it cannot be. */
export class TableProblem extends Error {
  readonly problem: FileProblem;
  constructor(problem: FileProblem, options?: ErrorOptions) {
    super(problem, options);
    this.problem = problem;
  }
}
