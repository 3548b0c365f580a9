import * as v from 'valibot';
import { organisationOf } from '#platform/auth/organisations.ts';
import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { targetGroupsOf } from '#rooms/programme/door.server.ts';
import type { LookedAt } from '../../wizard/proposals.ts';
import { sitesOf, type Answers, type Progress } from '../../wizard/wizard.ts';
import { ensureSheet } from '../sheet.ts';
import { sheetOf, updateNamed, type SheetRow } from '../sheet.queries.ts';
import { lockWizard, updatePressSites, wizardOf, type WizardRow } from './wizard.queries.ts';

export type Wizard = {
  /** What the house is called here: proposed as its name. */
  organisation: string;
  answers: Answers;
  progress: Progress;
  looked: LookedAt[];
  groups: { id: string; name: string }[];
};

/** What was answered so far; for those who may set up listening. */
export async function wizardFor(scope: Scope): Promise<Outcome<Wizard, 'notAllowed'>> {
  if (!may(scope.role, 'editListening')) return refused('notAllowed');
  const { name } = await organisationOf(scope);
  return inOrganisation(scope, async (tx) => {
    const [sheet, row] = [
      await sheetOf(tx, scope.organisationId),
      await wizardOf(tx, scope.organisationId),
    ];
    const groups = await targetGroupsOf(tx, scope.organisationId);
    const [answers, looked] = [answersOf(sheet, row), lookedIn(row)];
    const isLooked = sitesOf(answers).every((asked) => looked.some(({ site }) => site === asked));
    return done({
      organisation: name,
      answers,
      progress: {
        looked: Boolean(row?.looked_at) && isLooked,
        finished: Boolean(row?.finished_at),
      },
      looked,
      groups: groups.map(({ id, name: group }) => ({ id, name: group })),
    });
  });
}

export const answersOf = (sheet: SheetRow | undefined, row: WizardRow | undefined): Answers => ({
  ownNames: sheet?.own_names ?? [],
  town: sheet?.town ?? '',
  pressSites: row?.press_sites ?? [],
  website: sheet?.website ?? '',
  competitors: sheet?.competitors ?? [],
});

const lookedSchema = v.array(
  v.object({
    site: v.string(),
    feeds: v.array(v.object({ address: v.string(), title: v.string() })),
    problem: v.nullable(v.string()),
  }),
);

export const lookedIn = (row: WizardRow | undefined): LookedAt[] =>
  v.parse(v.fallback(lookedSchema, []), row?.found);

/** Keeps the answers that are given; the others stay. */
export async function keepAnswers(
  scope: Scope,
  given: Partial<Answers>,
  now: Date,
): Promise<Outcome<null, 'notAllowed'>> {
  if (!may(scope.role, 'editListening')) return refused('notAllowed');
  return inOrganisation(scope, async (tx) => {
    await ensureSheet(tx, scope.organisationId, now);
    await updateNamed(tx, scope.organisationId, given);
    if (given.pressSites) {
      await lockWizard(tx, scope.organisationId);
      await updatePressSites(tx, scope.organisationId, given.pressSites);
    }
    return done(null);
  });
}
