// How much text fits, in characters. Apart from the schemas, which phones need not load.
export const cardTitleLength = 60;
export const cardExplanationLength = 240;
export const participantNameLength = 40;
export const firstStepLength = 240;
export const measureWhatLength = 120;
