/** What a mention can be; `unsure` is said where the model abstains. */
export const tonalities = ['negative', 'neutral', 'positive', 'unsure'] as const;
export type Tonality = (typeof tonalities)[number];

/** What a person can say about it. */
export const clearTonalities = ['negative', 'neutral', 'positive'] as const;
export type ClearTonality = (typeof clearTonalities)[number];

/** No tonality is drawn before people of the house checked so many mentions. */
export const neededVerdicts = 50;
