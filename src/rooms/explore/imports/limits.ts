/** A million rows of posts are some 250 MB; above that nobody has an export. */
export const mostImportBytes = 300_000_000;
