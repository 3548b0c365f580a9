import { newId, type OrganisationId } from '../base/ids.ts';
import type { Tx } from '../db/database.ts';
import { enqueue } from '../jobs/jobs.ts';
import { deleteFactsAbout, insertFact } from './facts.queries.ts';

/** What happened: ids and numbers, no names and no texts. `kind` is `room.what_happened`. */
export type Fact = {
  kind: string;
  subjectId: string;
  numbers?: Record<string, number | boolean | null>;
  at: Date;
};

// The bundled pages and server.ts are separate module graphs; both must know the same listeners.
const shared = Symbol.for('resonanz.factListeners');
const holder: typeof globalThis & { [shared]?: FactListeners } = globalThis;

/** Which tasks hear which kind of fact. */
export type FactListeners = Record<string, readonly string[]>;

/** Told once at start by `wiring.server.ts`. */
export function listenToFacts(listeners: FactListeners): void {
  holder[shared] = listeners;
}

/**
 * Records what happened, in the transaction in which it happens, and has its listeners told after
 * the commit. They get `{ organisationId, kind, subjectId, numbers }` as their payload.
 */
export async function recordFact(
  tx: Tx,
  scope: { organisationId: OrganisationId },
  fact: Fact,
): Promise<void> {
  const { organisationId } = scope;
  const { kind, subjectId, numbers = {}, at } = fact;
  await insertFact(tx, {
    organisation_id: organisationId,
    id: newId<'fact'>(at),
    kind,
    subject_id: subjectId,
    numbers: JSON.stringify(numbers),
    at,
  });
  for (const task of holder[shared]?.[kind] ?? []) {
    await enqueue(tx, task, { organisationId, kind, subjectId, numbers });
  }
}

/** Nothing is forgotten but what was only tried, such as a rehearsal. */
export async function forgetFactsAbout(
  tx: Tx,
  { organisationId }: { organisationId: OrganisationId },
  subjectIds: readonly string[],
): Promise<void> {
  if (subjectIds.length > 0) await deleteFactsAbout(tx, organisationId, subjectIds);
}
