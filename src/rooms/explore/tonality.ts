/** What a mention can be; `unsure` is said where the model abstains. */
export const tonalities = ['negative', 'neutral', 'positive', 'unsure'] as const;
export type Tonality = (typeof tonalities)[number];

/** What a person can say about it. */
export const clearTonalities = ['negative', 'neutral', 'positive'] as const;
export type ClearTonality = (typeof clearTonalities)[number];

/** No tonality is drawn before people of the house checked so many mentions. */
export const neededVerdicts = 50;

/** How far the tonality of this house's mentions can be believed. */
export type TonalityTrust = {
  /** Verdicts of people on tonality. */
  checked: number;
  /** From how many on tonality is shown in charts. */
  needed: number;
  enough: boolean;
  /** Share of verdicts that the judging meets, 0 to 1, and its 95 % interval; null: not measured. */
  accuracy: number | null;
  interval: { low: number; high: number } | null;
};
