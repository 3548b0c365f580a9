import { assert } from '#platform/base/assert.ts';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import type { Analysed, ToAnalyse } from '../listening/judging.ts';
import { listen, type StoredModel } from './listening/listener.ts';
import { newestModel, tonalityModel, weightsOf } from './listening/models.queries.ts';

/**
 * Language and tonality of each text, in their order; worked out off the main thread.
 * @param tx the caller's transaction in the organisation; without it one is opened.
 */
export async function analyse(
  organisationId: OrganisationId,
  texts: readonly ToAnalyse[],
  tx?: Tx,
): Promise<Analysed[]> {
  if (texts.length === 0) return [];
  const own = tx
    ? await ownModel(tx, organisationId)
    : await inOrganisation({ organisationId }, (inside) => ownModel(inside, organisationId));
  return judgeAll(texts, own);
}

/** By a given model of the house, or by the shared one. */
export async function judgeAll(
  texts: readonly ToAnalyse[],
  own: StoredModel | null,
): Promise<Analysed[]> {
  const result = await listen((model) => ({ kind: 'judge', texts, own: model }), own);
  assert(result.kind === 'judge', 'who is asked to judge judges');
  return result.judged;
}

/** The house's own model where it is better than the shared one. */
export async function ownModel(
  tx: Tx,
  organisationId: OrganisationId,
): Promise<StoredModel | null> {
  const newest = await newestModel(tx, organisationId, tonalityModel);
  return newest?.inUse ? storedModel(tx, organisationId, newest.id) : null;
}

/** A model of this organisation; its bytes are read in the same transaction. */
export const storedModel = (
  tx: Tx,
  organisationId: OrganisationId,
  id: Id<'model'>,
): StoredModel => ({
  id,
  bytes: async () => {
    const weights = await weightsOf(tx, organisationId, id);
    assert(weights, 'the newest model has its weights');
    return weights;
  },
});
