-- A Digitaler Betriebsausflug, and what the five questions of the start remember between two screens.

-- Why the interest in listening outweighs that of the people who write (Art. 6 (1) f GDPR).
alter table explore.sheet
  add column balancing text not null default '' check (char_length(balancing) <= 4000);

create table explore.wizard (
  organisation_id uuid primary key references auth.organisation on delete cascade,
  press_sites text[] not null default '{}',
  -- Feeds that were found on the own and on the press sites: [{site, address, title}], and why others gave none.
  found jsonb not null default '[]',
  looked_at timestamptz,
  finished_at timestamptz
);

create table explore.excursion (
  organisation_id uuid not null references auth.organisation on delete cascade,
  id uuid not null,
  title text not null check (char_length(title) between 1 and 120),
  -- What stands on the wall; platform.public_token leads from it to here.
  code text not null,
  minutes int not null check (minutes between 10 and 480),
  -- What is found is a mention of this source; it is made when the excursion starts.
  source_id uuid,
  started_at timestamptz,
  ends_at timestamptz,
  ended_at timestamptz,
  -- The answers went by the deadline of the sheet; how many were out and what was counted stays.
  forgotten_at timestamptz,
  created_by uuid references auth.person on delete set null,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  check ((started_at is null) = (ends_at is null)),
  check (ended_at is null or started_at is not null),
  foreign key (organisation_id, source_id) references explore.source
);

create table explore.excursion_place (
  organisation_id uuid not null,
  id uuid not null,
  excursion_id uuid not null,
  position int not null,
  network text not null check (char_length(network) between 1 and 40),
  name text not null check (char_length(name) between 1 and 120),
  link text check (char_length(link) <= 2000),
  removed_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, excursion_id) references explore.excursion on delete cascade
);
create index excursion_place_of on explore.excursion_place (organisation_id, excursion_id, position);

-- One colleague's browser at one place. Nobody's name is written down.
create table explore.excursion_visit (
  organisation_id uuid not null,
  id uuid not null,
  excursion_id uuid not null,
  place_id uuid not null,
  guest_id uuid references auth.guest on delete set null,
  -- The three questions.
  who text not null default '' check (char_length(who) <= 300),
  about text not null default '' check (char_length(about) <= 300),
  of_us text not null default '' check (char_length(of_us) <= 300),
  begun_at timestamptz not null,
  -- Gone on to another place.
  left_at timestamptz,
  hidden_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, excursion_id, guest_id, place_id),
  foreign key (organisation_id, excursion_id) references explore.excursion on delete cascade,
  foreign key (organisation_id, place_id) references explore.excursion_place on delete cascade
);
create index excursion_visit_of_guest on explore.excursion_visit (guest_id) where guest_id is not null;

-- "Das habe ich gefunden": text and link are the mention of the excursion's source with this id as its external_id.
create table explore.excursion_find (
  organisation_id uuid not null,
  id uuid not null,
  excursion_id uuid not null,
  visit_id uuid not null,
  feeling text not null check (feeling in ('negative', 'neutral', 'positive', 'unsure')),
  hidden_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, visit_id) references explore.excursion_visit on delete cascade,
  foreign key (organisation_id, excursion_id) references explore.excursion on delete cascade
);
create index excursion_find_of on explore.excursion_find (organisation_id, excursion_id, visit_id);

call platform.belongs_to_organisation('explore.wizard');
call platform.belongs_to_organisation('explore.excursion');
call platform.belongs_to_organisation('explore.excursion_place');
call platform.belongs_to_organisation('explore.excursion_visit');
call platform.belongs_to_organisation('explore.excursion_find');
