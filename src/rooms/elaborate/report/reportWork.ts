import type { Language } from '#platform/i18n/language.ts';
import {
  namedPictures,
  type DocumentPictures,
  type Logo,
} from '../../../platform/print/document/pictures.ts';
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

/** The pictures of a report by their names in the file; matrices still as SVG. */
export function picturesIn({ protocol, language, pictures }: ReportWork): DocumentPictures {
  const matrices = ([1, 2] as const).flatMap((round) => {
    const svg = matrixFile(protocol, round, { language, font: printFont });
    return svg === null ? [] : [{ name: round === 1 ? 'matrix' : 'second-round', svg }];
  });
  return namedPictures(pictures.photos, pictures.logos, matrices);
}
