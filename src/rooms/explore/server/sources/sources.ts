import * as v from 'valibot';
import { seal } from '#platform/auth/sealed.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { newId, type Id, type OrganisationId, type PersonId } from '#platform/base/ids.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { recordFact } from '#platform/facts/facts.ts';
import { readKinds, type Keeping, type Source, type SourceKind } from '../../source.ts';
import { feedSettings, withoutSignIn } from '../../sources/feedSettings.ts';
import { ensureSheet } from '../sheet.ts';
import { healthIn } from './health.ts';
import {
  insertSource,
  lockHandSources,
  sourceOfKind,
  sourcesOf,
  type SourceRow,
} from './sources.queries.ts';

export type NewSource = {
  kind: SourceKind;
  name: string;
  /** As the schema of its kind wants them: sources/feedSettings.ts and so on. */
  settings?: object;
  /** As typed; sealed here. */
  token?: string | null;
  keeps?: Keeping;
  createdBy?: PersonId | null;
};

/** A new source; one we read from by ourselves is read within a minute. */
export async function addSource(
  tx: Tx,
  organisationId: OrganisationId,
  source: NewSource,
  now: Date,
): Promise<Id<'source'>> {
  await ensureSheet(tx, organisationId, now);
  const id = newId<'source'>(now);
  const { settings, token } = withSignInApart(source);
  await insertSource(tx, {
    organisation_id: organisationId,
    id,
    kind: source.kind,
    name: source.name.slice(0, 120),
    settings: JSON.stringify(settings),
    sealed_token: token ? seal(token, id) : null,
    keeps: source.keeps ?? 'everything',
    created_by: source.createdBy ?? null,
    created_at: now,
    next_try_at: readKinds.includes(source.kind) ? now : null,
  });
  await recordFact(
    tx,
    { organisationId },
    { kind: 'explore.source_added', subjectId: id, at: now },
  );
  return id;
}

/** A feed's password does not stay in its address, which is kept and shown in plain. */
function withSignInApart({ kind, settings = {}, token = null }: NewSource) {
  const feed = v.safeParse(feedSettings, settings);
  return kind === 'feed' && feed.success ? withoutSignIn(feed.output.address) : { settings, token };
}

/** What an organisation has one of: what people say by hand, on an excursion, in files. */
type HandKind = 'by_hand' | 'excursion' | 'file';

const handNames: Record<HandKind, string> = {
  by_hand: 'Von Hand',
  excursion: 'Digitaler Betriebsausflug',
  file: 'Dateien',
};

/** The organisation's one source of this kind, made when there is none; under a lock. */
export async function handSource(
  tx: Tx,
  organisationId: OrganisationId,
  kind: HandKind,
  now: Date,
): Promise<Id<'source'>> {
  await lockHandSources(tx, organisationId);
  const there = await sourceOfKind(tx, organisationId, kind);
  return there ?? addSource(tx, organisationId, { kind, name: handNames[kind] }, now);
}

/** Every source of the organisation that was not removed, by name. */
export const sourcesFor = (scope: Scope): Promise<Source[]> =>
  inOrganisation(scope, async (tx) => (await sourcesOf(tx, scope.organisationId)).map(sourceIn));

/** A source as its row says. */
export const sourceIn = (row: SourceRow): Source => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  settings: row.settings,
  keeps: row.keeps,
  health: healthIn(row),
});
