const spelled: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', '&': ' und ' };

/** The part of an address that stands for a name: `Stadtwerke Köln` → `stadtwerke-koeln`. */
export function slugOf(name: string): string {
  const slug = name
    .toLowerCase()
    .replaceAll(/[äöüß&]/g, (letter) => spelled[letter] ?? '')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replaceAll(/^-+|-+$/g, '');
  return slug.length >= 2 ? slug : `haus-${slug}`.replace(/-$/, '');
}

/** The slug of a name, then the same with a number: the first free one is taken. */
export function slugCandidates(name: string): string[] {
  const slug = slugOf(name);
  return [slug, ...Array.from({ length: 99 }, (_, index) => `${slug}-${index + 2}`)];
}
