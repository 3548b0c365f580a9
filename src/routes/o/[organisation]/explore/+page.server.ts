import { now } from '#platform/base/clock.ts';
import { overviewFor } from '#rooms/explore/server/overview/overview.ts';
import { requireScope } from '../../../guards.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => ({
  overview: await overviewFor(await requireScope(event), now()),
});
