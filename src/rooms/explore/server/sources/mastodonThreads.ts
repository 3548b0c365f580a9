import * as v from 'valibot';
import type { InThread, MastodonStatus } from '../../sources/mastodonStatus.ts';
import type { MastodonClient } from './mastodonClient.ts';
import { NetworkFailure } from './networkFailure.ts';

const contextSchema = v.object({
  ancestors: v.array(v.object({ id: v.string(), uri: v.string() })),
});

// One request each; a page has rarely more answers whose conversation is not on it.
const mostAsked = 10;

/**
 * Where each status stands in its conversation. A reply names its parent by the server's number
 * only, so the addresses are looked up, for the newest ten replies of a page.
 */
export async function threadsOf(
  statuses: readonly MastodonStatus[],
  client: MastodonClient,
): Promise<(status: MastodonStatus) => InThread> {
  const replies = statuses.filter(({ inReplyToId }) => inReplyToId).slice(0, mostAsked);
  const found = new Map<string, InThread>();
  for (const { id } of replies) {
    const thread = await threadOf(id, client);
    if (thread) found.set(id, thread);
  }
  return ({ id }) => found.get(id) ?? { thread: null, replyTo: null };
}

async function threadOf(id: string, { api }: MastodonClient): Promise<InThread | null> {
  try {
    const context = v.safeParse(contextSchema, await api.v1.statuses.$select(id).context.fetch());
    if (!context.success) return null;
    const { ancestors } = context.output;
    return { thread: ancestors[0]?.uri ?? null, replyTo: ancestors.at(-1)?.uri ?? null };
  } catch (error) {
    // The post itself counts; its conversation is worth no failed reading.
    if (error instanceof NetworkFailure) return null;
    throw error;
  }
}
