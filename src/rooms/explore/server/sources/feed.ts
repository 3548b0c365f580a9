import * as v from 'valibot';
import { fetchSafely, type Answer } from '#platform/web/fetchSafely.ts';
import type { SourceProblem } from '../../source.ts';
import { arrivedFrom } from '../../sources/feedArrived.ts';
import { feedSettings, type FeedSettings } from '../../sources/feedSettings.ts';
import { retryAfter } from '../../sources/pace.ts';
import { readFeed } from '../../sources/readFeed.ts';
import type { Adapter, Reading } from './adapter.ts';

const cursorSchema = v.object({
  etag: v.optional(v.string()),
  lastModified: v.optional(v.string()),
});

/** Reads a feed: only when it changed, and where it moved to for good. */
export const readFeedSource: Adapter = async (source, now) => {
  const settings = v.parse(feedSettings, source.settings);
  const cursor = v.parse(v.fallback(cursorSchema, {}), source.cursor);
  const fetched = await fetchSafely(settings.address, {
    headers: {
      accept: accepted,
      ...signIn(settings, source.token),
      ...(cursor.etag === undefined ? {} : { 'if-none-match': cursor.etag }),
      ...(cursor.lastModified === undefined ? {} : { 'if-modified-since': cursor.lastModified }),
    },
  });
  if (!fetched.ok) return failed(fetched.reason, fetched.detail);
  const answer = fetched.value;
  if (answer.status === 304) return nothingNew(cursor, settings, answer);
  const problem = problemOf(answer.status);
  if (problem === null) return readingOf(answer, settings);
  const retryAt = retryAfter(answer.headers['retry-after'], now);
  return failed(problem, `${hostIn(answer.address)} ${answer.status}`, retryAt);
};

/** Basic (RFC 7617), to the origin it was given for and nowhere a feed moved to. */
const signIn = ({ address, signInAt }: FeedSettings, token: string | null) =>
  token !== null && URL.parse(address)?.origin === signInAt
    ? { authorization: `Basic ${Buffer.from(token).toString('base64')}` }
    : {};

const accepted =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, ' +
  'application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1';

function problemOf(status: number): SourceProblem | null {
  if (status >= 200 && status < 300) return null;
  if (status === 401 || status === 403 || status === 451) return 'not_allowed';
  if (status === 404) return 'not_found';
  if (status === 410) return 'gone';
  if (status === 429) return 'too_many_requests';
  return status >= 500 ? 'server_failed' : 'unexpected';
}

function readingOf(answer: Answer, settings: FeedSettings): Reading {
  const { bytes, headers, address } = answer;
  const read = readFeed({
    bytes,
    contentType: headers['content-type'] ?? null,
    contentLanguage: headers['content-language'] ?? null,
    address,
  });
  if (!read.ok) return failed(read.reason, hostIn(address));
  const cursor = {
    ...keptHeader('etag', headers.etag),
    ...keptHeader('lastModified', headers['last-modified']),
  };
  return {
    ...nothingNew(cursor, settings, answer),
    arrived: arrivedFrom(read.value, address),
  };
}

const keptHeader = (name: string, value: string | undefined) =>
  // What a server calls its versions is short, or it is up to something.
  value !== undefined && value.length <= 500 ? { [name]: value } : {};

/** An item that is no longer in a feed was not deleted: feeds show their newest only. */
const nothingNew = (cursor: object, settings: FeedSettings, { movedTo }: Answer) =>
  ({
    ok: true,
    arrived: [],
    gone: [],
    cursor,
    ...(movedTo === null ? {} : { settings: { ...settings, address: movedTo } }),
    nextTryAt: null,
    more: false,
  }) satisfies Reading;

const failed = (problem: SourceProblem, detail: string, retryAt: Date | null = null): Reading => ({
  ok: false,
  problem,
  detail,
  retryAt,
});

const hostIn = (address: string) => URL.parse(address)?.host ?? '';
