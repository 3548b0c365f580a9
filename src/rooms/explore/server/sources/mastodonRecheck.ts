import * as v from 'valibot';
import type { Arrived, Gone } from '../../arrived.ts';
import { keepsAgainstWish } from '../../sources/mastodonSettings.ts';
import { statusSchema, whyNotKept, type MastodonStatus } from '../../sources/mastodonStatus.ts';
import { keptOf, type MastodonRound } from './mastodonKept.ts';
import type { MastodonClient } from './mastodonClient.ts';
import { NetworkFailure } from './networkFailure.ts';
import { nextToRecheck } from './recheck.ts';

// As many as a server (4.3 and later) shows at once; one by one, a few are enough a round.
const batch = 20;
const oneByOne = 5;

/**
 * Asks whether some of what is known is still there: edits come again, what is gone or not wanted
 * any more goes.
 * @returns with the last one asked for; empty when the turn begins anew.
 */
export async function recheckStatuses(
  round: MastodonRound,
  after: string,
): Promise<{ arrived: Arrived[]; gone: Gone[]; checked: string }> {
  const known = await nextToRecheck(round.source, { after, most: batch }, round.now);
  if (known.length === 0) return { arrived: [], gone: [], checked: '' };
  const asked = await ask(known, round.client);
  const aside = keepsAgainstWish(round.settings);
  // Nothing to say of what stayed as it was.
  const changed = asked.there.filter(
    (status) => status.editedAt || whyNotKept(status, aside) !== null,
  );
  const kept = await keptOf(changed, round);
  const missing = asked.missing.map((externalId): Gone => ({ kind: 'post', externalId }));
  return {
    arrived: kept.arrived,
    gone: [...kept.gone, ...missing],
    checked: asked.last === known.at(-1) && known.length < batch ? '' : asked.last,
  };
}

type Asked = { there: MastodonStatus[]; missing: string[]; last: string };

async function ask(ids: readonly string[], client: MastodonClient): Promise<Asked> {
  try {
    const list = v.parse(v.array(v.unknown()), await client.api.v1.statuses.fetch({ id: ids }));
    const there = list.flatMap((one) => {
      const status = v.safeParse(statusSchema, one);
      return status.success ? [status.output] : [];
    });
    const named = new Set(list.flatMap((one) => v.parse(idOf, one)));
    return { there, missing: ids.filter((id) => !named.has(id)), last: ids.at(-1) ?? '' };
  } catch (error) {
    // Servers before 4.3 do not know this address.
    if (error instanceof NetworkFailure && error.problem === 'not_found') {
      return askOneByOne(ids.slice(0, oneByOne), client);
    }
    throw error;
  }
}

// What cannot be read is there all the same.
const idOf = v.fallback(
  v.pipe(
    v.object({ id: v.string() }),
    v.transform(({ id }) => [id]),
  ),
  [],
);

async function askOneByOne(ids: readonly string[], { api }: MastodonClient): Promise<Asked> {
  const asked: Asked = { there: [], missing: [], last: ids.at(-1) ?? '' };
  for (const id of ids) {
    try {
      const status = v.safeParse(statusSchema, await api.v1.statuses.$select(id).fetch());
      if (status.success) asked.there.push(status.output);
    } catch (error) {
      const isGone =
        error instanceof NetworkFailure &&
        (error.problem === 'not_found' || error.problem === 'gone');
      if (!isGone) throw error;
      asked.missing.push(id);
    }
  }
  return asked;
}
