import { error } from '@sveltejs/kit';
import { isId } from '#platform/base/ids.ts';
import { mentionPicture } from '#rooms/explore/server/byHand/mentionPicture.ts';
import { asBody } from '../../../../../download.server.ts';
import { requireScope } from '../../../../../guards.server.ts';
import type { RequestHandler } from './$types.ts';

/** The screenshot of a mention, for who may read mentions. */
export const GET: RequestHandler = async (event) => {
  const scope = await requireScope(event);
  const { mention } = event.params;
  if (!isId<'mention'>(mention)) error(404, 'Not found');
  const picture = (await mentionPicture(scope, mention)) ?? error(404, 'Not found');
  return new Response(asBody(picture.bytes), { headers: { 'content-type': picture.mediaType } });
};
