import type { Scope } from '#platform/auth/scope.ts';
import type { Id } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import type { ClearTonality } from '../../tonality.ts';
import { sayTonality, takeBackTonality } from '../listening/verdicts.ts';

/**
 * Says the tonality of several mentions, or takes back what this person said of them; one that is
 * gone meanwhile stops no other. @returns of which.
 */
export async function judge(
  scope: Scope,
  { ids, label }: { ids: readonly Id<'mention'>[]; label: ClearTonality | 'takeBack' },
  now: Date,
): Promise<Outcome<Id<'mention'>[], 'notAllowed'>> {
  const judged: Id<'mention'>[] = [];
  for (const mentionId of ids) {
    const outcome =
      label === 'takeBack'
        ? await takeBackTonality(scope, mentionId, now)
        : await sayTonality(scope, { mentionId, label }, now);
    if (outcome.ok) judged.push(mentionId);
    else if (outcome.reason === 'notAllowed') return refused(outcome.reason);
  }
  return done(judged);
}
