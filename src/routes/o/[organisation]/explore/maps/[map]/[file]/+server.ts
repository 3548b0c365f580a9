import { error } from '@sveltejs/kit';
import { dayIn, now } from '#platform/base/clock.ts';
import { mapNames } from '#rooms/explore/maps/mapFiles.ts';
import { lastDays, periodLengthIn } from '#rooms/explore/maps/period.ts';
import { mapPictureMessages } from '#rooms/explore/messages/mapPictures.ts';
import { mapFile, mapFormats, type MapFormat } from '#rooms/explore/server/maps/mapFiles.ts';
import { asDownload } from '../../../../../../download.server.ts';
import { requireScope } from '../../../../../../guards.server.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = async (event) => {
  const scope = await requireScope(event);
  const { language } = event.locals;
  const map = mapNames.find((name) => name === event.params.map) ?? error(404, 'Not found');
  const format = mapFormats.find((one) => one === event.params.file) ?? error(404, 'Not found');
  const { searchParams } = event.url;
  const today = dayIn(scope.timeZone, now());
  const period = lastDays(today, periodLengthIn(searchParams.get('days')));
  const watch = searchParams.get('watch');
  const made = await mapFile(scope, { map, format, period, watch }, language);
  if (made === null) error(404, 'Not found');
  const name = mapPictureMessages[language].fileNames[map];
  return asDownload(made, mediaTypes[format], `${name}-${today}.${format}`);
};

const mediaTypes: Record<MapFormat, string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  csv: 'text/csv; charset=utf-8',
};
