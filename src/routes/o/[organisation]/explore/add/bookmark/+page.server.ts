import { bookmarklet } from '#rooms/explore/byHand/bookmarklet.ts';
import { publicOrigin, requireRight, requireScope } from '../../../../../guards.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const scope = await requireScope(event);
  requireRight(scope, 'addMentions');
  const form = `${publicOrigin(event.url)}/o/${scope.slug}/explore/add`;
  return { bookmarklet: bookmarklet(form) };
};
