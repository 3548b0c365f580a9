import type { Language } from '#platform/i18n/language.ts';
import { printFont } from '../../../platform/print/fonts.ts';
import type { Protocol } from './protocol.ts';
import { matrixFile } from './reportPictures.ts';

/** What a report is made of, as it is sent to a process of its own. */
export type ReportWork = {
  protocol: Protocol;
  language: Language;
  pictures: ReportPictures;
};

/** JPEGs by the photo's id, PNGs of who invited and of who led through the day. */
export type ReportPictures = { photos: Record<string, Uint8Array>; logos: Logo[] };
export type Logo = { bytes: Uint8Array; alt: string; width: number; height: number };

/** The pictures of a report by their names in the file; matrices still as SVG. */
export function namedPictures({ protocol, language, pictures }: ReportWork) {
  const photos = Object.entries(pictures.photos).map(
    ([id, bytes]) => [`photo-${id}.jpg`, bytes] as const,
  );
  const logos = pictures.logos.map((logo, position) => ({
    name: `logo-${position + 1}.png`,
    ...logo,
  }));
  const matrices = ([1, 2] as const).flatMap((round) => {
    const svg = matrixFile(protocol, round, { language, font: printFont });
    return svg === null ? [] : [{ name: round === 1 ? 'matrix' : 'second-round', svg }];
  });
  return { photos: Object.fromEntries(photos), logos, matrices };
}
