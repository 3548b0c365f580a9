import { settings } from '#env';
import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { assert } from '#platform/base/assert.ts';
import type { Id } from '#platform/base/ids.ts';
import { inOrganisation } from '#platform/db/database.ts';
import type { WordWeight } from '../../listening/explain.ts';
import { wholeText } from '../../mentions/wholeText.ts';
import type { Tonality } from '../../tonality.ts';
import { ownModel } from '../analysis.ts';
import { textsOf } from '../mentionTexts.queries.ts';
import { saidOf } from './judging.queries.ts';
import { listen } from './listener.ts';

/** Why a mention was judged as it was: its words, strongest first; above 0 they spoke for it. */
export type TonalityWords = { tonality: Tonality; words: WordWeight[] };

/**
 * The words that decided a mention's tonality. Null where no model of ours did: a person or stars
 * said it, it is not German, it is unsure, or it is not there.
 */
export async function explainTonality(
  scope: Scope,
  mentionId: Id<'mention'>,
): Promise<TonalityWords | null> {
  if (!may(scope.role, 'readMentions')) return null;
  return inOrganisation(scope, async (tx) => {
    const { organisationId } = scope;
    const said = await saidOf(tx, organisationId, mentionId);
    const text = (await textsOf(tx, organisationId, [mentionId])).get(mentionId);
    if (!said || !text || said.language !== 'de' || said.tonality === 'unsure') return null;
    const { tonality, tonality_by: by } = said;
    // Whose words another model weighed, ours cannot say.
    if ((by !== 'shared' && by !== 'own') || settings().tonalityModel !== null) return null;
    const whole = wholeText(text);
    const result = await listen(
      (own) => ({ kind: 'explain', text: whole, label: tonality, own }),
      by === 'own' ? await ownModel(tx, organisationId) : null,
    );
    assert(result.kind === 'explain', 'who is asked to explain explains');
    return { tonality, words: result.words };
  });
}
