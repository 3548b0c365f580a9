import { error } from '@sveltejs/kit';
import { roundAsFile } from '#rooms/elaborate/door.ts';
import { roundToTakeHome } from '#rooms/elaborate/door.server.ts';
import { asDownload } from '../../../../download.server.ts';
import { keyOfWorkshop } from '../../guests.server.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = async (event) => {
  const taken = await roundToTakeHome(await keyOfWorkshop(event));
  if (!taken?.round) error(404, 'Not found');
  const mediaType = 'application/json; charset=utf-8';
  return asDownload(roundAsFile(taken.round), mediaType, 'resonanz-runde.json');
};
