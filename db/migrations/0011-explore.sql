-- Zuhören: what the organisation hears, where, about what, and who may find it.

create schema explore;
grant usage on schema explore to resonanz_app;

-- excursion: the short code of a Digitaler Betriebsausflug. webhook: the address a signed delivery is sent to.
alter table platform.public_token drop constraint public_token_kind_check;
alter table platform.public_token add constraint public_token_kind_check
  check (kind in ('workshop', 'moderation', 'helping', 'report', 'follow_up', 'reminder', 'excursion', 'webhook'));

-- A measure can come from something heard, or from a position.
alter table programme.measure drop constraint measure_origin_kind_check;
alter table programme.measure add constraint measure_origin_kind_check
  check (origin_kind in ('by_hand', 'card', 'mention', 'position'));

-- One sheet per organisation: what for, on which ground, for how long; and the answers of the five questions.
create table explore.sheet (
  organisation_id uuid primary key references auth.organisation on delete cascade,
  purpose text not null default '' check (char_length(purpose) <= 2000),
  legal_basis text not null check (legal_basis in ('legitimate_interest', 'public_task', 'consent')),
  -- A municipality's own law (state and section): a gap to fill until somebody has.
  legal_source text not null default '' check (char_length(legal_source) <= 300),
  retention_days int not null default 180 check (retention_days between 7 and 3650),
  -- Pseudonyms of authors are made with it: the same author in two organisations has two.
  author_salt bytea not null check (octet_length(author_salt) = 32),
  own_names text[] not null default '{}',
  town text not null default '' check (char_length(town) <= 120),
  website text not null default '' check (char_length(website) <= 300),
  competitors text[] not null default '{}',
  revision int not null default 1,
  created_at timestamptz not null
);

-- Where posts come from. What one kind alone needs (address, hashtag, account, languages) is in settings.
create table explore.source (
  organisation_id uuid not null references auth.organisation on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('feed', 'mastodon', 'bluesky', 'file', 'webhook', 'by_hand', 'excursion')),
  name text not null check (char_length(name) between 1 and 120),
  settings jsonb not null default '{}',
  -- Encrypted with the installation's secret; never leaves the server.
  sealed_token text,
  -- everything: each post is a mention. matched: only posts that a watch finds are kept.
  keeps text not null default 'everything' check (keeps in ('everything', 'matched')),
  paused_at timestamptz,
  removed_at timestamptz,
  created_by uuid references auth.person on delete set null,
  created_at timestamptz not null,
  -- How it is doing. The problem is a key of ours (problems.ts), its detail never holds a token or a text.
  tried_at timestamptz,
  succeeded_at timestamptz,
  heard_at timestamptz,
  heard_last int not null default 0 check (heard_last >= 0),
  problem text,
  problem_detail text check (char_length(problem_detail) <= 500),
  failures int not null default 0 check (failures >= 0),
  next_try_at timestamptz,
  -- Where the next reading goes on: ETag, Last-Modified, newest id, event cursor.
  cursor jsonb not null default '{}',
  primary key (organisation_id, id)
);
create index source_due on explore.source (next_try_at) where paused_at is null and removed_at is null;

-- A place of the social web: network, site within it, community within that.
create table explore.place (
  organisation_id uuid not null references auth.organisation on delete cascade,
  id uuid not null,
  network text not null check (char_length(network) between 1 and 40),
  site text not null default '' check (char_length(site) <= 200),
  community text not null default '' check (char_length(community) <= 200),
  created_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, network, site, community)
);

create table explore.watch (
  organisation_id uuid not null references auth.organisation on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('own_name', 'competitor', 'topic')),
  name text not null check (char_length(name) between 1 and 120),
  -- The syntax of watches/query.ts; empty: a topic that is given by hand only.
  query text not null default '' check (char_length(query) <= 4000),
  -- Why a person's name is searched for: the office held.
  person_reason text check (char_length(person_reason) between 1 and 300),
  removed_at timestamptz,
  -- Since when the stock is matched with this query; null while it is being matched.
  matched_at timestamptz,
  revision int not null default 1,
  changed_at timestamptz not null,
  created_by uuid references auth.person on delete set null,
  created_at timestamptz not null,
  primary key (organisation_id, id)
);

create table explore.mention (
  organisation_id uuid not null references auth.organisation on delete cascade,
  id uuid not null,
  source_id uuid not null,
  -- What the source calls it; the same again is an edit, never a second mention.
  external_id text not null check (char_length(external_id) between 1 and 1000),
  place_id uuid not null,
  published_at timestamptz not null,
  -- Null: the source gave no time (or an impossible one), published_at is when we heard it.
  published_as_given timestamptz,
  heard_at timestamptz not null,
  edited_at timestamptz,
  -- One identity across sources: at:// or ActivityPub address, else the link without its tracking.
  uri text check (char_length(uri) <= 2000),
  link text check (char_length(link) <= 2000),
  language text not null default 'unknown' check (char_length(language) between 2 and 12),
  -- Pseudonym: keyed hash of network and account. The readable name only where the source is public.
  author_ref text,
  author_name text check (char_length(author_name) <= 200),
  stars int check (stars between 1 and 5),
  -- Figures as the source gave them: {likes, replies, shares, views}.
  reach jsonb not null default '{}',
  -- The uri a conversation began with, and of what this answers.
  thread text check (char_length(thread) <= 2000),
  reply_to text check (char_length(reply_to) <= 2000),
  -- The same text elsewhere, heard before: this one is folded under it.
  folded_under uuid,
  text_hash bytea,
  fingerprint bigint,
  tonality text not null default 'unsure' check (tonality in ('negative', 'neutral', 'positive', 'unsure')),
  confidence real check (confidence between 0 and 1),
  -- shared: the model as shipped. own: this house's model. person: somebody decided.
  tonality_by text not null default 'shared' check (tonality_by in ('shared', 'own', 'person', 'stars')),
  hidden_at timestamptz,
  hidden_by uuid references auth.person on delete set null,
  -- A screenshot that belongs to it.
  picture_id uuid,
  primary key (organisation_id, id),
  unique (organisation_id, source_id, external_id),
  foreign key (organisation_id, source_id) references explore.source,
  foreign key (organisation_id, place_id) references explore.place
);
create index mention_newest on explore.mention (organisation_id, published_at desc, id desc);
create index mention_by_uri on explore.mention (organisation_id, uri) where uri is not null;
create index mention_by_text on explore.mention (organisation_id, text_hash) where text_hash is not null;
create index mention_folded on explore.mention (organisation_id, folded_under) where folded_under is not null;
create index mention_of_author on explore.mention (organisation_id, author_ref) where author_ref is not null;
create index mention_of_thread on explore.mention (organisation_id, thread) where thread is not null;

-- Without row-level security, which would switch its GIN index off: only mentionTexts.queries.ts names it.
create table explore.mention_text (
  organisation_id uuid not null,
  mention_id uuid not null,
  published_at timestamptz not null,
  title text not null default '' check (char_length(title) <= 500),
  text text not null check (char_length(text) <= 20000),
  primary key (organisation_id, mention_id),
  foreign key (organisation_id, mention_id) references explore.mention on delete cascade
);

-- A watch found it, or somebody said it belongs there.
create table explore.mention_watch (
  organisation_id uuid not null,
  mention_id uuid not null,
  watch_id uuid not null,
  published_at timestamptz not null,
  how text not null check (how in ('exact', 'inflected', 'compound', 'by_hand')),
  -- "Gehört nicht zum Thema", said by somebody or by the filter that learned from it.
  off_topic_at timestamptz,
  off_topic_by text check (off_topic_by in ('person', 'filter')),
  primary key (organisation_id, mention_id, watch_id),
  check ((off_topic_at is null) = (off_topic_by is null)),
  foreign key (organisation_id, mention_id) references explore.mention on delete cascade,
  foreign key (organisation_id, watch_id) references explore.watch on delete cascade
);
create index mention_of_watch on explore.mention_watch (organisation_id, watch_id, published_at desc, mention_id desc);

create table explore.mention_target_group (
  organisation_id uuid not null,
  mention_id uuid not null,
  target_group_id uuid not null,
  how text not null check (how in ('rule', 'by_hand')),
  primary key (organisation_id, mention_id, target_group_id),
  foreign key (organisation_id, mention_id) references explore.mention on delete cascade,
  foreign key (organisation_id, target_group_id) references programme.target_group on delete cascade
);
create index mention_of_target_group on explore.mention_target_group (organisation_id, target_group_id, mention_id);

-- To whom a mention belongs: each part that is given must hold.
create table explore.target_group_rule (
  organisation_id uuid not null references auth.organisation on delete cascade,
  id uuid not null,
  target_group_id uuid not null,
  watch_id uuid,
  place_id uuid,
  -- The syntax of watches/query.ts.
  words text check (char_length(words) between 1 and 1000),
  created_at timestamptz not null,
  primary key (organisation_id, id),
  check (watch_id is not null or place_id is not null or words is not null),
  foreign key (organisation_id, target_group_id) references programme.target_group on delete cascade,
  foreign key (organisation_id, watch_id) references explore.watch on delete cascade,
  foreign key (organisation_id, place_id) references explore.place on delete cascade
);

-- What is counted stays when texts go. A mention counts once in each cell it belongs to: for every pair of one of
-- its target groups (or none: null) and one of its watches (or none: null).
create table explore.mention_count (
  organisation_id uuid not null references auth.organisation on delete cascade,
  day date not null,
  place_id uuid not null,
  target_group_id uuid,
  watch_id uuid,
  tonality text not null check (tonality in ('negative', 'neutral', 'positive', 'unsure')),
  -- live: counted anew whenever its day changes. kept: of mentions that are gone by their deadline.
  state text not null check (state in ('live', 'kept')),
  mentions int not null check (mentions > 0),
  unique nulls not distinct (organisation_id, day, state, place_id, target_group_id, watch_id, tonality),
  foreign key (organisation_id, place_id) references explore.place on delete cascade,
  foreign key (organisation_id, target_group_id) references programme.target_group on delete cascade,
  foreign key (organisation_id, watch_id) references explore.watch on delete cascade
);
create index mention_count_of_watch on explore.mention_count (organisation_id, watch_id, target_group_id, day);

-- Days whose mentions changed since they were counted.
create table explore.stale_day (
  organisation_id uuid not null references auth.organisation on delete cascade,
  day date not null,
  primary key (organisation_id, day)
);

-- What went and why, without any content: proof that deleted there means deleted here.
create table explore.removal (
  organisation_id uuid not null references auth.organisation on delete cascade,
  id uuid not null,
  source_id uuid,
  reason text not null check (reason in
    ('deleted_there', 'edited_there', 'account_closed', 'not_wanted_there', 'deadline', 'by_person', 'source_removed')),
  mentions int not null check (mentions > 0),
  at timestamptz not null,
  primary key (organisation_id, id)
);
create index removal_by_time on explore.removal (organisation_id, at desc, id);

call platform.belongs_to_organisation('explore.sheet');
call platform.belongs_to_organisation('explore.source');
call platform.belongs_to_organisation('explore.place');
call platform.belongs_to_organisation('explore.watch');
call platform.belongs_to_organisation('explore.mention');
grant select, insert, update, delete on explore.mention_text to resonanz_app;
call platform.belongs_to_organisation('explore.mention_watch');
call platform.belongs_to_organisation('explore.mention_target_group');
call platform.belongs_to_organisation('explore.target_group_rule');
call platform.belongs_to_organisation('explore.mention_count');
call platform.belongs_to_organisation('explore.stale_day');
call platform.belongs_to_organisation('explore.removal', 'select, insert');

-- Which sources are due, in every organisation: ids only.
create function explore.due_sources(at timestamptz, most int)
  returns table (organisation_id uuid, source_id uuid)
  language sql stable security definer set search_path = '' as $$
  select s.organisation_id, s.id from explore.source s
  where s.next_try_at <= $1 and s.paused_at is null and s.removed_at is null
  order by s.next_try_at, s.id limit $2
$$;
grant execute on function explore.due_sources to resonanz_app;
