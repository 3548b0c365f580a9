/** Longer lists are no list of somebody who reads them. */
export const mostInOpml = 500;
export const mostOpmlBytes = 2_000_000;
