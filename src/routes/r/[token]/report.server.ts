import { error } from '@sveltejs/kit';
import { workshopOfReport, type WorkshopKey } from '#rooms/elaborate/door.server.ts';

type Asked = {
  params: { token: string };
  setHeaders: (headers: Record<string, string>) => void;
};

/**
 * The workshop whose report this link is for. A token has 256 random bits, so nobody guesses one;
 * unknown, withdrawn and run out are the same 404. Search engines are told to leave it alone.
 */
export async function requireReport({ params, setHeaders }: Asked): Promise<WorkshopKey> {
  setHeaders({ 'x-robots-tag': 'noindex, nofollow' });
  return (await workshopOfReport(params.token)) ?? error(404, 'Not found');
}
