import { dayIn, now } from '#platform/base/clock.ts';
import { measuresAsCsv } from '#rooms/programme/csv.ts';
import { measureQueryFrom } from '#rooms/programme/measureList.ts';
import { measuresMessages } from '#rooms/programme/messages/measures.ts';
import { allMeasuresFor } from '#rooms/programme/server/measureViews.ts';
import { asDownload } from '../../../../download.server.ts';
import { requireScope } from '../../../../guards.server.ts';
import type { RequestHandler } from './$types.ts';

/** The list as it is filtered and sorted on the page, all pages of it. */
export const GET: RequestHandler = async (event) => {
  const scope = await requireScope(event);
  const at = now();
  const { language } = event.locals;
  const today = dayIn(scope.timeZone, at);
  const measures = await allMeasuresFor(scope, measureQueryFrom(event.url.searchParams), at);
  const name = `${measuresMessages[language].csvName}-${today}.csv`;
  return asDownload(measuresAsCsv(measures, language, today), 'text/csv; charset=utf-8', name);
};
