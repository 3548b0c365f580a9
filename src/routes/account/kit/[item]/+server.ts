import { error } from '@sveltejs/kit';
import { isId } from '#platform/base/ids.ts';
import { ownTemplate } from '#rooms/elaborate/door.server.ts';
import { templateAsFile } from '#rooms/elaborate/templates.ts';
import { asDownload } from '../../../download.server.ts';
import { requirePerson } from '../../../guards.server.ts';
import type { RequestHandler } from './$types.ts';

/** A template of the person's own as a file, for another installation. */
export const GET: RequestHandler = async (event) => {
  const person = requirePerson(event);
  const { item } = event.params;
  const own = isId<'kit_item'>(item) ? await ownTemplate(person, item) : null;
  if (!own) error(404, 'Not found');
  const file = templateAsFile(own.title, own.template);
  return asDownload(file, 'application/json; charset=utf-8', `resonanz-${item}.json`);
};
