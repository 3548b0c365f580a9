import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { now } from '#platform/base/clock.ts';
import type { FoundFeed } from '#rooms/explore/sources/feedLinks.ts';
import { keepsInput, pageInput } from '#rooms/explore/sources/feedInput.ts';
import { namesScheme } from '#rooms/explore/webAddress.ts';
import { withSignInOf } from '#rooms/explore/sources/feedSettings.ts';
import { findTypedFeeds } from '#rooms/explore/server/sources/findFeeds.ts';
import { addFeeds } from '#rooms/explore/server/sources/importFeeds.ts';
import { readFields, textsIn } from '../../../../../forms.server.ts';
import { refuse, requireRight, requireScope } from '../../../../../guards.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  requireRight(await requireScope(event), 'editListening');
};

export const actions: Actions = {
  find: async (event) => {
    requireRight(await requireScope(event), 'editListening');
    const form = readFields(await event.request.formData(), pageInput);
    const address = form.typed.address ?? '';
    if (!form.ok) return fail(400, { address, problem: 'address' as const });
    const found = await findTypedFeeds(form.values.address, {
      schemeTyped: namesScheme(address),
    });
    if (!found.ok) return fail(422, { address, problem: found.reason });
    const { feeds, brokenThere } = found.value;
    return { address, found: feeds, brokenThere };
  },
  add: async (event) => {
    const scope = await requireScope(event);
    requireRight(scope, 'editListening');
    const sent = await event.request.formData();
    const texts = textsIn(sent);
    const found = foundIn(texts);
    const feeds = found.filter((_, index) => texts[`chosen-${index}`] === 'yes');
    const address = texts.address ?? '';
    if (feeds.length === 0) return fail(400, { address, found, problem: 'chooseOne' as const });
    const keeps = v.parse(keepsInput, texts.keeps);
    const opened = feeds.map((feed) => ({
      ...feed,
      address: withSignInOf(address, feed.address),
    }));
    const outcome = await addFeeds(scope, { feeds: opened, keeps }, now());
    if (!outcome.ok) return refuse(outcome.reason);
    const { added, known } = outcome.value;
    if (added === 0) return fail(409, { address, found, problem: 'known' as const });
    redirect(303, `/o/${scope.slug}/explore/sources?added=${added}&known=${known}`);
  },
};

/** The feeds that went to the browser and came back; checked again where they are added. */
function foundIn(texts: Record<string, string>): FoundFeed[] {
  const found: FoundFeed[] = [];
  for (let index = 0; index < 20; index += 1) {
    const address = texts[`address-${index}`];
    if (address === undefined) break;
    found.push({ address, title: (texts[`title-${index}`] ?? '').slice(0, 120) });
  }
  return found;
}
