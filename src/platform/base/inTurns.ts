/** A long computation that stops every now and then: `yield` where others may have their turn. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Carries all steps out at once: for what is short, and where nobody waits. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

// A fiftieth of a second late is what nobody notices in a stream or an answer.
const turnMs = 20;

/** Carries the steps out in turns of at most 20 ms, so that requests are answered meanwhile. */
export async function inTurns<Result>(steps: Steps<Result>): Promise<Result> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < turnMs) continue;
    await new Promise((othersHadTheirTurn) => setImmediate(othersHadTheirTurn));
    began = performance.now();
  }
}
