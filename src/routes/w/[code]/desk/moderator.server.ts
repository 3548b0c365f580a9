import type { RequestEvent } from '@sveltejs/kit';
import { deskActor, type DeskActor } from '#rooms/elaborate/door.server.ts';
import { keyOfWorkshop, notForEverybody } from '../guests.server.ts';

/** The visitor as moderator. Who is none gets 404, and is told who is. */
export async function requireModerator(event: RequestEvent<{ code: string }>): Promise<DeskActor> {
  const key = await keyOfWorkshop(event);
  return (await deskActor(key, event.locals)) ?? notForEverybody(event);
}
