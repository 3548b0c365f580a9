import * as v from 'valibot';
import { keepsAgainstWish, type MastodonSettings } from '../../sources/mastodonSettings.ts';
import { accountSchema, wantsNoSearch } from '../../sources/mastodonStatus.ts';
import type { MastodonClient } from './mastodonClient.ts';
import type { MastodonCursor } from './mastodonPages.ts';
import { NetworkFailure } from './networkFailure.ts';

export type AccountState = 'there' | 'closed' | 'notWanted';

/** Whether the account of a source is there and may be read; asked once a round, not for each page. */
export async function accountState(
  settings: MastodonSettings,
  { api }: MastodonClient,
  cursor: MastodonCursor,
): Promise<AccountState> {
  if (settings.mode !== 'account' || cursor.backlog) return 'there';
  try {
    const found = v.safeParse(
      accountSchema,
      await api.v1.accounts.$select(settings.accountId).fetch(),
    );
    if (!found.success) throw new NetworkFailure('unexpected', settings.handle);
    if (found.output.suspended) return 'closed';
    return wantsNoSearch(found.output) && !keepsAgainstWish(settings) ? 'notWanted' : 'there';
  } catch (error) {
    if (
      error instanceof NetworkFailure &&
      (error.problem === 'not_found' || error.problem === 'gone')
    )
      return 'closed';
    throw error;
  }
}
