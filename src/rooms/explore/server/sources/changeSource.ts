import type { Scope } from '#platform/auth/scope.ts';
import { seal } from '#platform/auth/sealed.ts';
import { may } from '#platform/auth/rights.ts';
import type { Id } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { recordFact } from '#platform/facts/facts.ts';
import { enqueue } from '#platform/jobs/jobs.ts';
import { readKinds, type Keeping } from '../../source.ts';
import { isWholeNetwork } from '../../sources/blueskySettings.ts';
import { feedSettings, withoutSignIn } from '../../sources/feedSettings.ts';
import * as v from 'valibot';
import type { Read } from './keepReading.ts';
import { readOnce, type ReadRefusal } from './readOnce.ts';
import { sourceForUpdate } from './reading.queries.ts';
import { removeSourceTask } from './removeSource.ts';
import { updateSource, type SourceChange, type SourceRow } from './sources.queries.ts';

type NotYours = 'notAllowed' | 'sourceGone';

/** Another name, another address, another wish of what is kept. A new address is read at once. */
export const saveSource = (
  scope: Scope,
  id: Id<'source'>,
  input: { name: string; keeps: Keeping; address?: string },
  now: Date,
): Promise<Outcome<null, NotYours>> =>
  changed(scope, id, async (tx, row) => {
    const { name, address } = input;
    const keeps = isWholeNetwork(row.kind, row.settings) ? 'matched' : input.keeps;
    const moved = row.kind === 'feed' && address !== undefined && address !== addressOf(row);
    const again = { problem: null, problem_detail: null, next_try_at: row.paused_at ? null : now };
    const elsewhere = moved ? { ...movedTo(row, address), ...again } : {};
    await save(tx, row, { name, keeps, ...elsewhere });
  });

const addressOf = ({ settings }: SourceRow) => {
  const parsed = v.safeParse(feedSettings, settings);
  return parsed.success ? parsed.output.address : '';
};

/** A password stays for its own origin; elsewhere it goes, unless the address holds another one. */
function movedTo(row: SourceRow, address: string): SourceChange {
  const { settings, token } = withoutSignIn(address);
  const known = v.safeParse(feedSettings, row.settings);
  const signInAt = known.success ? known.output.signInAt : undefined;
  const stays = token === null && signInAt !== undefined && URL.parse(address)?.origin === signInAt;
  return {
    settings: JSON.stringify(stays ? { ...settings, signInAt } : settings),
    ...(stays ? {} : { sealed_token: token === null ? null : seal(token, row.id) }),
    cursor: '{}',
    failures: 0,
  };
}

/** Reads nothing of it until it is resumed; what was heard stays. */
export const pauseSource = (
  scope: Scope,
  id: Id<'source'>,
  now: Date,
): Promise<Outcome<null, NotYours>> =>
  changed(scope, id, (tx, row) =>
    save(tx, row, { paused_at: row.paused_at ?? now, next_try_at: null }),
  );

/** Reads it again, at once. */
export const resumeSource = (
  scope: Scope,
  id: Id<'source'>,
  now: Date,
): Promise<Outcome<null, NotYours>> =>
  changed(scope, id, (tx, row) =>
    save(tx, row, {
      paused_at: null,
      failures: 0,
      next_try_at: readKinds.includes(row.kind) ? now : null,
    }),
  );

/** Removes it with its token at once, and everything it brought in a job. Cannot be undone. */
export const removeSource = (
  scope: Scope,
  id: Id<'source'>,
  now: Date,
): Promise<Outcome<null, NotYours>> =>
  changed(scope, id, async (tx, row) => {
    const { organisationId } = scope;
    await save(tx, row, {
      removed_at: now,
      next_try_at: null,
      sealed_token: null,
      settings: '{}',
      cursor: '{}',
      problem_detail: null,
    });
    await recordFact(tx, scope, { kind: 'explore.source_removed', subjectId: id, at: now });
    await enqueue(tx, removeSourceTask, { organisationId, sourceId: id });
  });

/** "Jetzt prüfen": reads it now, due or not, and says what came of it. */
export async function testSource(
  scope: Scope,
  id: Id<'source'>,
  now: () => Date,
): Promise<Outcome<Read, 'notAllowed' | ReadRefusal>> {
  if (!may(scope.role, 'editListening')) return refused('notAllowed');
  return readOnce({ organisationId: scope.organisationId, sourceId: id }, now, 'by_person');
}

const save = async (tx: Tx, row: SourceRow, change: Parameters<typeof updateSource>[3]) => {
  await updateSource(tx, row.organisation_id, row.id, change);
};

async function changed(
  scope: Scope,
  id: Id<'source'>,
  work: (tx: Tx, row: SourceRow) => Promise<void>,
): Promise<Outcome<null, NotYours>> {
  if (!may(scope.role, 'editListening')) return refused('notAllowed');
  const key = { organisationId: scope.organisationId, sourceId: id };
  return inOrganisation(scope, async (tx) => {
    const row = await sourceForUpdate(tx, key);
    if (!row) return refused('sourceGone');
    await work(tx, row);
    return done(null);
  });
}
