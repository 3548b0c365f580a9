import { csvOf } from '#platform/print/csv.ts';
import type { Language } from '#platform/i18n/language.ts';
import { mapPictureMessages } from '../messages/mapPictures.ts';
import { tonalities } from '../tonality.ts';
import { audiencePicture } from './audiencePicture.ts';
import { comparedPicture } from './comparedPicture.ts';
import { totalOf } from './counts.ts';
import type { Drawing } from './drawing.ts';
import type { AudienceMap, TopicView, ViewOfUs } from './maps.ts';
import { paperPalette, type ChartPalette } from './palette.ts';
import { timePicture } from './timePicture.ts';

export const mapNames = ['places', 'compared', 'time'] as const;
export type MapName = (typeof mapNames)[number];

/** As wide as the text of an A4 page at three and a half pixels a millimetre. */
const fileWidth = 1040;

/** Without a palette: the colours of paper. */
type Paper = { language: Language; font: string; palette?: ChartPalette };

const drawingFor = ({ language, font, palette = paperPalette }: Paper, id: string): Drawing => ({
  width: fileWidth,
  text: 15,
  palette,
  id,
  file: { font, language },
});

/** The pictures as files of their own, for saving and for reports: one `<svg>` each. */
export const audienceFile = (map: AudienceMap, paper: Paper): string =>
  audiencePicture(map, mapPictureMessages[paper.language], drawingFor(paper, 'places'));

export const comparedFile = (view: ViewOfUs, paper: Paper): string =>
  comparedPicture(view, mapPictureMessages[paper.language], drawingFor(paper, 'compared'));

export const timeFile = (view: ViewOfUs, topic: TopicView, paper: Paper): string =>
  timePicture(
    view,
    topic,
    mapPictureMessages[paper.language],
    drawingFor(paper, `time-${topic.watchId}`),
  );

/** Every place with every target group, also those the picture has no room for. */
export function audienceCsv(map: AudienceMap, language: Language): string {
  const words = mapPictureMessages[language];
  const { columns } = words;
  const at = new Map(map.cells.map((cell) => [`${cell.groupId} ${cell.placeId}`, cell]));
  const rows = map.places.flatMap((place) => {
    const name = words.placeName(place);
    const ofGroups = map.groups.map((group) => {
      const cell = at.get(`${group.id} ${place.id}`);
      return [name, group.name, String(cell?.now ?? 0), String(cell?.before ?? 0)];
    });
    return [[name, words.all, String(place.now), String(place.before)], ...ofGroups];
  });
  const head = [columns.place, columns.targetGroup, columns.now, columns.before];
  return csvOf(withPeriod([head, ...rows], map, language));
}

/** Tonality only where it may be shown. */
export function comparedCsv({ topics, trust, ...view }: ViewOfUs, language: Language): string {
  const { columns, kinds, tonalities: names } = mapPictureMessages[language];
  const parts = trust.enough ? tonalities : [];
  const head = [columns.kind, columns.name, columns.now, columns.before];
  const rows = topics.map(({ kind, name, counts, earlier }) => [
    kinds[kind],
    name,
    String(totalOf(counts)),
    String(totalOf(earlier)),
    ...parts.map((tonality) => String(counts[tonality])),
  ]);
  return csvOf(withPeriod([[...head, ...parts.map((one) => names[one])], ...rows], view, language));
}

/** One row for each topic and day or week; tonality only where it may be shown. */
export function timeCsv(view: ViewOfUs, topics: readonly TopicView[], language: Language): string {
  const { columns, tonalities: names } = mapPictureMessages[language];
  const parts = view.trust.enough ? tonalities : [];
  const rows = topics.flatMap(({ name, points }) =>
    points.map(({ day, counts }) => [
      name,
      day,
      String(totalOf(counts)),
      ...parts.map((tonality) => String(counts[tonality])),
    ]),
  );
  const head = [columns.name, columns.day, columns.now, ...parts.map((one) => names[one])];
  return csvOf(withPeriod([head, ...rows], view, language));
}

/** Each row says from when to when it counts: a file has no page around it. */
function withPeriod(
  [head = [], ...rows]: string[][],
  { period }: Pick<ViewOfUs, 'period'>,
  language: Language,
): string[][] {
  const { columns } = mapPictureMessages[language];
  return [
    [...head, columns.from, columns.to],
    ...rows.map((row) => [...row, period.from, period.to]),
  ];
}
