import { createHash } from 'node:crypto';
import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import type { Id } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import type { Drawn, Question } from '../../listening/question.ts';
import { textsOf } from '../mentionTexts.queries.ts';
import type { TonalityTrust } from '../../tonality.ts';
import {
  askedMention,
  candidates,
  lastJudged,
  mentionsHeard,
  type Candidate,
} from './judging.queries.ts';
import { tonalityModel } from './models.queries.ts';
import { tonalityTrust } from './trust.ts';
import { standingOf } from './verdicts.queries.ts';

// The lot is drawn among so many of the newest.
const mostCandidates = 2_000;
// Of the doubtful ones the most doubtful take part.
const mostDoubtful = 40;

export type Judging = {
  /** Null: nothing is left to ask about. */
  question: Question | null;
  /** Whether anything was heard at all. */
  anyHeard: boolean;
  trust: TonalityTrust;
};

/**
 * The next mention to ask about: three of five by lot, two of five among the doubtful ones; only
 * German ones that a model judged, never the same twice.
 * @param position in the round, from 0.
 */
export async function nextQuestion(
  scope: Scope,
  position: number,
): Promise<Outcome<Judging, 'notAllowed'>> {
  if (!may(scope.role, 'judgeMentions')) return refused('notAllowed');
  return inOrganisation(scope, async (tx) => {
    const { organisationId } = scope;
    const trust = await tonalityTrust(tx, organisationId);
    const open = await candidates(tx, organisationId, mostCandidates);
    const { verdicts } = await standingOf(tx, organisationId, tonalityModel);
    const drawn: Drawn = position % 5 === 1 || position % 5 === 3 ? 'uncertain' : 'random';
    const among = drawn === 'uncertain' ? doubtful(open) : open;
    const id = byLot(among, `${organisationId} ${verdicts} ${position}`);
    const question = id && (await questionOf(tx, scope, { id, drawn }));
    return done({ question, trust, anyHeard: await mentionsHeard(tx, organisationId) });
  });
}

/** What this person was asked last, to take it back. */
export const lastAnswered = (scope: Scope): Promise<Id<'mention'> | null> =>
  inOrganisation(scope, (tx) => lastJudged(tx, scope.organisationId, scope.personId));

const doubtful = (open: readonly Candidate[]): Candidate[] =>
  open.toSorted((a, b) => (a.confidence ?? 0) - (b.confidence ?? 0)).slice(0, mostDoubtful);

/** The one whose hash is least: a lot that falls the same when the page is loaded again. */
function byLot(open: readonly Candidate[], draw: string): Id<'mention'> | null {
  let least: { id: Id<'mention'>; hash: string } | null = null;
  for (const { id } of open) {
    const hash = createHash('sha256').update(`${draw} ${id}`).digest('hex');
    if (!least || hash < least.hash) least = { id, hash };
  }
  return least?.id ?? null;
}

async function questionOf(
  tx: Tx,
  { organisationId }: Scope,
  { id, drawn }: { id: Id<'mention'>; drawn: Drawn },
): Promise<Question | null> {
  const mention = await askedMention(tx, organisationId, id);
  const text = (await textsOf(tx, organisationId, [id])).get(id);
  return mention && text ? { ...mention, ...text, drawn } : null;
}
