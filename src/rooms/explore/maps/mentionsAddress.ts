import type { Tonality } from '../tonality.ts';
import type { Period } from './period.ts';

/** What is behind a number: the list of mentions, with copies, narrowed to what was counted. */
export function mentionsAddress(
  home: string,
  period: Period,
  about: { watch?: string; group?: string; place?: string; tonality?: Tonality } = {},
): string {
  const asked = new URLSearchParams({ ...about, from: period.from, to: period.to, folded: 'yes' });
  return `${home}/mentions?${asked.toString()}`;
}
