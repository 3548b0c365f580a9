import { error, type RequestEvent } from '@sveltejs/kit';
import { helperActor, type HelperActor } from '#rooms/elaborate/door.server.ts';
import { keyOfWorkshop } from '../guests.server.ts';

/** The visitor as helper. Who is none gets the same 404 as for a code nobody issued. */
export async function requireHelper(event: RequestEvent<{ code: string }>): Promise<HelperActor> {
  const key = await keyOfWorkshop(event);
  return (await helperActor(key, event.locals)) ?? error(404, 'Not found');
}
