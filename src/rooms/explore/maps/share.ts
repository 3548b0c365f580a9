/** A share as counts, with what it can be elsewhere and tomorrow: bounds between 0 and 1, 95 %. */
export type Share = { hits: number; of: number; low: number; high: number };

// The 97.5th percentile of the standard normal distribution.
const z = 1.959964;

/**
 * Interval for a share by Agresti and Coull (Agresti & Coull 1998, "Approximate is better than
 * exact"): two successes and two failures more, roughly.
 * @param hits whole number, 0 to `of`. @param of at least 0; of nothing, everything is possible.
 */
export function shareOf(hits: number, of: number): Share {
  if (of === 0) return { hits, of, low: 0, high: 1 };
  const weight = of + z * z;
  const middle = (hits + (z * z) / 2) / weight;
  const half = z * Math.sqrt((middle * (1 - middle)) / weight);
  return { hits, of, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** Below so many no share is said, only counts: the interval would be half the world. */
export const fewestForShare = 10;

export const isSmall = ({ of }: Share): boolean => of < fewestForShare;

/** `60`, `50` and `70` of "rund 60 von 100, eher 50 bis 70". */
export const inHundred = (share: number): number => Math.round(share * 100);
