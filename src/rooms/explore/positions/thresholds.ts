import * as v from 'valibot';

/** From when on evidence is enough; everybody sees them, lead and owner change them. */
export type Thresholds = {
  /** How many days back mentions count. */
  days: number;
  /** Fewer mentions of a topic than this: too little heard. */
  fewestMentions: number;
  /** The lower bound of the interval has to be above it, of 100 that judge. */
  clearPercent: number;
  /** More unsure ones than this, of 100: nothing is claimed. */
  mostUnsurePercent: number;
  /** A target group counts as present where it was heard at least so often. */
  fewestPresent: number;
  /** Up to so many mentions a topic counts as absent. */
  mostAbsent: number;
};

export const usualThresholds: Thresholds = {
  days: 90,
  fewestMentions: 20,
  clearPercent: 50,
  mostUnsurePercent: 70,
  fewestPresent: 50,
  mostAbsent: 2,
};

const between = (least: number, most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.regex(/^\d{1,5}$/),
    v.toNumber(),
    v.integer(),
    v.minValue(least),
    v.maxValue(most),
  );

/** As `position_threshold` keeps them. */
export const thresholdLimits = {
  days: [7, 730],
  fewestMentions: [5, 10_000],
  clearPercent: [30, 95],
  mostUnsurePercent: [10, 100],
  fewestPresent: [5, 10_000],
  mostAbsent: [0, 100],
} as const satisfies Record<keyof Thresholds, readonly [number, number]>;

export const thresholdKeys = [
  'days',
  'fewestMentions',
  'clearPercent',
  'mostUnsurePercent',
  'fewestPresent',
  'mostAbsent',
] as const satisfies (keyof Thresholds)[];

export const thresholdsInput = v.object({
  days: between(...thresholdLimits.days),
  fewestMentions: between(...thresholdLimits.fewestMentions),
  clearPercent: between(...thresholdLimits.clearPercent),
  mostUnsurePercent: between(...thresholdLimits.mostUnsurePercent),
  fewestPresent: between(...thresholdLimits.fewestPresent),
  mostAbsent: between(...thresholdLimits.mostAbsent),
});
