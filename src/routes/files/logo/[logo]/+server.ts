import { error } from '@sveltejs/kit';
import { isId } from '#platform/base/ids.ts';
import { publicLogo } from '#platform/files/logo.ts';
import type { RequestHandler } from './$types.ts';

/** A logo, for everybody: it stands on walls and reports. A new one has a new address. */
export const GET: RequestHandler = async ({ params }) => {
  const logo = isId<'file'>(params.logo) && (await publicLogo(params.logo));
  if (!logo) error(404, 'Not found');
  return new Response(new Uint8Array(logo.bytes), {
    headers: {
      'content-type': logo.mediaType,
      'content-disposition': 'inline',
      'cache-control': 'public, max-age=86400',
    },
  });
};
