import type { RequestEvent } from '@sveltejs/kit';
import { helperActor, type HelperActor } from '#rooms/elaborate/door.server.ts';
import { keyOfWorkshop, notForEverybody } from '../guests.server.ts';

/** The visitor as helper. Who is none gets 404, and is told who is. */
export async function requireHelper(event: RequestEvent<{ code: string }>): Promise<HelperActor> {
  const key = await keyOfWorkshop(event);
  return (await helperActor(key, event.locals)) ?? notForEverybody(event);
}
