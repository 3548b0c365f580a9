import { done, refused } from '#platform/base/outcome.ts';
import type { ParticipantId } from '../board.ts';
import { whyNotArrange } from '../phaseRules.ts';
import { clearDotsOf } from './dots.queries.ts';
import { lockParticipants, setParticipant } from './participants.queries.ts';
import { courseOf, type Carried, type Work } from './work.ts';

type Pair = { participantId: ParticipantId; intoParticipantId: ParticipantId };

/**
 * Two voters who are one person: the double is retired. Its dots are gone, its cards stay on the
 * board, and nobody is given anything of it: else a moderator with a phone of their own could read
 * a voter's dots, or vote as them. On the double's phone only the kept voter's own return word
 * leads on.
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
  await clearDotsOf(tx, key, double.id);
  await setParticipant(tx, key, double.id, { merged_into: kept.id });
  return done({ ballots: true, progress: true, participants: true });
}
