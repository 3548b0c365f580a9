import { assert } from '#platform/base/assert.ts';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import { storedModel } from '../analysis.ts';
import { listen, type StoredModel } from './listener.ts';
import { filtersAtWork } from './models.queries.ts';

/** A text and the watches that found it. */
export type Found = { text: string; watchIds: readonly Id<'watch'>[] };

/** Of each text, the watches whose filter says that it does not belong to their topic. */
export async function offTopicOf(
  tx: Tx,
  organisationId: OrganisationId,
  posts: readonly Found[],
): Promise<Set<Id<'watch'>>[]> {
  const off = posts.map(() => new Set<Id<'watch'>>());
  for (const [watchId, modelId] of await filtersAtWork(tx, organisationId)) {
    const found = posts.flatMap(({ text, watchIds }, index) =>
      watchIds.includes(watchId) ? [{ text, index }] : [],
    );
    if (found.length === 0) continue;
    const filter = storedModel(tx, organisationId, modelId);
    const answers = await belongs(
      found.map(({ text }) => text),
      filter,
    );
    for (const [at, { index }] of found.entries())
      if (answers[at] === false) off[index]?.add(watchId);
  }
  return off;
}

/** Whether texts belong to the topic a filter learned. */
export async function belongs(texts: readonly string[], filter: StoredModel): Promise<boolean[]> {
  const result = await listen((model) => {
    assert(model, 'a filter is sent');
    return { kind: 'belongs', texts, filter: model };
  }, filter);
  assert(result.kind === 'belongs', 'who is asked whether it belongs says so');
  return result.belongs;
}
