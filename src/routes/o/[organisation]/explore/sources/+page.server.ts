import { fail, redirect } from '@sveltejs/kit';
import { now } from '#platform/base/clock.ts';
import { addFeeds } from '#rooms/explore/server/sources/importFeeds.ts';
import { sourcesFor } from '#rooms/explore/server/sources/sources.ts';
import { feedsInOpml } from '#rooms/explore/sources/opml.ts';
import { mostOpmlBytes } from '#rooms/explore/sources/opmlLimits.ts';
import { shownAddress } from '#rooms/explore/sources/feedSettings.ts';
import { refuse, requireRight, requireScope } from '../../../../guards.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const scope = await requireScope(event);
  requireRight(scope, 'editListening');
  const sources = await sourcesFor(scope);
  const { searchParams } = event.url;
  return {
    sources: sources.map(({ settings, ...source }) => ({
      ...source,
      address: shownAddress(settings),
    })),
    now: now(),
    timeZone: scope.timeZone,
    noFeeds: searchParams.has('no-feeds'),
    removed: searchParams.has('removed'),
    added: countIn(searchParams.get('added')),
    known: countIn(searchParams.get('known')),
  };
};

/** A number an earlier answer put into the address; null: none. */
const countIn = (text: string | null): number | null =>
  text !== null && /^\d{1,4}$/.test(text) ? Number(text) : null;

export const actions: Actions = {
  opml: async (event) => {
    const scope = await requireScope(event);
    requireRight(scope, 'editListening');
    const file = (await event.request.formData()).get('file');
    if (!(file instanceof File) || file.size === 0 || file.size > mostOpmlBytes) {
      return fail(400, { opmlWrong: true });
    }
    const read = feedsInOpml(new Uint8Array(await file.arrayBuffer()));
    if (!read.ok || read.value.length === 0) return fail(400, { opmlWrong: true });
    const outcome = await addFeeds(scope, { feeds: read.value, keeps: 'everything' }, now());
    if (!outcome.ok) return refuse(outcome.reason);
    const { added, known } = outcome.value;
    redirect(303, `${event.url.pathname}?added=${added}&known=${known}`);
  },
};
