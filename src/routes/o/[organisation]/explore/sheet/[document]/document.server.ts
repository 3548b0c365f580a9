import { error, type RequestEvent } from '@sveltejs/kit';
import { now } from '#platform/base/clock.ts';
import { dutyDocumentFor } from '#rooms/explore/server/sheet/dutyDocuments.ts';
import { dutyDocuments } from '#rooms/explore/sheet/dutyDocument.ts';
import { requireScope } from '../../../../../guards.server.ts';

type Asked = RequestEvent<{ organisation: string; document: string }>;

/** The document an address names; 404 for another. */
export async function askedDocument(event: Asked) {
  const scope = await requireScope(event);
  const kind = dutyDocuments.find((known) => known === event.params.document);
  if (!kind) error(404, 'Not found');
  const report = await dutyDocumentFor(scope, kind, event.locals.language, now());
  return { kind, report };
}
