import { fahrplanStep } from '#rooms/explore/door.server.ts';
import { requireScope } from '../../../guards.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => ({
  heard: await fahrplanStep(await requireScope(event)),
});
