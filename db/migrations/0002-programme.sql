-- The frame: what the organisation wants to reach, for whom, and what is being done.

create schema programme;
grant usage on schema programme to resonanz_app;

create table programme.programme (
  organisation_id uuid not null references auth.organisation on delete cascade,
  id uuid not null,
  title text not null check (char_length(title) between 1 and 120),
  goal text not null default '' check (char_length(goal) <= 1000),
  starts_on date,
  ends_on date,
  -- As for a measure: a form that was opened before the last change is not saved over it.
  revision int not null default 1,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  check (ends_on is null or starts_on is null or ends_on >= starts_on)
);

create table programme.target_group (
  organisation_id uuid not null references auth.organisation on delete cascade,
  id uuid not null,
  name text not null check (char_length(name) between 1 and 120),
  description text not null default '' check (char_length(description) <= 600),
  created_at timestamptz not null,
  primary key (organisation_id, id)
);

create table programme.department (
  organisation_id uuid not null references auth.organisation on delete cascade,
  id uuid not null,
  name text not null check (char_length(name) between 1 and 120),
  created_at timestamptz not null,
  primary key (organisation_id, id)
);
create unique index department_by_name on programme.department (organisation_id, lower(name));

create table programme.measure (
  organisation_id uuid not null references auth.organisation on delete cascade,
  id uuid not null,
  programme_id uuid,
  what text not null check (char_length(what) between 1 and 120),
  why text not null default '' check (char_length(why) <= 600),
  first_step text not null default '' check (char_length(first_step) <= 240),
  hours_estimated numeric(7, 1) check (hours_estimated >= 0),
  hours_spent numeric(7, 1) not null default 0 check (hours_spent >= 0),
  department_id uuid,
  due_on date,
  -- One of three: a member, a guest who took it on under an own name, or nobody yet.
  owner_person_id uuid references auth.person on delete set null,
  owner_guest_id uuid references auth.guest on delete set null,
  owner_name text check (char_length(owner_name) between 1 and 80),
  state text not null default 'planned' check (state in ('planned', 'running', 'stuck', 'done', 'abandoned')),
  state_since timestamptz not null,
  stuck_on text check (char_length(stuck_on) <= 240),
  -- Where it came from; the room that made it knows the way back. 'card' is a card of an Impulstag.
  origin_kind text not null default 'by_hand' check (origin_kind in ('by_hand', 'card')),
  origin_id uuid,
  -- Counts every change; a form that was opened before the last one is not saved over it.
  revision int not null default 1,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, programme_id) references programme.programme,
  foreign key (organisation_id, department_id) references programme.department,
  check ((origin_kind = 'by_hand') = (origin_id is null)),
  check (owner_person_id is null or owner_guest_id is null),
  check (state <> 'stuck' or stuck_on is not null)
);
create index measure_by_due on programme.measure (organisation_id, due_on, id);
create unique index measure_by_origin on programme.measure (organisation_id, origin_kind, origin_id) where origin_id is not null;

call platform.belongs_to_organisation('programme.programme');
call platform.belongs_to_organisation('programme.target_group');
call platform.belongs_to_organisation('programme.department');
call platform.belongs_to_organisation('programme.measure');
