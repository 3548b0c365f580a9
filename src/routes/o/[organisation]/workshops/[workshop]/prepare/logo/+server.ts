import { error } from '@sveltejs/kit';
import { facilitatorLogo } from '#rooms/elaborate/door.server.ts';
import { requireModerated } from '../moderated.server.ts';
import type { RequestHandler } from './$types.ts';

/** The logo of who leads through the day, for those who prepare it. */
export const GET: RequestHandler = async (event) => {
  const { key } = (await requireModerated(event)).actor;
  const logo = await facilitatorLogo(key);
  if (!logo) error(404, 'Not found');
  return new Response(new Uint8Array(logo.bytes), {
    headers: { 'content-type': logo.mediaType, 'cache-control': 'private, no-store' },
  });
};
