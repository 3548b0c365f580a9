import { setTimeout as wait } from 'node:timers/promises';
import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation } from '#platform/db/database.ts';
import type { LookedAt } from '../../wizard/proposals.ts';
import { asAddress, sitesOf } from '../../wizard/wizard.ts';
import { findFeeds, type FindRefusal } from '../sources/findFeeds.ts';
import { lockWizard, updateLooked } from './wizard.queries.ts';
import { wizardFor } from './wizard.ts';

// A person waits for it; a site that needs longer is looked at again later.
const patienceMs = 15_000;

/** Looks for feeds on the own and the press sites. What fails is kept as the reason. */
export async function lookForFeeds(
  scope: Scope,
  now: Date,
): Promise<Outcome<LookedAt[], 'notAllowed'>> {
  if (!may(scope.role, 'editListening')) return refused('notAllowed');
  const known = await wizardFor(scope);
  if (!known.ok) return known;
  const found = await Promise.all(sitesOf(known.value.answers).map(lookAt));
  return inOrganisation(scope, async (tx) => {
    await lockWizard(tx, scope.organisationId);
    await updateLooked(tx, scope.organisationId, { found, at: now });
    return done(found);
  });
}

async function lookAt(site: string): Promise<LookedAt> {
  const address = asAddress(site);
  if (!address) return { site, feeds: [], problem: 'not_an_address' };
  const tooSlow = wait(patienceMs, refused('too_slow' as const), { ref: false });
  const found = await Promise.race([findFeeds(address), tooSlow]);
  return found.ok
    ? { site, feeds: found.value.feeds.slice(0, 20), problem: null }
    : { site, feeds: [], problem: reasonIn(found.reason) };
}

const reasonIn = (reason: FindRefusal) => (reason === 'unknown_host' ? 'unreachable' : reason);
