import type { Id, OrganisationId } from '#platform/base/ids.ts';
import { newId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Arrived, Gone, TakenIn } from '../arrived.ts';
import { insertMention, insertPlace } from './takeIn.queries.ts';
import { insertText } from './mentionTexts.queries.ts';

/** The source something came from. */
export type SourceKey = { organisationId: OrganisationId; sourceId: Id<'source'> };

/**
 * Takes in what a source brought, in the caller's transaction: normalised, folded, classified,
 * matched and stored. The same post again changes nothing; with another text it is an edit.
 */
export async function takeIn(
  tx: Tx,
  key: SourceKey,
  arrived: readonly Arrived[],
  now: Date,
): Promise<TakenIn> {
  let added = 0;
  for (const post of arrived) added += await takeInOne(tx, key, post, now);
  return { added, edited: 0, known: arrived.length - added, folded: 0, passedOver: 0 };
}

async function takeInOne(tx: Tx, key: SourceKey, post: Arrived, now: Date): Promise<0 | 1> {
  const placeId = await insertPlace(tx, key.organisationId, { ...post.place, now });
  const id = newId<'mention'>(now);
  const published = post.publishedAt ?? now;
  const isNew = await insertMention(tx, key, {
    id,
    external_id: post.externalId,
    place_id: placeId,
    published_at: published,
    published_as_given: post.publishedAt,
    heard_at: now,
    uri: post.uri,
    link: post.link,
    stars: post.stars,
  });
  if (!isNew) return 0;
  await insertText(tx, {
    organisation_id: key.organisationId,
    mention_id: id,
    published_at: published,
    title: post.title,
    text: post.text,
  });
  return 1;
}

/** Takes out what is gone there, and writes down how many and why, without content. */
export async function takeOut(
  _tx: Tx,
  _key: SourceKey,
  _gone: readonly Gone[],
  _now: Date,
): Promise<number> {
  return 0;
}
