import { dayIn, now } from '#platform/base/clock.ts';
import { csvHead, csvLines } from '#rooms/explore/mentions/mentionsCsv.ts';
import { mentionQueryFrom } from '#rooms/explore/mentions/mentionQuery.ts';
import { mentionsMessages } from '#rooms/explore/messages/mentions.ts';
import { exportMentions } from '#rooms/explore/server/mentions/export.ts';
import type { ListedMention } from '#rooms/explore/server/mentions/list.ts';
import { refuse, requireScope } from '../../../../../guards.server.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = async (event) => {
  const scope = await requireScope(event);
  const pages = exportMentions(scope, mentionQueryFrom(event.url.searchParams));
  if (!pages.ok) return refuse(pages.reason);
  const { language } = event.locals;
  const wish = { language, timeZone: scope.timeZone };
  const name = `${mentionsMessages[language].fileName}-${dayIn(scope.timeZone, now())}.csv`;
  return new Response(asStream(pages.value, wish), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  });
};

/** Line by line as they are asked for. */
function asStream(
  pages: AsyncGenerator<ListedMention[]>,
  wish: Parameters<typeof csvHead>[0],
): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    start: (stream) => stream.enqueue(bytes.encode(csvHead(wish))),
    pull: async (stream) => {
      const page = await pages.next();
      if (page.done) stream.close();
      else if (page.value.length > 0) stream.enqueue(bytes.encode(csvLines(page.value, wish)));
      else stream.close();
    },
    cancel: async () => {
      await pages.return(undefined);
    },
  });
}
