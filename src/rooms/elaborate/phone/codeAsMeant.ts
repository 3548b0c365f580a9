/**
 * A workshop's code from what somebody typed, or from the whole address. The characters that codes
 * never hold (0, 1, I, J, O, Q) are read as the letter they look like.
 * @returns large letters and digits; empty when there are none.
 */
export const codeAsMeant = (typed: string): string =>
  (/\/w\/([^/?#]+)/.exec(typed)?.[1] ?? typed)
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .replaceAll(/[1IJ]/g, 'L')
    .replaceAll(/[0OQ]/g, 'D')
    .slice(0, 20);
