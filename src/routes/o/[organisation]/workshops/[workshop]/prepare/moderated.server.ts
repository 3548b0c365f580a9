import { error, type RequestEvent } from '@sveltejs/kit';
import type { Scope } from '#platform/auth/scope.ts';
import { deskActor, findWorkshopFor, type DeskActor } from '#rooms/elaborate/door.server.ts';
import { requireScope, workshopIdIn } from '../../../../../guards.server.ts';

type Asked = RequestEvent<{ organisation: string; workshop: string }>;

/**
 * The workshop of this address for a member who moderates it: by role, as a coach the own ones, or
 * let in by link. 404 for who does not see it, 403 for who only sees it.
 */
export async function requireModerated(event: Asked): Promise<{ scope: Scope; actor: DeskActor }> {
  const scope = await requireScope(event);
  const found = await findWorkshopFor(scope, workshopIdIn(event.params));
  if (!found) error(404, 'Not found');
  const actor = await deskActor(found.key, { person: event.locals.person, guest: null });
  return { scope, actor: actor ?? error(403, 'Not allowed') };
}
