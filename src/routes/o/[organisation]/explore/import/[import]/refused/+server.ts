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
  async function* parts() {
    const encoder = new TextEncoder();
    yield encoder.encode(csvOf([t.csvHead]));
    for await (const rows of refusedRows(scope, id)) {
      const lines = rows.map(({ number, reason }) => [String(number), wordsOf(reason)]);
      // Without the byte order mark: it stands at the beginning.
      yield encoder.encode(csvOf(lines).slice(1));
    }
  }
  const reasons: Record<string, string> = t.reasons;
  const wordsOf = (reason: string) => reasons[reason] ?? reason;
  return new Response(ReadableStream.from(parts()), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${t.csvName}.csv"`,
    },
  });
};
