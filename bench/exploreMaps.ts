import type { Pool } from 'pg';
import { assert } from '#platform/base/assert.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { lastDays, periodLengths } from '#rooms/explore/maps/period.ts';
import { audienceMap } from '#rooms/explore/server/maps/audienceMap.ts';
import { notHeard } from '#rooms/explore/server/maps/notHeard.ts';
import { viewOfUs } from '#rooms/explore/server/maps/viewOfUs.ts';
import type { Million } from './exploreMillion.ts';
import { percentile, rounded } from './workshopReport.ts';

const rounds = 15;

/**
 * How long a map takes over all mentions at the 95th percentile, in milliseconds: both maps with
 * what is not heard, over each of the periods one can choose.
 */
export async function measureMaps(pool: Pool, million: Million): Promise<number> {
  const { organisationId } = million;
  const last = await lastDay(pool, million);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const days of periodLengths) {
      const period = lastDays(last, days);
      for (const map of [audienceMap, viewOfUs]) {
        const began = performance.now();
        await inOrganisation({ organisationId }, async (tx) => {
          await map(tx, organisationId, period);
          await notHeard(tx, organisationId, period);
        });
        // The first round fills the caches, as the first look of the morning does.
        if (round > 0) times.push(performance.now() - began);
      }
    }
  }
  times.sort((a, b) => a - b);
  return rounded(percentile(times, 0.95), 1);
}

/** The newest day with mentions: the bench has its own today. */
async function lastDay(pool: Pool, { organisationId }: Million): Promise<string> {
  const { rows } = await pool.query<{ day: string }>(
    `select max(day)::text as day from explore.mention_count where organisation_id = $1`,
    [organisationId],
  );
  const [newest] = rows;
  assert(newest, 'a million mentions are counted');
  return newest.day;
}
