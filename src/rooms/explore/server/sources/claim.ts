import { addMinutes } from '#platform/base/clock.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import type { Tx } from '#platform/db/database.ts';
import { shownAddress } from '../../sources/feedSettings.ts';
import type { SourceKey } from '../takeIn.ts';
import { adapters } from './adapters.ts';
import { leaveHost, sourceInHand, takeHostTurn } from './reading.queries.ts';
import { updateSource, type SourceRow } from './sources.queries.ts';

/** By the clock when it is due; or because somebody asked, due or not. */
export type Asked = 'due' | 'by_person';

/** Ours alone until then; what is kept later is kept only while that still stands in the row. */
export type Claim = { row: SourceRow; until: Date };

// Longer than any reading takes. One that was killed is made up for after it.
const claimMinutes = 3;
// What we owe to a host between two requests.
const hostPauseMs = 10_000;

/**
 * Takes a source in hand, and with it the turn at its host. Where the host is not free a due source
 * queues for it (`put_off`), so that many feeds of one host do not stand in front of others.
 */
export async function claim(
  tx: Tx,
  key: SourceKey,
  { at, asked }: { at: Date; asked: Asked },
): Promise<Outcome<Claim | 'put_off', 'readElsewhere' | 'sourceGone'>> {
  const row = await sourceInHand(tx, key);
  if (!row) return refused('readElsewhere');
  if (!adapters[row.kind]) return refused('sourceGone');
  const isDue = row.paused_at === null && row.next_try_at !== null && row.next_try_at <= at;
  if (asked === 'due' && !isDue) return refused('readElsewhere');
  const until = addMinutes(at, claimMinutes);
  const host = hostOf(row);
  const freeAt = host === '' ? null : await takeHostTurn(tx, host, { at, until });
  if (freeAt && asked === 'by_person') return refused('readElsewhere');
  const { organisationId, sourceId } = key;
  await updateSource(tx, organisationId, sourceId, { next_try_at: freeAt ?? until });
  return done(freeAt ? 'put_off' : { row, until });
}

/** Gives the host back, after a pause. */
export async function leave(tx: Tx, row: SourceRow, at: Date): Promise<void> {
  const host = hostOf(row);
  if (host !== '') await leaveHost(tx, host, new Date(at.getTime() + hostPauseMs));
}

/** Whose turn a feed waits for; the networks' servers have rules of their own. */
const hostOf = ({ kind, settings }: SourceRow): string =>
  kind === 'feed' ? (URL.parse(shownAddress(settings))?.host ?? '') : '';
