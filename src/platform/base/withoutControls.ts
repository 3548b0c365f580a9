/**
 * A text without characters nobody can see or store: PostgreSQL knows no U+0000. Tabs and the ends
 * of lines stay.
 */
export const withoutControls = (text: string): string => text.replaceAll(controls, '');

// eslint-disable-next-line no-control-regex -- they are what is looked for
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;
