import { fail, redirect } from '@sveltejs/kit';
import type { Scope } from '#platform/auth/scope.ts';
import type { PartAnswer } from '#rooms/programme/programmeParts.ts';
import { requireRight, requireScope } from '../../../guards.server.ts';
import type { RequestEvent } from './$types.ts';

/** What was sent to change a target group or a department, by somebody who may. */
export async function changeOfPart(event: RequestEvent): Promise<{ scope: Scope; sent: FormData }> {
  const scope = await requireScope(event);
  requireRight(scope, 'editProgramme');
  return { scope, sent: await event.request.formData() };
}

/** The same page again, with what is wrong beside the part it is about. */
export const partAgain = (status: number, part: PartAnswer) => fail(status, { part });

/** After a change the page is shown afresh, so that reloading it sends nothing again. */
export const shownAfresh = (scope: Scope, place: string): never =>
  redirect(303, `/o/${scope.slug}/programme#${place}`);
