/** What a listening report can hold, in its order. */
export const sections = [
  'glance',
  'spikes',
  'audience',
  'views',
  'positions',
  'mentions',
  'not_heard',
] as const;
export type Section = (typeof sections)[number];

/** The sections somebody chose, in our order; none chosen or none known: all. */
export function sectionsOf(chosen: readonly string[]): readonly Section[] {
  const known = sections.filter((section) => chosen.includes(section));
  return known.length > 0 ? known : sections;
}
