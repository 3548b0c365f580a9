import { error } from '@sveltejs/kit';
import { dayIn, now } from '#platform/base/clock.ts';
import { listeningReportMessages } from '#rooms/explore/messages/report.ts';
import { askedReport } from '#rooms/explore/report/askedReport.ts';
import { isReportFormat, mediaTypeOf } from '#rooms/explore/report/reportFormats.ts';
import { gatherReport } from '#rooms/explore/server/report/gatherReport.ts';
import { reportFile } from '#rooms/explore/server/report/reportFile.ts';
import { asDownload } from '../../../../../download.server.ts';
import { refuse, requireScope } from '../../../../../guards.server.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = async (event) => {
  const scope = await requireScope(event);
  const { format } = event.params;
  if (!isReportFormat(format)) error(404, 'Not found');
  const at = now();
  const asked = askedReport(event.url.searchParams, dayIn(scope.timeZone, at));
  const gathered = await gatherReport(scope, { ...asked, now: at });
  if (!gathered.ok) return error(404, refuse(gathered.reason));
  const { language } = event.locals;
  const made = await reportFile(scope.organisationId, gathered.value, { format, language });
  const name = `${listeningReportMessages[language].fileName}-${asked.period.from}.${format}`;
  return asDownload(made, mediaTypeOf[format], name);
};
