// How much fits. Apart from the schemas, which phones need not load. Texts in characters:
export const workshopTitleLength = 120;
export const guidingQuestionLength = 240;
export const columnTitleLength = 40;
export const cardTitleLength = 60;
export const cardExplanationLength = 240;
export const participantNameLength = 40;
export const firstStepLength = 240;
export const measureWhatLength = 120;
export const impulseTitleLength = 120;
export const speakerLength = 80;
export const heardLength = 160;
export const reasonLength = 140;
export const questionLength = 240;
export const closingWordLength = 40;
export const closingFieldLength = 240;
export const placeLength = 200;
export const hostLength = 120;
export const facilitatorLength = 120;
export const photoDescriptionLength = 240;
export const emailLength = 254;

// and numbers:
export const mostHeads = 2000;
export const mostColumns = 8;
export const mostCardsPerPerson = 20;
export const mostDots = 50;
export const mostHeard = 3;
export const mostDiscussed = 8;
// Of reasons, and of questions.
export const mostLines = 500;
export const mostQuestions = 10;
export const mostMinutes = 600;
export const mostGivenCards = 60;
