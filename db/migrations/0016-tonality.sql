-- "Stimmt das?": what people said about mentions, and what was learned from it.

-- What somebody said about a mention: its tonality, or whether it belongs to the topic of a watch.
create table explore.verdict (
  organisation_id uuid not null references auth.organisation on delete cascade,
  id uuid not null,
  mention_id uuid not null,
  task text not null check (task in ('tonality', 'relevance')),
  watch_id uuid,
  -- skipped: seen, and left open; it is not asked about again.
  label text not null check (label in
    ('negative', 'neutral', 'positive', 'on_topic', 'off_topic', 'skipped')),
  -- Why this one was asked about. Only what was drawn by lot measures without a bias.
  drawn text not null check (drawn in ('random', 'uncertain', 'by_hand')),
  -- What had been guessed before somebody said; null where nothing was.
  guessed text check (guessed in ('negative', 'neutral', 'positive', 'unsure')),
  guessed_confidence real check (guessed_confidence between 0 and 1),
  guessed_by text check (guessed_by in ('shared', 'own', 'person', 'stars')),
  judged_by uuid references auth.person on delete set null,
  judged_at timestamptz not null,
  primary key (organisation_id, id),
  unique nulls not distinct (organisation_id, mention_id, task, watch_id),
  check ((task = 'relevance') = (watch_id is not null)),
  check (label = 'skipped' or (task = 'relevance') = (label in ('on_topic', 'off_topic'))),
  foreign key (organisation_id, mention_id) references explore.mention on delete cascade,
  foreign key (organisation_id, watch_id) references explore.watch on delete cascade
);
create index verdict_of_task on explore.verdict (organisation_id, task, watch_id, judged_at, id);

-- A training: what came out, and how far the stock has been scored anew with it. The weights of
-- the newest one of its kind are kept, the others keep their report.
create table explore.model (
  organisation_id uuid not null references auth.organisation on delete cascade,
  id uuid not null,
  task text not null check (task in ('tonality', 'relevance')),
  watch_id uuid,
  labels text[] not null,
  weights bytea check (octet_length(weights) <= 4000000),
  -- Figures of its cross-validation; no text of anybody.
  report jsonb not null,
  -- Whether it was better than what there was before; only then it judges.
  in_use boolean not null,
  trained_at timestamptz not null,
  score_total int not null default 0 check (score_total >= 0),
  scored int not null default 0 check (scored >= 0),
  -- The last mention that was scored anew.
  scored_to uuid,
  scored_at timestamptz,
  primary key (organisation_id, id),
  check ((task = 'relevance') = (watch_id is not null)),
  foreign key (organisation_id, watch_id) references explore.watch on delete cascade
);
create index model_newest on explore.model (organisation_id, task, watch_id, trained_at desc, id desc);

-- Somebody switched the filter of a watch off.
alter table explore.watch add column filter_off_at timestamptz;

call platform.belongs_to_organisation('explore.verdict');
call platform.belongs_to_organisation('explore.model');
