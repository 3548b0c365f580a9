import { dayIn, now } from '#platform/base/clock.ts';
import { csvStream } from '#platform/print/csv.ts';
import { csvHead, csvRows } from '#rooms/explore/mentions/mentionsCsv.ts';
import { mentionQueryFrom } from '#rooms/explore/mentions/mentionQuery.ts';
import { mentionsMessages } from '#rooms/explore/messages/mentions.ts';
import { exportMentions } from '#rooms/explore/server/mentions/export.ts';
import { refuse, requireScope } from '../../../../../guards.server.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = async (event) => {
  const scope = await requireScope(event);
  const pages = exportMentions(scope, mentionQueryFrom(event.url.searchParams));
  if (!pages.ok) return refuse(pages.reason);
  const { language } = event.locals;
  const wish = { language, timeZone: scope.timeZone };
  const name = `${mentionsMessages[language].fileName}-${dayIn(scope.timeZone, now())}.csv`;
  return new Response(csvStream(csvHead(language), csvRows(pages.value, wish)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  });
};
