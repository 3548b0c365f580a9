import type { Pool, PoolClient } from 'pg';
import { newId, type Id, type OrganisationId } from '#platform/base/ids.ts';
import { recountStale } from '#rooms/explore/server/counts.ts';

export type Million = {
  organisationId: OrganisationId;
  watches: Id<'watch'>[];
  targetGroups: Id<'target_group'>[];
  places: Id<'place'>[];
};

type Wish = {
  /** Unique in the installation. */
  slug: string;
  texts: readonly string[];
  mentions: number;
  now: Date;
};

const days = 180;

/**
 * Makes an organisation with so many mentions of the last 180 days, as if they had been heard: the
 * texts again and again, 30 places, 12 watches, 5 target groups, and what is counted.
 * @param pool connected as the owner of the tables, and as `connect` opened it.
 */
export async function millionMentions(pool: Pool, wish: Wish): Promise<Million> {
  const client = await pool.connect();
  try {
    const million = await organisation(client, wish);
    // Filling an index row by row takes several times as long as making it of all rows.
    const indexes = await dropIndexes(client);
    await fill(client, million, wish);
    await client.query(`set maintenance_work_mem = '512MB'`);
    for (const index of indexes) await client.query(index);
    await client.query('reset maintenance_work_mem');
    for (const table of filled) await client.query(`vacuum analyze explore.${table}`);
    await client.query(
      `insert into explore.stale_day (organisation_id, day)
        select $1, ($2::timestamptz at time zone 'UTC')::date + 1 - n
        from generate_series(0, $3::int) n`,
      [million.organisationId, wish.now, days + 2],
    );
    await recountStale(million.organisationId);
    await client.query('vacuum analyze explore.mention_count');
    return million;
  } finally {
    client.release();
  }
}

const filled = ['mention', 'mention_text', 'mention_watch', 'mention_target_group'];

async function organisation(client: PoolClient, { slug, now }: Wish): Promise<Million> {
  const organisationId = newId<'organisation'>(now);
  const ids = <Kind extends string>(count: number) =>
    Array.from({ length: count }, () => newId<Kind>(now));
  const million = {
    organisationId,
    watches: ids<'watch'>(12),
    targetGroups: ids<'target_group'>(5),
    places: ids<'place'>(30),
  };
  await client.query(
    `insert into auth.organisation (id, slug, name, kind) values ($1, $2, $2, 'municipality')`,
    [organisationId, slug],
  );
  await client.query(
    `insert into explore.sheet (organisation_id, legal_basis, author_salt, created_at)
      values ($1, 'public_task', decode(repeat('ab', 32), 'hex'), $2)`,
    [organisationId, now],
  );
  await client.query(
    `insert into explore.place (organisation_id, id, network, site, created_at)
      select $1, id, case when n % 3 = 0 then 'mastodon' when n % 3 = 1 then 'web' else 'forum' end,
        'ort-' || n || '.example', $3
      from unnest($2::uuid[]) with ordinality as place (id, n)`,
    [organisationId, million.places, now],
  );
  await client.query(
    `insert into explore.watch (organisation_id, id, kind, name, query, changed_at, created_at)
      select $1, id, case n when 1 then 'own_name' when 2 then 'competitor' else 'topic' end,
        'Suchauftrag ' || n, '', $3, $3
      from unnest($2::uuid[]) with ordinality as watch (id, n)`,
    [organisationId, million.watches, now],
  );
  await client.query(
    `insert into programme.target_group (organisation_id, id, name, created_at)
      select $1, id, 'Zielgruppe ' || n, $3
      from unnest($2::uuid[]) with ordinality as target_group (id, n)`,
    [organisationId, million.targetGroups, now],
  );
  return million;
}

/** @returns how the indexes are made again. */
async function dropIndexes(client: PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ name: string; made: string }>(
    `select indexname as name, indexdef as made from pg_indexes i
      where schemaname = 'explore' and tablename = any ($1)
        and not exists (select from pg_constraint k where k.conname = i.indexname)`,
    [filled],
  );
  for (const { name } of rows) await client.query(`drop index explore."${name}"`);
  return rows.map(({ made }) => made);
}

async function fill(client: PoolClient, million: Million, wish: Wish): Promise<void> {
  const { organisationId, places } = million;
  await client.query(
    `create temporary table said as
      select n::int - 1 as n, left(text, 20000) as text
      from unnest($1::text[]) with ordinality as t (text, n)`,
    [wish.texts],
  );
  const sourceId = newId<'source'>(wish.now);
  await client.query(
    `insert into explore.source (organisation_id, id, kind, name, created_at)
      values ($1, $2, 'file', 'Ausfuhr', $3)`,
    [organisationId, sourceId, wish.now],
  );
  // Spread by large primes, so that nothing that is counted goes in step with anything else.
  await client.query(
    `create temporary table heard as
      select n, uuidv7() as id,
        $1::timestamptz - ($2::int * interval '1 day') * (1 - n::float / $3) as at
      from generate_series(1, $3::int) n`,
    [wish.now, days, wish.mentions],
  );
  await client.query(
    `insert into explore.mention (organisation_id, id, source_id, external_id, place_id,
        published_at, published_as_given, heard_at, language, tonality, confidence)
      select $1, id, $2, n::text,
        ($3::uuid[])[1 + (n::bigint * 7919) % cardinality($3::uuid[])], at, at, at,
        case when (n::bigint * 104729) % 10 = 0 then 'en' else 'de' end,
        (array['neutral', 'negative', 'positive', 'neutral', 'unsure'])
          [1 + (n::bigint * 15485863) % 5], 0.8
      from heard order by n`,
    [organisationId, sourceId, places],
  );
  await client.query(
    `insert into explore.mention_text (organisation_id, mention_id, published_at, text)
      select $1, h.id, h.at, s.text from heard h
      join said s on s.n = (h.n::bigint * 7919) % $2::int order by h.n`,
    [organisationId, wish.texts.length],
  );
  await assign(client, million);
  await client.query('drop table said, heard');
}

async function assign(
  client: PoolClient,
  { organisationId, watches, targetGroups }: Million,
): Promise<void> {
  // Four of five are found by a watch, one of five by two; half belong to a target group.
  await client.query(
    `insert into explore.mention_watch (organisation_id, mention_id, watch_id, published_at, how)
      select $1, id, ($2::uuid[])[
          1 + ((n::bigint * 1299709) % 97 + round * 5) % cardinality($2::uuid[])], at, 'inflected'
      from heard cross join generate_series(0, 1) as round
      where (n::bigint * 611953) % 5 < 4 - 3 * round`,
    [organisationId, watches],
  );
  await client.query(
    `insert into explore.mention_target_group (organisation_id, mention_id, target_group_id, how)
      select $1, id, ($2::uuid[])[1 + (n::bigint * 86028121) % 89 % cardinality($2::uuid[])], 'rule'
      from heard where (n::bigint * 49979687) % 2 = 0`,
    [organisationId, targetGroups],
  );
}
