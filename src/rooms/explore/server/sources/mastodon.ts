import * as v from 'valibot';
import { mastodonSettings, type MastodonSettings } from '../../sources/mastodonSettings.ts';
import type { Adapter, Reading } from './adapter.ts';
import { mastodonClient } from './mastodonClient.ts';
import { nextPage, type MastodonCursor, mastodonCursor } from './mastodonPages.ts';
import { recheckStatuses } from './mastodonRecheck.ts';
import { accountState, type AccountState } from './mastodonAccount.ts';
import { keptOf, type MastodonRound } from './mastodonKept.ts';
import { failedReading } from './networkFailure.ts';

/**
 * Reads a hashtag, an account or the own mentions from a Mastodon server: what is new, then an
 * older page until the backlog is there, then whether some of what is known is still there.
 */
export const readMastodon: Adapter = async (source, now, signal) => {
  const settings = v.parse(mastodonSettings, source.settings);
  if (settings.mode === 'mentions' && !source.token) {
    return { ok: false, problem: 'token_missing', detail: '', retryAt: null };
  }
  const client = mastodonClient(settings.server, source.token, now, signal);
  try {
    return await read({ source, settings, client, now });
  } catch (error) {
    return failedReading(error);
  }
};

async function read(round: MastodonRound): Promise<Reading> {
  const { source, settings, client } = round;
  const cursor = v.parse(mastodonCursor, source.cursor);
  const account = await accountState(settings, client, cursor);
  if (account !== 'there') return accountGone(settings, cursor, account);
  const page = await nextPage(settings, client, cursor);
  const next: MastodonCursor = { ...cursor, ...page.cursor, accountGone: false };
  const kept = await keptOf(page.statuses, round);
  const known = page.more ? null : await recheckStatuses(round, cursor.checked);
  return {
    ok: true,
    arrived: [...kept.arrived, ...(known?.arrived ?? [])],
    gone: [...kept.gone, ...(known?.gone ?? [])],
    cursor: { ...next, checked: known?.checked ?? cursor.checked },
    nextTryAt: client.pausesUntil(),
    more: page.more && client.pausesUntil() === null,
  };
}

/** The first time what it brought goes; from then on the source says that the account is gone. */
function accountGone(
  settings: MastodonSettings,
  cursor: MastodonCursor,
  state: Exclude<AccountState, 'there'>,
): Reading {
  const handle = settings.mode === 'hashtag' ? '' : settings.handle;
  if (cursor.accountGone || settings.mode === 'hashtag') {
    const problem = state === 'closed' ? 'account_unknown' : 'not_wanted_there';
    return { ok: false, problem, detail: handle, retryAt: null };
  }
  const reason = state === 'closed' ? 'account_closed' : 'not_wanted_there';
  return {
    ok: true,
    arrived: [],
    gone: [{ kind: 'author', network: 'mastodon', author: settings.accountUrl, reason }],
    cursor: { ...cursor, accountGone: true },
    nextTryAt: null,
    more: false,
  };
}
