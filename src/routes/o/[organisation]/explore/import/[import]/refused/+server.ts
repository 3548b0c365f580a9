import { error } from '@sveltejs/kit';
import { isId } from '#platform/base/ids.ts';
import { csvOf } from '#platform/print/csv.ts';
import { importMessages } from '#rooms/explore/messages/imports.ts';
import { importFor, refusedRows } from '#rooms/explore/server/imports/imports.ts';
import { requireRight, requireScope } from '../../../../../../guards.server.ts';
import type { RequestHandler } from './$types.ts';

/** Every refused row with its number and reason, page by page: there may be a million. */
export const GET: RequestHandler = async (event) => {
  const scope = await requireScope(event);
  requireRight(scope, 'editListening');
  const id = isId<'import'>(event.params.import) ? event.params.import : error(404, 'Not found');
  if (!(await importFor(scope, id))) error(404, 'Not found');
  const t = importMessages[event.locals.language];
  const reasons: Record<string, string> = t.reasons;
  const pages = refusedRows(scope, id);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (stream) => {
      stream.enqueue(encoder.encode(csvOf([t.csvHead])));
    },
    pull: async (stream) => {
      const page = await pages.next();
      if (page.done) {
        stream.close();
        return;
      }
      const lines = page.value.map(({ number, reason }) => [
        String(number),
        reasons[reason] ?? reason,
      ]);
      // Without the byte order mark: it stands at the beginning.
      stream.enqueue(encoder.encode(csvOf(lines).slice(1)));
    },
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${t.csvName}.csv"`,
    },
  });
};
