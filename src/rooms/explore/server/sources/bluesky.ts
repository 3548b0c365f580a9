import type { AtpAgent } from '@atproto/api';
import * as v from 'valibot';
import type { Gone } from '../../arrived.ts';
import { blueskySettings, type BlueskySettings } from '../../sources/blueskySettings.ts';
import type { Adapter, Reading, SourceToRead } from './adapter.ts';
import { isClosedOrShy } from './blueskyAccount.ts';
import { asNetworkFailure, openAgent, signedInAgent } from './blueskyClient.ts';
import { authorPage, repositoryPage, searchPage, type Page } from './blueskyPages.ts';
import { recheckPosts } from './blueskyRecheck.ts';
import { failedReading } from './networkFailure.ts';

/**
 * Reads an account or a search from Bluesky: the newest back to what is known, page by page; then
 * whether some of what is known is still there. Of an event stream only the latter: it is listened
 * to elsewhere.
 */
export const readBluesky: Adapter = async (source, now, signal) => {
  const settings = v.parse(blueskySettings, source.settings);
  if (settings.mode === 'search' && !source.token) {
    return { ok: false, problem: 'token_missing', detail: '', retryAt: null };
  }
  const { host } = new URL(settings.service);
  try {
    const agent = await agentFor(source, settings, signal);
    return await read({ source, settings, agent, now });
  } catch (error) {
    return failedReading(asNetworkFailure(error, { host, hasToken: source.token !== null, now }));
  }
};

export const blueskyCursor = v.looseObject({
  /** Up to here everything was read. */
  newest: v.optional(v.string(), ''),
  /** A walk back from the newest that has not reached what is known. */
  walk: v.optional(
    v.nullable(v.object({ page: v.string(), top: v.string(), pages: v.number() })),
    null,
  ),
  checked: v.optional(v.string(), ''),
  accountGone: v.optional(v.boolean(), false),
});
type Cursor = v.InferOutput<typeof blueskyCursor>;

type Round = { source: SourceToRead; settings: BlueskySettings; agent: AtpAgent; now: Date };

function agentFor(
  { id, token }: SourceToRead,
  settings: BlueskySettings,
  signal?: AbortSignal,
): Promise<AtpAgent> | AtpAgent {
  if (settings.mode === 'stream') return openAgent(settings.appview, signal);
  if (settings.mode === 'author' || !token) return openAgent(settings.service, signal);
  const { service, identifier } = settings;
  return signedInAgent({ id }, { service, identifier, token, signal });
}

async function read(round: Round): Promise<Reading> {
  const { source, settings, agent } = round;
  const cursor = v.parse(blueskyCursor, source.cursor);
  if (settings.mode === 'author' && !cursor.walk) {
    const reason = await isClosedOrShy(agent, settings);
    if (reason) return accountGone(settings, cursor, reason);
  }
  const page = await pageFor(settings, agent, cursor.walk?.page);
  const walked = walk(cursor, page);
  const known = walked.more ? null : await recheckPosts(round, cursor.checked);
  const refused = walked.fresh.filter(({ arrived }) => arrived === null);
  return {
    ok: true,
    arrived: [...walked.fresh.flatMap(({ arrived }) => arrived ?? []), ...(known?.arrived ?? [])],
    gone: [...refused.map(({ externalId }) => notWanted(externalId)), ...(known?.gone ?? [])],
    cursor: { ...walked.cursor, accountGone: false, checked: known?.checked ?? cursor.checked },
    nextTryAt: null,
    more: walked.more,
  };
}

export const notWanted = (externalId: string): Gone => ({
  kind: 'post',
  externalId,
  reason: 'not_wanted_there',
});

function pageFor(settings: BlueskySettings, agent: AtpAgent, page?: string): Promise<Page> | Page {
  if (settings.mode === 'stream') return { entries: [], next: null };
  if (settings.mode === 'search') return searchPage(agent, settings.query, page);
  return settings.from === 'pds'
    ? repositoryPage(agent, settings, page)
    : authorPage(agent, settings.did, page);
}

// A new source looks back 300 posts; after a long pause 3,000 are caught up with.
const firstPages = 3;
const mostPages = 30;

/** One step of a walk from the newest back to what is known. */
function walk(cursor: Cursor, { entries, next }: Page) {
  const { newest } = cursor;
  const fresh = entries.filter(({ key }) => key > newest);
  const top =
    cursor.walk?.top ?? entries.reduce((most, { key }) => (key > most ? key : most), newest);
  const pages = (cursor.walk?.pages ?? 0) + 1;
  const allNew = fresh.length > 0 && fresh.length === entries.length;
  const more = allNew && next !== null && pages < (newest === '' ? firstPages : mostPages);
  const rest = more ? { page: next, top, pages } : null;
  return { fresh, more, cursor: { ...cursor, newest: more ? newest : top, walk: rest } };
}

/** The first time what it brought goes; from then on the source says that the account is gone. */
function accountGone(
  { did, handle }: { did: string; handle: string },
  cursor: Cursor,
  reason: 'account_closed' | 'not_wanted_there',
): Reading {
  if (cursor.accountGone) {
    const problem = reason === 'account_closed' ? 'account_unknown' : 'not_wanted_there';
    return { ok: false, problem, detail: handle, retryAt: null };
  }
  return {
    ok: true,
    arrived: [],
    gone: [{ kind: 'author', network: 'bluesky', author: did, reason }],
    cursor: { ...cursor, accountGone: true },
    nextTryAt: null,
    more: false,
  };
}
