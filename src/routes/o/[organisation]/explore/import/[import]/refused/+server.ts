import { error } from '@sveltejs/kit';
import { isId } from '#platform/base/ids.ts';
import { csvStream } from '#platform/print/csv.ts';
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
  const said = (reason: string) => reasons[reason] ?? reason;
  return new Response(csvStream(t.csvHead, rowsOf(refusedRows(scope, id), said)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${t.csvName}.csv"`,
    },
  });
};

type Refused = { number: number; reason: string };

async function* rowsOf(
  pages: AsyncIterable<readonly Refused[]>,
  said: (reason: string) => string,
): AsyncGenerator<string[][]> {
  for await (const page of pages)
    yield page.map(({ number, reason }) => [String(number), said(reason)]);
}
