import { error, redirect } from '@sveltejs/kit';
import type { Scope } from '#platform/auth/scope.ts';
import { isId, type Id } from '#platform/base/ids.ts';

/** The texts of a form, for showing them again. */
export function textsOf(sent: FormData): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of sent) if (typeof value === 'string') texts[name] = value;
  return texts;
}

/** The id a form names; what is none was made up, and is as if it were not there. */
export function requireId<Kind extends string>(sent: FormData): Id<Kind> {
  const id = sent.get('id');
  return isId<Kind>(id) ? id : error(404, 'Not found');
}

/** After a change the page is shown afresh, so that reloading it sends nothing again. */
export const shownAfresh = (scope: Scope, place: string): never =>
  redirect(303, `/o/${scope.slug}/programme#${place}`);
