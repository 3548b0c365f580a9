/**
 * A text without what nobody can see or what cannot be stored or printed: control characters
 * (PostgreSQL knows no U+0000), the byte order mark that pasting from a spreadsheet brings along,
 * and code points that are no characters. Tabs and the ends of lines stay.
 */
export const withoutControls = (text: string): string => text.replaceAll(unseen, '');

const unseen = /[^\P{Cc}\n\r\t]|\uFEFF|\p{Noncharacter_Code_Point}/gu;
