import { error, redirect } from '@sveltejs/kit';
import { chooseLanguage } from '#platform/auth/people.ts';
import { isLanguage } from '#platform/i18n/language.ts';
import { pathWithin } from '../guards.server.ts';
import type { RequestHandler } from './$types.ts';

/** Remembered for a person and for a guest; for everybody else it stays in the address. */
export const POST: RequestHandler = async ({ request, locals, url }) => {
  const form = await request.formData();
  const language = form.get('language');
  if (!isLanguage(language)) error(400, 'Not a language of ours');
  const back = form.get('back');
  const target = new URL(
    pathWithin(typeof back === 'string' ? back : null, url.origin),
    url.origin,
  );
  target.searchParams.delete('language');
  const remembered = await chooseLanguage(locals, language);
  if (!remembered) target.searchParams.set('language', language);
  redirect(303, target.pathname + target.search);
};
