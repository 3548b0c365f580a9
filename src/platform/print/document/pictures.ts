/** PNGs of who is behind the report, the house's first. */
export type Logo = { bytes: Uint8Array; alt: string; width: number; height: number };
export type NamedLogo = Logo & { name: string };

/** What a document shows besides its text. */
export type DocumentPictures = {
  /** JPEGs by the names in the file. */
  photos: Record<string, Uint8Array>;
  logos: NamedLogo[];
  /** Pictures of the report itself, as SVG; `name` as in the block. */
  drawings: { name: string; svg: string }[];
};

/** @param photos JPEGs by the photo's id. */
export const namedPictures = (
  photos: Record<string, Uint8Array>,
  logos: readonly Logo[],
  drawings: DocumentPictures['drawings'],
): DocumentPictures => ({
  photos: Object.fromEntries(
    Object.entries(photos).map(([id, bytes]) => [`photo-${id}.jpg`, bytes] as const),
  ),
  logos: logos.map((logo, position) => ({ name: `logo-${position + 1}.png`, ...logo })),
  drawings,
});
