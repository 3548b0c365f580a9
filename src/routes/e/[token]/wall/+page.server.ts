import { error } from '@sveltejs/kit';
import { organisationNameOf } from '#platform/auth/organisations.ts';
import { now } from '#platform/base/clock.ts';
import { wallState } from '#rooms/explore/server/excursion/wall.ts';
import { joinOrigins } from '../../../w/[code]/joinAddress.server.ts';
import { requireHost } from '../excursion.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const { key } = await requireHost(event);
  const wall = (await wallState(key, now())) ?? error(404, 'Not found');
  const [origin = event.url.origin] = joinOrigins(event.url);
  return {
    wall,
    host: await organisationNameOf(key.organisationId),
    joinAddress: `${origin}/e/${wall.code}`,
  };
};
