import { organisationNameOf } from '#platform/auth/organisations.ts';
import { now } from '#platform/base/clock.ts';
import { logoAddress } from '#platform/files/logo.ts';
import { boardState } from '#rooms/elaborate/door.server.ts';
import { requireModerator } from '../desk/moderator.server.ts';
import { joinAddressOf } from '../joinAddress.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const { key } = await requireModerator(event);
  const first = await boardState(key, now());
  const [joinAddress, name, logo] = await Promise.all([
    joinAddressOf(key, first.board.workshop.code, event.url),
    organisationNameOf(key.organisationId),
    logoAddress(key.organisationId),
  ]);
  return { first, joinAddress, host: { name, logo } };
};
