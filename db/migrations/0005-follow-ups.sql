-- What became of a measure: asked after 30 and 90 days, answered without signing in.

create table programme.follow_up (
  organisation_id uuid not null references auth.organisation on delete cascade,
  id uuid not null,
  measure_id uuid not null,
  after_days int not null check (after_days in (30, 90)),
  due_at timestamptz not null,
  asked_at timestamptz,
  answered_at timestamptz,
  answer text check (answer in ('done', 'running', 'stuck')),
  primary key (organisation_id, id),
  foreign key (organisation_id, measure_id) references programme.measure on delete cascade,
  unique (organisation_id, measure_id, after_days)
);
create index follow_up_by_due on programme.follow_up (due_at, id) where asked_at is null;
call platform.belongs_to_organisation('programme.follow_up');

-- The address an owner without an account left for the two questions; deleted after the last one.
create table programme.owner_address (
  organisation_id uuid not null references auth.organisation on delete cascade,
  measure_id uuid not null,
  email text not null check (email = lower(email) and char_length(email) <= 254),
  language text not null check (language in ('de', 'en')),
  primary key (organisation_id, measure_id),
  foreign key (organisation_id, measure_id) references programme.measure on delete cascade
);
call platform.belongs_to_organisation('programme.owner_address');
