import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { sameFeed } from '../../sources/feedSettings.ts';
import { anyOfWords } from '../../watches/anyOfWords.ts';
import { proposedSources, type ProposedSource } from '../../wizard/proposals.ts';
import type { Answers } from '../../wizard/wizard.ts';
import { ensureSheet } from '../sheet.ts';
import { addSource } from '../sources/sources.ts';
import { sourcesOf, type SourceRow } from '../sources/sources.queries.ts';
import { insertNewWatch } from '../watches/watches.ts';
import { hasWatch, lockWizard, updateFinished } from './wizard.queries.ts';
import { answersOf, lookedIn } from './wizard.ts';

export type Made = { sources: number; watches: number };

/**
 * Makes the chosen sources and the watches for the own name and the competitors, in one go. What is
 * there already is not made again. @param reason why the own name may be one of a person.
 */
export async function confirmStart(
  scope: Scope,
  chosen: readonly string[],
  reason: string,
  now: Date,
): Promise<Outcome<Made, 'notAllowed' | 'nameMissing'>> {
  if (!may(scope.role, 'editListening')) return refused('notAllowed');
  return inOrganisation(scope, async (tx) => {
    const row = await lockWizard(tx, scope.organisationId);
    const answers = answersOf(await ensureSheet(tx, scope.organisationId, now), row);
    if (answers.ownNames.length === 0) return refused('nameMissing');
    const watches = await makeWatches(tx, scope, { answers, reason, now });
    const proposed = proposedSources(answers, lookedIn(row));
    const there = await sourcesOf(tx, scope.organisationId);
    const wanted = proposed.filter(({ key }) => chosen.includes(key));
    const fresh = wanted.filter((source) => !there.some((one) => isSame(one, source)));
    for (const { kind, name, settings, keeps } of fresh) {
      const source = { kind, name, settings, keeps, createdBy: scope.personId };
      await addSource(tx, scope.organisationId, source, now);
    }
    await updateFinished(tx, scope.organisationId, now);
    return done({ sources: fresh.length, watches });
  });
}

function isSame(there: SourceRow, wanted: ProposedSource): boolean {
  if (there.kind !== wanted.kind) return false;
  if (wanted.kind === 'feed' && 'address' in wanted.settings) {
    return sameFeed(there.settings, String(wanted.settings.address));
  }
  const settings = Object.entries(wanted.settings).filter(([name]) => name !== 'stream');
  return settings.every(([name, value]) => valueIn(there.settings, name) === value);
}

const valueIn = (settings: unknown, name: string): unknown =>
  typeof settings === 'object' && settings !== null
    ? Object.entries(settings).find(([known]) => known === name)?.[1]
    : undefined;

/** @returns how many were made; a competitor who reads like a person needs a reason of its own. */
async function makeWatches(
  tx: Tx,
  scope: Scope,
  { answers, reason, now }: { answers: Answers; reason: string; now: Date },
): Promise<number> {
  const [ownName = ''] = answers.ownNames;
  const wanted = [
    {
      kind: 'own_name' as const,
      name: ownName,
      query: anyOfWords(answers.ownNames),
      personReason: reason,
    },
    ...answers.competitors.map((name) => ({
      kind: 'competitor' as const,
      name,
      query: anyOfWords([name]),
      personReason: null,
    })),
  ];
  let made = 0;
  for (const watch of wanted) {
    if (await hasWatch(tx, scope.organisationId, watch)) continue;
    const added = await insertNewWatch(tx, scope, { ...watch, createdBy: scope.personId }, now);
    if (added.ok) made += 1;
  }
  return made;
}
