import { blueskyModes } from '#rooms/explore/sources/networkForm.ts';
import { blueskyInput } from '#rooms/explore/sources/networkInput.ts';
import { requireRight, requireScope } from '../../../../../../guards.server.ts';
import { networkActions } from '../networkActions.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  requireRight(await requireScope(event), 'editListening');
  const asked = event.url.searchParams.get('mode');
  return { mode: blueskyModes.find((mode) => mode === asked) ?? blueskyModes[0] };
};

export const actions: Actions = networkActions(blueskyInput, (input) => ({
  kind: 'bluesky',
  input,
}));
