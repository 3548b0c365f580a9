import type { Scope } from '#platform/auth/scope.ts';
import type { Language } from '#platform/i18n/language.ts';
import { printFont } from '#platform/print/fonts.ts';
import { shownInPictures } from '#platform/print/ourCharacters.ts';
import { pngOf } from '#platform/print/png.ts';
import {
  audienceCsv,
  audienceFile,
  comparedCsv,
  comparedFile,
  timeCsv,
  timeFile,
  type MapName,
} from '../../maps/mapFiles.ts';
import type { Period } from '../../maps/period.ts';
import { audienceMapFor } from './audienceMap.ts';
import { viewOfUsFor } from './viewOfUs.ts';

export const mapFormats = ['svg', 'png', 'csv'] as const;
export type MapFormat = (typeof mapFormats)[number];

type Asked = {
  map: MapName;
  format: MapFormat;
  period: Period;
  /** Of `time`: which one; null: the first. */
  watch: string | null;
};

/** A map as a file to be saved; null where the topic asked for is not there. */
export async function mapFile(
  scope: Scope,
  asked: Asked,
  language: Language,
): Promise<string | Uint8Array | null> {
  const made = await drawnOrTable(scope, asked, language);
  if (made === null || asked.format === 'csv') return made;
  const svg = shownInPictures(made);
  return asked.format === 'svg' ? svg : pngOf(svg);
}

async function drawnOrTable(
  scope: Scope,
  { map, format, period, watch }: Asked,
  language: Language,
): Promise<string | null> {
  const paper = { language, font: printFont };
  const table = format === 'csv';
  if (map === 'places') {
    const audience = await audienceMapFor(scope, period);
    return table ? audienceCsv(audience, language) : audienceFile(audience, paper);
  }
  const view = await viewOfUsFor(scope, period);
  if (map === 'compared') return table ? comparedCsv(view, language) : comparedFile(view, paper);
  const topic = watch ? view.topics.find(({ watchId }) => watchId === watch) : view.topics[0];
  if (!topic) return null;
  return table ? timeCsv(view, [topic], language) : timeFile(view, topic, paper);
}
