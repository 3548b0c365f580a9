import { organisationOf } from '#platform/auth/organisations.ts';
import { now } from '#platform/base/clock.ts';
import { logoAddress } from '#platform/files/logo.ts';
import { boardState } from '#rooms/elaborate/door.server.ts';
import { requireModerator } from '../desk/moderator.server.ts';
import { joinAddressOf } from '../joinAddress.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const { key } = await requireModerator(event);
  const first = await boardState(key, now());
  const [joinAddress, { name, timeZone }, logo] = await Promise.all([
    joinAddressOf(key, first.board.workshop.code, event.url),
    organisationOf(key),
    logoAddress(key.organisationId),
  ]);
  return { first, joinAddress, host: { name, timeZone, logo } };
};
