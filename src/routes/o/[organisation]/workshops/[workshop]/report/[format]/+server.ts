import { error } from '@sveltejs/kit';
import { findWorkshopFor } from '#rooms/elaborate/door.server.ts';
import { requireScope, workshopIdIn } from '../../../../../../guards.server.ts';
import { reportAnswer } from '../../../../../../reportAnswer.server.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = async (event) => {
  const scope = await requireScope(event);
  const found = await findWorkshopFor(scope, workshopIdIn(event.params));
  if (!found) error(404, 'Not found');
  return reportAnswer(found.key, event.params.format, event.locals.language);
};
