// How much fits. Apart from the schemas, which phones need not load. Texts in characters:
export const workshopTitleLength = 120;
export const guidingQuestionLength = 240;
export const columnTitleLength = 40;
export const cardTitleLength = 60;
export const cardExplanationLength = 240;
export const participantNameLength = 40;
export const firstStepLength = 240;
export const measureWhatLength = 120;

// and numbers:
export const mostHeads = 2000;
export const mostColumns = 8;
export const mostCardsPerPerson = 20;
export const mostDots = 50;
