import { newId, type Id } from '#platform/base/ids.ts';
import { inOrganisation, pool, type Tx } from '#platform/db/database.ts';
import type { Member } from '#tests/cast.ts';
import { dayPlus } from '../../maps/period.ts';

/** A Sunday, ten o'clock in Musterstadt. */
export const sunday = new Date('2026-11-22T09:00:00Z');

/**
 * A house that heard ten mentions of its own name on each of the last 70 days, and 60 on the day
 * before yesterday.
 */
export const houseThatHears = (member: Member): Promise<Id<'watch'>> =>
  inOrganisation(member, async (tx) => {
    const watchId = newId<'watch'>(sunday);
    await tx
      .insertInto('explore.watch')
      .values({
        organisation_id: member.organisationId,
        id: watchId,
        kind: 'own_name',
        name: 'Musterstadt',
        query: 'Musterstadt',
        changed_at: sunday,
        created_at: sunday,
      })
      .execute();
    const placeId = newId<'place'>(sunday);
    await tx
      .insertInto('explore.place')
      .values({
        organisation_id: member.organisationId,
        id: placeId,
        network: 'forum',
        site: 'forum.example',
        created_at: sunday,
      })
      .execute();
    for (let back = 0; back < 70; back += 1) {
      const day = dayPlus('2026-11-22', -back);
      await count(tx, member, { day, placeId, watchId, mentions: back === 1 ? 60 : 10 });
    }
    return watchId;
  });

type Cell = { day: string; placeId: Id<'place'>; watchId: Id<'watch'>; mentions: number };

async function count(tx: Tx, member: Member, { day, placeId, watchId, mentions }: Cell) {
  for (const watch of [watchId, null]) {
    await tx
      .insertInto('explore.mention_count')
      .values({
        organisation_id: member.organisationId,
        day,
        place_id: placeId,
        watch_id: watch,
        tonality: 'neutral',
        state: 'live',
        mentions,
      })
      .execute();
  }
}

/** Mails that wait, the oldest first. */
export async function mailsOf(email: string): Promise<{ subject: string; body: string }[]> {
  const { rows } = await pool().query<{ subject: string; body: string }>(
    'select subject, body from platform.mail where recipient = $1 order by id',
    [email],
  );
  return rows;
}
