import { tonalities, type Tonality } from '../tonality.ts';

/** Mentions by tonality. */
export type Counts = Record<Tonality, number>;

export const noCounts = (): Counts => ({ negative: 0, neutral: 0, positive: 0, unsure: 0 });

export const totalOf = (counts: Counts): number =>
  tonalities.reduce((sum, tonality) => sum + counts[tonality], 0);
