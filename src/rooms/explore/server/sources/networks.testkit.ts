import type { OrganisationId } from '#platform/base/ids.ts';
import { inOrganisation } from '#platform/db/database.ts';
import type { SourceKind } from '../../source.ts';
import { takeIn, takeOut, type SourceKey } from '../takeIn.ts';
import type { Adapter, Reading, SourceToRead } from './adapter.ts';
import { addSource } from './sources.ts';
import { knownPosts } from './streams.queries.ts';

export const at = new Date('2026-11-22T10:00:00Z');

/** A source as a reading sees it, kept in the database. */
export async function sourceWith(
  { organisationId }: { organisationId: OrganisationId },
  source: { kind: SourceKind; settings: object; token?: string },
): Promise<SourceToRead> {
  const { kind, settings, token = null } = source;
  const id = await inOrganisation({ organisationId }, (tx) =>
    addSource(tx, organisationId, { kind, name: 'Quelle', settings }, at),
  );
  return { organisationId, id, kind, name: 'Quelle', settings, token, cursor: {} };
}

/** Reads once, and takes in what came; the source has moved on by then. */
export async function readOnce(
  adapter: Adapter,
  source: SourceToRead,
): Promise<Extract<Reading, { ok: true }>> {
  const reading = await adapter(source, at);
  if (!reading.ok) throw new Error(`${reading.problem} ${reading.detail}`);
  await inOrganisation(source, async (tx) => {
    await takeIn(tx, keyOf(source), reading.arrived, at);
    await takeOut(tx, keyOf(source), reading.gone, at);
  });
  source.cursor = reading.cursor;
  return reading;
}

/** What the source's mentions are called there. */
export const externalIds = (source: SourceToRead): Promise<string[]> =>
  inOrganisation(source, (tx) =>
    knownPosts(tx, keyOf(source), { after: '', since: new Date(0), most: 1000 }),
  );

export const keyOf = ({ organisationId, id }: SourceToRead): SourceKey => ({
  organisationId,
  sourceId: id,
});
