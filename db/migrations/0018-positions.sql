-- What the organisation wants to stand for, per topic and target group, with what was decided and from what.

create table explore.position (
  organisation_id uuid not null references auth.organisation on delete cascade,
  id uuid not null,
  watch_id uuid not null,
  -- Null: for everybody.
  target_group_id uuid,
  sentence text not null check (char_length(sentence) between 1 and 240),
  removed_at timestamptz,
  revision int not null default 1,
  created_by uuid references auth.person on delete set null,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, watch_id) references explore.watch on delete cascade,
  foreign key (organisation_id, target_group_id) references programme.target_group on delete cascade
);
-- One sentence for each topic and target group.
create unique index position_once on explore.position (organisation_id, watch_id, target_group_id)
  nulls not distinct where removed_at is null;

-- What was decided about a position: one row a decision, never changed. Counts stay when texts go.
create table explore.position_standing (
  organisation_id uuid not null,
  id uuid not null,
  position_id uuid not null,
  -- Null: left open.
  standing text check (standing in ('strong', 'open_to_attack', 'missing', 'too_little_heard')),
  -- What the rule said then.
  proposed text not null check (proposed in ('strong', 'open_to_attack', 'missing', 'too_little_heard')),
  because text not null check (char_length(because) between 1 and 40),
  reason text not null default '' check (char_length(reason) <= 600),
  -- The evidence of that moment: mentions of the topic in the days from and to.
  from_day date not null,
  to_day date not null,
  negative int not null check (negative >= 0),
  neutral int not null check (neutral >= 0),
  positive int not null check (positive >= 0),
  unsure int not null check (unsure >= 0),
  -- Mentions of its target group, whatever they are about.
  present int not null check (present >= 0),
  decided_by uuid references auth.person on delete set null,
  decided_at timestamptz not null,
  primary key (organisation_id, id),
  -- Another standing than the proposed one, or none, has its reason.
  check (standing is not distinct from proposed or reason <> ''),
  foreign key (organisation_id, position_id) references explore.position on delete cascade
);
create index position_standing_newest on explore.position_standing
  (organisation_id, position_id, decided_at desc, id desc);

-- From when on evidence is enough; without a row the defaults of positions/thresholds.ts.
create table explore.position_threshold (
  organisation_id uuid primary key references auth.organisation on delete cascade,
  days int not null check (days between 7 and 730),
  fewest_mentions int not null check (fewest_mentions between 5 and 10000),
  clear_percent int not null check (clear_percent between 30 and 95),
  most_unsure_percent int not null check (most_unsure_percent between 10 and 100),
  fewest_present int not null check (fewest_present between 5 and 10000),
  most_absent int not null check (most_absent between 0 and 100),
  revision int not null default 1,
  changed_by uuid references auth.person on delete set null,
  changed_at timestamptz not null
);

-- How far the rules of target groups have gone through the stock. One run an organisation; a new one replaces it.
create table explore.group_rule_run (
  organisation_id uuid primary key references auth.organisation on delete cascade,
  run_id uuid not null,
  started_at timestamptz not null,
  total int not null check (total >= 0),
  seen int not null default 0 check (seen >= 0),
  changed int not null default 0 check (changed >= 0),
  -- The last mention that was looked at; newest first.
  after_id uuid,
  finished_at timestamptz
);

call platform.belongs_to_organisation('explore.position');
call platform.belongs_to_organisation('explore.position_standing', 'select, insert');
call platform.belongs_to_organisation('explore.position_threshold');
call platform.belongs_to_organisation('explore.group_rule_run');

-- Maps read whole groups, places and days: everything they add up is in the index.
create index mention_count_for_maps on explore.mention_count
  (organisation_id, watch_id, target_group_id, day) include (place_id, tonality, mentions);
drop index explore.mention_count_of_watch;
