/** What a room function answers: the value, or a named refusal that a person can cause. */
export type Outcome<T, R extends string> = { ok: true; value: T } | { ok: false; reason: R };

export const done = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const refused = <R extends string>(reason: R): { ok: false; reason: R } => ({
  ok: false,
  reason,
});
