import { redirect } from '@sveltejs/kit';
import type { Added } from '#rooms/explore/byHand/handMention.ts';
import type { Scope } from '#platform/auth/scope.ts';

/** Leads back to the form that was used, which says thank you and is empty again. */
export function leadToThanks(
  { slug }: Scope,
  way: '' | '/paste' | '/picture',
  added: Added,
): never {
  redirect(303, `/o/${slug}/explore/add${way}?added=${added.added}&known=${added.known}`);
}

/** What the address says was added; null where it says nothing. */
export function thanksIn(parameters: URLSearchParams): Added | null {
  const [added, known] = ['added', 'known'].map((name) => countIn(parameters.get(name)));
  return added === undefined || added === null ? null : { added, known: known ?? 0 };
}

const countIn = (text: string | null): number | null =>
  text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null;
