import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import type { Id } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation } from '#platform/db/database.ts';
import type { SourceProblem } from '../../source.ts';
import type { BlueskyInput, FoundThere, MastodonInput } from '../../sources/networkInput.ts';
import { checkBluesky } from './blueskyCheck.ts';
import { checkMastodon } from './mastodonCheck.ts';
import { addSource } from './sources.ts';

/** Either network, as its form asks for it. */
export type NetworkWish =
  { kind: 'mastodon'; input: MastodonInput } | { kind: 'bluesky'; input: BlueskyInput };

/** What is there, without keeping anything. */
export async function checkNetworkSource(
  scope: Scope,
  wish: NetworkWish,
  now: Date,
): Promise<Outcome<FoundThere, 'notAllowed' | SourceProblem>> {
  if (!may(scope.role, 'editListening')) return refused('notAllowed');
  const checked = await look(wish, now);
  return checked.ok ? done(checked.value.found) : checked;
}

/** A new source, when what it shall read is there. Its token lies sealed from here on. */
export async function addNetworkSource(
  scope: Scope,
  wish: NetworkWish,
  now: Date,
): Promise<Outcome<Id<'source'>, 'notAllowed' | SourceProblem>> {
  if (!may(scope.role, 'editListening')) return refused('notAllowed');
  const checked = await look(wish, now);
  if (!checked.ok) return checked;
  const { name, settings } = checked.value;
  const { tokenPassword, keeps } = wish.input;
  const { organisationId, personId: createdBy } = scope;
  const source = {
    kind: wish.kind,
    name,
    settings,
    token: tokenPassword || null,
    // The whole network is not ours to keep.
    keeps: settings.mode === 'stream' ? ('matched' as const) : keeps,
    createdBy,
  };
  return inOrganisation(scope, async (tx) =>
    done(await addSource(tx, organisationId, source, now)),
  );
}

const look = (wish: NetworkWish, now: Date) =>
  wish.kind === 'mastodon' ? checkMastodon(wish.input, now) : checkBluesky(wish.input, now);
