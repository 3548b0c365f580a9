import { mastodonModes } from '#rooms/explore/sources/networkForm.ts';
import { mastodonInput } from '#rooms/explore/sources/networkInput.ts';
import { requireRight, requireScope } from '../../../../../../guards.server.ts';
import { networkActions } from '../networkActions.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  requireRight(await requireScope(event), 'editListening');
  const asked = event.url.searchParams.get('mode');
  return { mode: mastodonModes.find((mode) => mode === asked) ?? mastodonModes[0] };
};

export const actions: Actions = networkActions(mastodonInput, (input) => ({
  kind: 'mastodon',
  input,
}));
