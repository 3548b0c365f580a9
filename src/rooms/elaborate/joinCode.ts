/**
 * The code somebody meant: people type small letters, blanks and hyphens, or paste the whole
 * address.
 * @returns large letters and digits; empty when there are none.
 */
export function codeAsMeant(typed: string): string {
  const behindAddress = /\/w\/([^/?#]+)/.exec(typed)?.[1] ?? typed;
  return behindAddress
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .slice(0, 20);
}
