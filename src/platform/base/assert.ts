/** For what only our own code can cause. What a person can cause is a refusal instead. */
export function assert(condition: unknown, sentence: string): asserts condition {
  if (!condition) throw new Error(sentence);
}
