import { now } from '#platform/base/clock.ts';
import { guestStateText } from '#rooms/elaborate/door.server.ts';
import { noGuest } from '../../json.server.ts';
import { keyOfWorkshop } from '../guests.server.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = async (event) => {
  const key = await keyOfWorkshop(event);
  const { guest } = event.locals;
  if (!guest) return noGuest();
  const state = await guestStateText(key, guest, now());
  return new Response(state, { headers: { 'content-type': 'application/json' } });
};
