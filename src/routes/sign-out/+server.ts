import { redirect } from '@sveltejs/kit';
import { sessionCookie, signOut } from '#platform/auth/sessions.ts';
import { cookieOptions } from '../guards.server.ts';
import type { RequestHandler } from './$types.ts';

export const POST: RequestHandler = async ({ cookies, url }) => {
  const cookie = cookies.get(sessionCookie);
  if (cookie) await signOut(cookie);
  cookies.delete(sessionCookie, cookieOptions(url));
  redirect(303, '/sign-in');
};
