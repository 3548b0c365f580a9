import type { Language } from '#platform/i18n/language.ts';
import type { Block } from '#platform/print/document/document.ts';
import { printFont } from '#platform/print/fonts.ts';
import { totalOf } from '../maps/counts.ts';
import { audienceFile, comparedFile, timeFile } from '../maps/mapFiles.ts';
import { paperPalette, type ChartPalette } from '../maps/palette.ts';
import type { TopicView } from '../maps/maps.ts';
import { mapPictureMessages } from '../messages/mapPictures.ts';
import type { ListeningReport } from './listeningReport.ts';

export type ReportDrawing = { name: 'audience' | 'compared' | 'time'; svg: string; alt: string };

/** The report's own pictures; in the colours of paper they can leave the house. */
export function reportDrawings(
  report: ListeningReport,
  language: Language,
  palette: ChartPalette = paperPalette,
): ReportDrawing[] {
  const { audience, view, sections } = report;
  const paper = { language, font: printFont, palette };
  const words = mapPictureMessages[language];
  const about = { trusted: view.trust.enough, bucket: view.bucket };
  const own = ownName(report);
  const drawings: ReportDrawing[] = [];
  if (sections.includes('audience') && audience.places.length > 0) {
    const alt = words.audienceInWords(audience);
    drawings.push({ name: 'audience', svg: audienceFile(audience, paper), alt });
  }
  if (sections.includes('views') && own) {
    const alt = words.comparedInWords(view.topics, about);
    drawings.push({ name: 'compared', svg: comparedFile(view, paper), alt });
    const time = timeFile(view, own, paper);
    drawings.push({ name: 'time', svg: time, alt: words.timeInWords(own, about) });
  }
  return drawings;
}

/** What is drawn over time: the own name, or the first thing that was heard at all. */
function ownName({ view }: ListeningReport): TopicView | undefined {
  return view.topics.find(({ counts }) => totalOf(counts) > 0);
}

/** A picture's place among the blocks; none where it is not drawn. */
export function pictureBlock(
  drawings: readonly ReportDrawing[],
  name: ReportDrawing['name'],
): Block[] {
  const drawing = drawings.find((one) => one.name === name);
  if (!drawing) return [];
  const [width = 1, height = 1] = sizeOf(drawing.svg);
  return [{ kind: 'picture', name, alt: drawing.alt, width, height }];
}

const sizeOf = (svg: string): number[] =>
  (/viewBox="0 0 (\d+) (\d+)"/.exec(svg)?.slice(1) ?? []).map(Number);
