import type { Id } from '#platform/base/ids.ts';

/** Why an own model or a filter does not judge. */
export type WhyNot = 'tooFew' | 'oneSided' | 'notBetter';

/** What came out of one training: counts only. */
export type TrainingView = {
  id: Id<'model'>;
  trainedAt: Date;
  inUse: boolean;
  verdicts: number;
  byLot: number;
  measured: number;
  met: number;
  metByShared: number | null;
  metByOwn: number | null;
  metByMajority: number;
  majority: string | null;
  abstained: number;
  metOfSure: number;
  perLabel: { label: string; count: number; met: number; said: number }[];
  why: WhyNot | null;
  /** Of the stock: how many are scored anew of how many; null: all are. */
  scoring: { scored: number; total: number } | null;
};

export type FilterView = {
  watchId: Id<'watch'>;
  name: string;
  isOff: boolean;
  onTopic: number;
  offTopic: number;
  filtered: number;
  training: TrainingView | null;
};
