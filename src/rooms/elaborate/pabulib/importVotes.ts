import { issuePublicToken } from '#platform/auth/publicTokens.ts';
import { assert } from '#platform/base/assert.ts';
import { inTurns } from '#platform/base/inTurns.ts';
import { newId, type OrganisationId } from '#platform/base/ids.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { recordFact } from '#platform/facts/facts.ts';
import { dotsAgenda, type PlannedPhase } from '../agenda.ts';
import type { WorkshopId } from '../board.ts';
import { standingSteps } from '../standing/computeStanding.ts';
import { noVotes, totalsOf, type VoteFile } from './pabulib.ts';
import type { Standing } from '../standing/standing.ts';
import { insertImportedWorkshop } from './importVotes.queries.ts';
import { importedWorkshop, type Imported } from '../server/importedWorkshop.ts';
import { insertAgenda } from '../server/agenda.queries.ts';
import { storeStanding } from '../server/standing.queries.ts';
import { withFreeCode } from '../server/workshops.ts';

export type ImportedVotes = {
  workshopId: WorkshopId;
  title: string;
  /** By the file's project ids, in its order; `people` counts the ballots that name the project. */
  cards: { id: string; benefitDots: number; people: number }[];
  firstIsClear: boolean;
};

// A file says the same each time it is read.
const seed = 1;

// What such a vote went through, and where it ends.
const agenda: readonly PlannedPhase[] = [...dotsAgenda, { phase: 'measures', minutes: 10 }];

/**
 * A vote as a finished workshop: projects are cards, points are green dots, cost is a given effort.
 * All of it or nothing.
 * @param name stands for the title where the file has none.
 */
export async function importVotes(
  organisationId: OrganisationId,
  file: VoteFile,
  { name, now }: { name: string; now: Date },
): Promise<ImportedVotes> {
  return withFreeCode(async (code) => {
    const id = newId<'workshop'>(now);
    const imported = importedWorkshop(file, { organisationId, id, code, name, now });
    const standing = await standingOf(imported);
    const key = { organisationId, workshopId: id };
    return inOrganisation(key, async (tx) => {
      await issuePublicToken(tx, { token: code, kind: 'workshop', subjectId: id, expiresAt: null });
      await insertImportedWorkshop(tx, imported.rows);
      await insertAgenda(tx, key, agenda);
      await storeStanding(tx, key, 1, { standing, receipts: [], at: now });
      const numbers = { cards: file.projects.length, people: file.ballots.length };
      await recordFact(tx, key, {
        kind: 'elaborate.votes_imported',
        subjectId: id,
        numbers,
        at: now,
      });
      return answerOf(file, imported, standing);
    });
  });
}

function standingOf({ rows, ballots }: Imported): Promise<Standing> {
  const cards = rows.cards.map((card) => ({
    id: card.id,
    number: card.number,
    columnId: card.column_id,
    title: card.title,
    effortlessConfirmed: false,
    fixedEffort: card.fixed_effort ?? null,
  }));
  return inTurns(standingSteps({ cards, ballots, effortFixed: true, seed }));
}

function answerOf(file: VoteFile, { rows }: Imported, standing: Standing): ImportedVotes {
  const dots = new Map(standing.cards.map((card) => [card.number, card.benefitDots]));
  const totals = totalsOf(file.ballots);
  const cards = file.projects.map(({ id }, position) => {
    const { ballots, points } = totals.get(id) ?? noVotes;
    const benefitDots = dots.get(position + 1);
    assert(benefitDots === points, 'the matrix has the points of the file');
    return { id, benefitDots, people: ballots };
  });
  const { id: workshopId, title } = rows.workshop;
  return { workshopId, title, cards, firstIsClear: standing.lead?.clear ?? false };
}
