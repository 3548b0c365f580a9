import { now } from '#platform/base/clock.ts';
import { boardState } from '#rooms/elaborate/door.server.ts';
import { requireModerator } from '../desk/moderator.server.ts';
import { joinAddressOf } from '../joinAddress.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const { key } = await requireModerator(event);
  const first = await boardState(key, now());
  return { first, joinAddress: await joinAddressOf(key, first.board.workshop.code, event.url) };
};
