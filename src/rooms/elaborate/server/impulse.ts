import { done, refused } from '#platform/base/outcome.ts';
import type { DeskCommand } from '../commands.ts';
import { whyNotOnceClosed } from '../phaseRules.ts';
import { setImpulse } from './impulse.queries.ts';
import { courseOf, type Carried, type Work } from './work.ts';

type Wish = Extract<DeskCommand, { kind: 'changeImpulse' }>;

/** What the impulse is, who gives it, who stands in, and what was heard. */
export async function changeImpulse({ tx, key, workshop }: Work, wish: Wish): Carried {
  const reason = whyNotOnceClosed(courseOf(workshop));
  if (reason) return refused(reason);
  const { title, speaker, standIn, heard } = wish;
  await setImpulse(tx, key, { title, speaker, stand_in: standIn, heard });
  return done({ workshop: true });
}

/** The stand-in speaks, or the speaker after all. */
export async function standIn({ tx, key, workshop, now }: Work, standsIn: boolean): Carried {
  const reason = whyNotOnceClosed(courseOf(workshop));
  if (reason) return refused(reason);
  await setImpulse(tx, key, { stood_in_at: standsIn ? now : null });
  return done({ workshop: true });
}
