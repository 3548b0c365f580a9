import { unseal } from '#platform/auth/sealed.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { log } from '#platform/log.ts';
import type { SourceKey } from '../takeIn.ts';
import type { Reading, SourceToRead } from './adapter.ts';
import { adapters } from './adapters.ts';
import { claim, leave, type Asked } from './claim.ts';
import { keepReading, type Read } from './keepReading.ts';
import { readWithin } from './readWithin.ts';
import type { SourceRow } from './sources.queries.ts';

/** `readElsewhere`: it is being read, or its host has just been asked. */
export type ReadRefusal = 'readElsewhere' | 'sourceGone';

/**
 * Reads a source once, if nobody else does: claims it, asks the other side outside of any
 * transaction, and takes in what came. Killed at any moment, it is as if it had not begun, and is
 * made up for when its claim ends.
 */
export async function readOnce(
  key: SourceKey,
  now: () => Date,
  asked: Asked = 'due',
): Promise<Outcome<Read, ReadRefusal>> {
  const claimed = await inOrganisation(key, (tx) => claim(tx, key, { at: now(), asked }));
  if (!claimed.ok) return claimed;
  if (claimed.value === 'put_off') return refused('readElsewhere');
  const { row, until } = claimed.value;
  const reading = await readingOf(row, now());
  const keep = (kept: Reading) =>
    inOrganisation(key, async (tx) => {
      const read = await keepReading(tx, key, { reading: kept, until, at: now() });
      await leave(tx, row, now());
      return read;
    });
  const read = await keep(reading).catch((error: unknown) => {
    log().error({ error, sourceId: key.sourceId }, 'What a source brought was not taken in.');
    return keep(ourFault);
  });
  return read ? done(read) : refused('sourceGone');
}

// Its own trouble must stop no other source: it is logged, shown with the source, and tried again.
const ourFault = { ok: false, problem: 'unexpected', detail: '', retryAt: null } as const;

// Much less than a claim: a network's reading is a dozen requests, and a server may dawdle at each.
const mostMs = 60_000;

async function readingOf(row: SourceRow, at: Date): Promise<Reading> {
  const adapter = adapters[row.kind];
  const token = row.sealed_token === null ? null : unseal(row.sealed_token, row.id);
  if (token?.ok === false) return { ...ourFault, problem: 'token_refused' };
  if (!adapter) return ourFault;
  const source: SourceToRead = {
    organisationId: row.organisation_id,
    id: row.id,
    kind: row.kind,
    name: row.name,
    settings: row.settings,
    token: token?.value ?? null,
    cursor: row.cursor,
  };
  try {
    return await readWithin(mostMs, (signal) => adapter(source, at, signal));
  } catch (error) {
    log().error({ error, sourceId: row.id }, 'A source could not be read.');
    return ourFault;
  }
}
