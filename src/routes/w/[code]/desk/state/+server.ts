import { now } from '#platform/base/clock.ts';
import { deskState } from '#rooms/elaborate/door.server.ts';
import { requireModerator } from '../moderator.server.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = async (event) => {
  const { key } = await requireModerator(event);
  return Response.json(await deskState(key, now()));
};
