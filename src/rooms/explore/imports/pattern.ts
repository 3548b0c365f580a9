/** A pattern in several lines, for which capitals and small letters are the same. */
export const pattern = (...parts: readonly string[]): RegExp => new RegExp(parts.join(''), 'i');
