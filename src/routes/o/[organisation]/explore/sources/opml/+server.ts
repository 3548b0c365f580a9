import { redirect } from '@sveltejs/kit';
import { now } from '#platform/base/clock.ts';
import { sourcesFor } from '#rooms/explore/server/sources/sources.ts';
import { shownAddress } from '#rooms/explore/sources/feedSettings.ts';
import { opmlOf } from '#rooms/explore/sources/opml.ts';
import { requireRight, requireScope } from '../../../../../guards.server.ts';
import type { RequestHandler } from './$types.ts';

/**
 * Every feed of the organisation, for another reader. Names and passwords in addresses stay here.
 * An OPML file without any is none: then back to the sources.
 */
export const GET: RequestHandler = async (event) => {
  const scope = await requireScope(event);
  requireRight(scope, 'editListening');
  const feeds = (await sourcesFor(scope))
    .filter(({ kind }) => kind === 'feed')
    .map(({ name, settings }) => ({ address: shownAddress(settings), title: name }));
  if (feeds.length === 0) redirect(303, `/o/${scope.slug}/explore/sources?no-feeds`);
  return new Response(opmlOf('Resonanz', feeds, now()), {
    headers: {
      'content-type': 'text/x-opml; charset=utf-8',
      'content-disposition': `attachment; filename="${scope.slug}.opml"`,
      'cache-control': 'private, no-store',
    },
  });
};
