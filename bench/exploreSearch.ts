import type { Pool } from 'pg';
import { inOrganisation } from '#platform/db/database.ts';
import { mentionQueryFrom } from '#rooms/explore/mentions/mentionQuery.ts';
import { findMentions } from '#rooms/explore/server/mentions/search.ts';
import { listed } from '#rooms/explore/server/mentions/list.ts';
import type { Million } from './exploreMillion.ts';
import { percentile, rounded } from './workshopReport.ts';

export type SearchFigures = { rare: number; medium: number; common: number };

// Of a million mentions: a rare word is in 20 to 500, a medium one in 1,000 to 10,000, a common one
// in more than 50,000.
const commonness = {
  rare: [20, 500],
  medium: [1_000, 10_000],
  common: [50_000, 1_000_000],
} as const;

const searches = 60;

/** How long the first page of a search takes at the 95th percentile, in milliseconds. */
export async function measureSearch(pool: Pool, million: Million): Promise<SearchFigures> {
  const words = await wordsByCommonness(pool, million);
  return {
    rare: await p95(million, words.rare),
    medium: await p95(million, words.medium),
    common: await p95(million, words.common),
  };
}

async function wordsByCommonness(pool: Pool, { organisationId }: Million) {
  // A sample says how common words are; words with a figure or a sign are no words to search for.
  const { rows } = await pool.query<{ word: string; mentions: number }>(
    `select split_part(word, ':', 2) as word, ndoc * 20 as mentions
      from ts_stat(format('select words from explore.mention_text tablesample system (5)
        where organisation_id = %L', $1::text))
      where word ~ ':[a-zäöüß]{4,}$' order by ndoc desc`,
    [organisationId],
  );
  const pick = ([least, most]: readonly [number, number]) =>
    rows.filter(({ mentions }) => mentions >= least && mentions <= most).map(({ word }) => word);
  return {
    rare: spread(pick(commonness.rare)),
    medium: spread(pick(commonness.medium)),
    common: spread(pick(commonness.common)),
  };
}

/** Some of all, evenly. */
const spread = (words: readonly string[]): string[] =>
  Array.from(
    { length: searches },
    (_, index) => words[Math.floor((index * words.length) / searches)] ?? '',
  );

async function p95(million: Million, words: readonly string[]): Promise<number> {
  const times: number[] = [];
  for (const round of [0, 1]) {
    for (const word of words) {
      const began = performance.now();
      await firstPage(million, word);
      // The first round warms what a server that runs has warm.
      if (round > 0) times.push(performance.now() - began);
    }
  }
  return rounded(
    percentile(
      times.toSorted((a, b) => a - b),
      0.95,
    ),
    1,
  );
}

const firstPage = (million: Million, word: string) =>
  inOrganisation(million, async (tx) => {
    const query = mentionQueryFrom(new URLSearchParams({ q: word }));
    const page = await findMentions(tx, million.organisationId, query);
    return listed(tx, million, page.found);
  });
