/**
 * Round steps of an axis from 0 to where `most` fits: 1, 2 or 5 times a power of ten, about
 * `wished` of them.
 */
export function ticksTo(most: number, wished: number): number[] {
  if (!(most > 0)) return [0];
  const rough = most / Math.max(1, wished);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10);
  const count = Math.ceil(most / step - 1e-9);
  // Multiplied and rounded, not added up: 0.1 + 0.2 would be 0.30000000000000004 on the wall.
  return Array.from({ length: count + 1 }, (_, position) =>
    Number((position * step).toPrecision(12)),
  );
}

/**
 * From a value to a place: 0 lies at `from`, `most` at `to`. Where there is only 0, everything lies
 * at `from`.
 */
export const scaleTo =
  (most: number, from: number, to: number) =>
  (value: number): number =>
    most > 0 ? from + (value / most) * (to - from) : from;
