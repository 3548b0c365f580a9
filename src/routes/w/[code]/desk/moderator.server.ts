import { error, type RequestEvent } from '@sveltejs/kit';
import { deskActor, type DeskActor } from '#rooms/elaborate/door.server.ts';
import { keyOfWorkshop } from '../guests.server.ts';

/** The visitor as moderator. Who is none gets the same 404 as for a code nobody issued. */
export async function requireModerator(event: RequestEvent<{ code: string }>): Promise<DeskActor> {
  const key = await keyOfWorkshop(event);
  return (await deskActor(key, event.locals)) ?? error(404, 'Not found');
}
