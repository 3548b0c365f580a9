import { done, refused } from '#platform/base/outcome.ts';
import type { ParticipantId } from '../board.ts';
import { whyNotArrange } from '../phaseRules.ts';
import { changeAuthor } from './cards.queries.ts';
import { moveDotsToKept } from './dots.queries.ts';
import { followKept, lockParticipants, setParticipant } from './participants.queries.ts';
import { courseOf, type Carried, type Work } from './work.ts';

type Pair = { participantId: ParticipantId; intoParticipantId: ParticipantId };

/**
 * Makes one voter of two who are one person. Cards come together; of each colour the kept voter's
 * dots stay, the double's come only where the kept one has none. Both phones go on as the kept
 * voter.
 */
export async function mergeParticipants(
  { tx, key, workshop }: Work,
  { participantId, intoParticipantId }: Pair,
): Carried {
  const reason = whyNotArrange(courseOf(workshop));
  if (reason) return refused(reason);
  const pair = await lockParticipants(tx, key, [participantId, intoParticipantId]);
  const double = pair.find((voter) => voter.id === participantId && !voter.merged_into);
  const kept = pair.find((voter) => voter.id === intoParticipantId && !voter.merged_into);
  if (!double || !kept || double.id === kept.id) return refused('personGone');
  await changeAuthor(tx, key, double.id, kept.id);
  await moveDotsToKept(tx, key, { double: double.id, kept: kept.id });
  await followKept(tx, key, { double: double.id, kept: kept.id });
  await setParticipant(tx, key, kept.id, {
    name: kept.name ?? double.name,
    practised_at: kept.practised_at ?? double.practised_at,
    cards_done_at: kept.cards_done_at ?? double.cards_done_at,
    benefit_done_at: kept.benefit_done_at ?? double.benefit_done_at,
    effort_done_at: kept.effort_done_at ?? double.effort_done_at,
  });
  return done({ progress: true, participants: true });
}
