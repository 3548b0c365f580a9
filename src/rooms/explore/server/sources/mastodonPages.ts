import * as v from 'valibot';
import type { MastodonSettings } from '../../sources/mastodonSettings.ts';
import { statusSchema, type MastodonStatus } from '../../sources/mastodonStatus.ts';
import type { MastodonClient } from './mastodonClient.ts';
import { NetworkFailure } from './networkFailure.ts';

/** Where reading goes on. */
export const mastodonCursor = v.object({
  /** The newest post, or notification, that was seen. */
  newest: v.optional(v.string(), ''),
  /** What lies before the first page, until it is there. */
  backlog: v.optional(v.nullable(v.object({ before: v.string(), pages: v.number() })), null),
  /** The last post that was asked after again. */
  checked: v.optional(v.string(), ''),
  accountGone: v.optional(v.boolean(), false),
});
export type MastodonCursor = v.InferOutput<typeof mastodonCursor>;

export type MastodonPage = {
  statuses: MastodonStatus[];
  cursor: Pick<MastodonCursor, 'newest' | 'backlog'>;
  more: boolean;
};

// The most a server gives at once, and how many such pages a new source looks back.
const pageSize = 40;
const backlogPages = 5;

/** The next page: first the newest, then older ones up to 240 posts, later what is new. */
export async function nextPage(
  settings: MastodonSettings,
  client: MastodonClient,
  { newest, backlog }: MastodonCursor,
): Promise<MastodonPage> {
  const from = backlog ? { maxId: backlog.before } : newest ? { minId: newest } : {};
  const entries = await listEntries(settings, client, { limit: pageSize, ...from });
  const statuses = entries.flatMap(({ status }) => (status ? [status] : []));
  const first = entries[0]?.id ?? newest;
  const last = entries.at(-1)?.id;
  const full = entries.length >= pageSize && last !== undefined;
  if (backlog || !newest) {
    const pages = backlog ? backlog.pages - 1 : backlogPages;
    const rest = full && pages > 0 && last !== backlog?.before ? { before: last, pages } : null;
    return { statuses, cursor: { newest: newest || first, backlog: rest }, more: rest !== null };
  }
  // A server that does not know `min_id` gives the same page again: that ends here.
  return { statuses, cursor: { newest: first, backlog: null }, more: full && first !== newest };
}

type Asked = { limit: number; maxId?: string; minId?: string };
type Entry = { id: string; status: MastodonStatus | null };

async function listEntries(
  settings: MastodonSettings,
  client: MastodonClient,
  asked: Asked,
): Promise<Entry[]> {
  const list = v.safeParse(v.array(v.unknown()), await listed(settings, client, asked));
  if (!list.success) throw new NetworkFailure('unexpected', new URL(settings.server).host);
  const schema = settings.mode === 'mentions' ? notificationEntry : statusEntry;
  return list.output.flatMap((one) => {
    const entry = v.safeParse(schema, one);
    return entry.success ? [entry.output] : [];
  });
}

async function listed(
  settings: MastodonSettings,
  { api }: MastodonClient,
  asked: Asked,
): Promise<unknown> {
  if (settings.mode === 'hashtag') {
    return api.v1.timelines.tag.$select(encodeURIComponent(settings.hashtag)).list(asked);
  }
  return settings.mode === 'account'
    ? api.v1.accounts.$select(settings.accountId).statuses.list(asked)
    : api.v1.notifications.list({ ...asked, types: ['mention'] });
}

// A status that is not as it should be is passed over, not the page it stands on.
const readable = v.fallback(v.nullable(statusSchema), null);

const statusEntry = v.pipe(
  v.looseObject({ id: v.string() }),
  v.transform((one): Entry => ({ id: one.id, status: v.parse(readable, one) })),
);

const notificationEntry = v.pipe(
  v.object({ id: v.string(), type: v.string(), status: v.optional(readable) }),
  v.transform(({ id, type, status }): Entry => {
    return { id, status: type === 'mention' ? (status ?? null) : null };
  }),
);
