import { now } from '#platform/base/clock.ts';
import { boardState } from '#rooms/elaborate/door.server.ts';
import { requireModerator } from '../../desk/moderator.server.ts';
import type { RequestHandler } from './$types.ts';

/** A wall is seen by everybody: neither names nor cards the desk alone sees come into its page. */
export const GET: RequestHandler = async (event) => {
  const { key } = await requireModerator(event);
  return Response.json(await boardState(key, now()));
};
