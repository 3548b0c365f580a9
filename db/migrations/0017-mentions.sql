-- Mentions are searched, seen through saved views, folded by likeness, and counted anew when they change.

-- In a count, no target group means any and no watch means any: a mention is in the cell of every pair of one of its
-- target groups or null with one of its watches or null, so the cell of two nulls holds all mentions.
comment on table explore.mention_count is 'A null target group or watch is any.';

-- The days of the transaction's organisation begin when its clocks say so.
create function explore.time_zone() returns text
  language sql stable security definer set search_path = '' as $$
  select o.time_zone from auth.organisation o where o.id = platform.current_organisation()
$$;
grant execute on function explore.time_zone to resonanz_app;

-- Said again and again by many at once: who says it waits for nobody, who counts takes away what it saw.
alter table explore.stale_day drop constraint stale_day_pkey;
create index stale_day_of_organisation on explore.stale_day (organisation_id, day);

-- Which organisations have days to be counted anew: ids only.
create function explore.organisations_to_count(most int)
  returns table (organisation_id uuid)
  language sql stable security definer set search_path = '' as $$
  select distinct s.organisation_id from explore.stale_day s order by 1 limit $1
$$;
grant execute on function explore.organisations_to_count to resonanz_app;

-- The words of a mention, each with its organisation before it: what others hear makes no search slower. Where a word
-- stood is not kept; results are newest first, and phrases are looked for in the text.
create function explore.words_of(organisation_id uuid, title text, text text) returns tsvector
  language sql immutable parallel safe set search_path = '' as $$
  select pg_catalog.array_to_tsvector(array(
    select pg_catalog.right($1::pg_catalog.text, 6) || ':' || found.lexeme
    from pg_catalog.unnest(pg_catalog.to_tsvector('pg_catalog.german'::pg_catalog.regconfig, $2 || ' ' || $3))
      as found))
$$;
alter table explore.mention_text add column words tsvector
  generated always as (explore.words_of(organisation_id, title, text)) stored;
create index mention_text_by_word on explore.mention_text using gin (words) with (fastupdate = off);
create index mention_text_newest on explore.mention_text (organisation_id, published_at desc, mention_id desc);
-- How common a word is decides how it is searched for.
alter table explore.mention_text alter column words set statistics 1000;

-- Two fingerprints of 64 bits that differ in at most three have one of four quarters in common.
alter table explore.mention
  add column quarter_1 int generated always as ((fingerprint & 65535)::int) stored,
  add column quarter_2 int generated always as (((fingerprint >> 16) & 65535)::int) stored,
  add column quarter_3 int generated always as (((fingerprint >> 32) & 65535)::int) stored,
  add column quarter_4 int generated always as (((fingerprint >> 48) & 65535)::int) stored;
create index mention_by_quarter_1 on explore.mention (organisation_id, quarter_1, published_at) where quarter_1 is not null;
create index mention_by_quarter_2 on explore.mention (organisation_id, quarter_2, published_at) where quarter_2 is not null;
create index mention_by_quarter_3 on explore.mention (organisation_id, quarter_3, published_at) where quarter_3 is not null;
create index mention_by_quarter_4 on explore.mention (organisation_id, quarter_4, published_at) where quarter_4 is not null;
-- What its deadline asks for.
create index mention_by_hearing on explore.mention (organisation_id, heard_at);

-- Filters of the list that are kept under a name, for everybody who may read mentions.
create table explore.saved_view (
  organisation_id uuid not null references auth.organisation on delete cascade,
  id uuid not null,
  name text not null check (char_length(name) between 1 and 80),
  -- As in the address: ?watch=…&tonality=….
  filters text not null check (char_length(filters) <= 2000),
  removed_at timestamptz,
  created_at timestamptz not null,
  primary key (organisation_id, id)
);
call platform.belongs_to_organisation('explore.saved_view');
