/** What stands where a text was forgotten by its deadline; numbers and counts stay. */
export const forgottenText = '–';

/** After so many days from the end of a workshop the names its guests gave are deleted. */
export const keepNamesDays = 30;
