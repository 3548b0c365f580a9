import { sql } from 'kysely';
import type { Id, OrganisationId, PersonId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { PlaceKey } from '../../arrived.ts';

/** What is said of a mention now, and in which language it is written. */
export const saidOf = (tx: Tx, organisationId: OrganisationId, id: Id<'mention'>) =>
  tx
    .selectFrom('explore.mention')
    .select(['tonality', 'tonality_by', 'language'])
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();

export type Candidate = { id: Id<'mention'>; confidence: number | null };

/** The newest German mentions a model judged and nobody was asked about, without copies. */
export async function candidates(
  tx: Tx,
  organisationId: OrganisationId,
  most: number,
): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select m.id, m.confidence from explore.mention m
    where m.organisation_id = ${organisationId} and m.language = 'de'
      and m.tonality_by in ('shared', 'own') and m.hidden_at is null and m.folded_under is null
      and not exists (select from explore.verdict v
        where v.organisation_id = m.organisation_id and v.mention_id = m.id
          and v.task = 'tonality')
    order by m.published_at desc, m.id desc limit ${most}`.execute(tx);
  return rows;
}

export type AskedMention = {
  id: Id<'mention'>;
  publishedAt: Date;
  network: PlaceKey['network'];
  site: string;
  community: string;
};

export async function askedMention(
  tx: Tx,
  organisationId: OrganisationId,
  id: Id<'mention'>,
): Promise<AskedMention | undefined> {
  const { rows } = await sql<AskedMention>`
    select m.id, m.published_at as "publishedAt", p.network, p.site, p.community
    from explore.mention m join explore.place p
      on p.organisation_id = m.organisation_id and p.id = m.place_id
    where m.organisation_id = ${organisationId} and m.id = ${id}`.execute(tx);
  return rows[0];
}

/** What this person was asked last. */
export async function lastJudged(
  tx: Tx,
  organisationId: OrganisationId,
  personId: PersonId,
): Promise<Id<'mention'> | null> {
  const row = await tx
    .selectFrom('explore.verdict')
    .select('mention_id')
    .where('organisation_id', '=', organisationId)
    .where('task', '=', 'tonality')
    .where('judged_by', '=', personId)
    .where('drawn', '<>', 'by_hand')
    .orderBy('judged_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.mention_id ?? null;
}

export async function mentionsHeard(tx: Tx, organisationId: OrganisationId): Promise<boolean> {
  const row = await tx
    .selectFrom('explore.mention')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
