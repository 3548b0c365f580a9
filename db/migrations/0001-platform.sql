-- People, organisations and what every room stands on.
-- Schema auth and platform.public_token lie outside any organisation: only src/platform reaches them.

create schema auth;
create schema platform;

-- auth: people -------------------------------------------------------------------------------------------------

create table auth.person (
  id uuid primary key,
  name text not null check (char_length(name) between 1 and 120),
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  language text not null default 'de' check (language in ('de', 'en')),
  operator_since timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table auth.session (
  id uuid primary key,
  person_id uuid not null references auth.person on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index session_of_person on auth.session (person_id);

create table auth.account (
  id uuid primary key,
  person_id uuid not null references auth.person on delete cascade,
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index account_of_person on auth.account (person_id);

create table auth.verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_by_identifier on auth.verification (identifier);

-- auth: organisations ------------------------------------------------------------------------------------------

create table auth.organisation (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9](-?[a-z0-9])*$' and char_length(slug) between 2 and 60),
  name text not null check (char_length(name) between 1 and 120),
  kind text not null check (kind in ('company', 'municipality', 'association', 'self_employed')),
  time_zone text not null default 'Europe/Berlin',
  created_at timestamptz not null default now()
);

create table auth.membership (
  organisation_id uuid not null references auth.organisation on delete cascade,
  person_id uuid not null references auth.person on delete cascade,
  role text not null check (role in ('owner', 'lead', 'coach', 'executive', 'member')),
  since timestamptz not null default now(),
  primary key (organisation_id, person_id)
);
create index membership_of_person on auth.membership (person_id);

create table auth.invitation (
  organisation_id uuid not null references auth.organisation on delete cascade,
  id uuid not null,
  email text check (email = lower(email)),
  role text not null check (role in ('owner', 'lead', 'coach', 'executive', 'member')),
  token_hash text not null unique,
  invited_by uuid references auth.person on delete set null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  primary key (organisation_id, id)
);

-- A browser without an account. The cookie holds the token, the database only its hash.
create table auth.guest (
  id uuid primary key,
  token_hash text not null unique,
  language text not null default 'de' check (language in ('de', 'en')),
  created_at timestamptz not null default now()
);

-- platform -----------------------------------------------------------------------------------------------------

-- What an address without a sign-in stands for: a workshop's short code, a link for a second moderator.
-- A code is kept as it is, of a link's token only the hash.
create table platform.public_token (
  token text primary key,
  kind text not null check (kind in ('workshop', 'moderation')),
  organisation_id uuid not null references auth.organisation on delete cascade,
  subject_id uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz
);
create index public_token_of_subject on platform.public_token (organisation_id, subject_id);

create table platform.live_topic (
  organisation_id uuid not null references auth.organisation on delete cascade,
  topic text primary key,
  rev bigint not null default 0
);

-- Goes with its topic, whose row is locked and at hand whenever a message is added.
create table platform.live_message (
  organisation_id uuid not null,
  topic text not null references platform.live_topic on delete cascade,
  rev bigint not null,
  body text not null,
  at timestamptz not null default clock_timestamp(),
  primary key (topic, rev)
);
create index live_message_by_time on platform.live_message (at);

-- Who is connected just now, one row for each process and topic; gone with the process.
create unlogged table platform.live_presence (
  process_id uuid not null,
  topic text not null,
  subjects text[] not null,
  at timestamptz not null,
  primary key (process_id, topic)
);

-- What happened: ids and numbers, no names and no texts.
create table platform.fact (
  organisation_id uuid not null references auth.organisation on delete cascade,
  id uuid not null,
  kind text not null,
  subject_id uuid not null,
  numbers jsonb not null default '{}',
  at timestamptz not null,
  primary key (organisation_id, id)
);
create index fact_by_kind on platform.fact (organisation_id, kind, at);

create table platform.mail (
  organisation_id uuid references auth.organisation on delete cascade,
  id uuid primary key,
  recipient text not null,
  subject text not null,
  body text not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  failed_at timestamptz,
  failure text
);
create index mail_by_time on platform.mail (created_at desc, id);

-- The role that works inside one organisation ------------------------------------------------------------------

do $$
begin
  if not exists (select from pg_roles where rolname = 'resonanz_app') then
    create role resonanz_app nologin;
  end if;
  execute format('grant resonanz_app to %I', current_user);
end
$$;

grant usage on schema platform to resonanz_app;
grant usage on schema auth to resonanz_app;

-- A foreign key's check runs as the referenced table's owner; resonanz_app itself sees no people.
create function platform.current_organisation() returns uuid
  language sql stable
  return nullif(current_setting('app.organisation', true), '')::uuid;

-- Turns a table into one that belongs to organisations: row-level security as the second lock.
create procedure platform.belongs_to_organisation(target regclass, allowed text default 'select, insert, update, delete')
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format(
    'create policy in_organisation on %s to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())',
    target
  );
  execute format('grant %s on %s to resonanz_app', allowed, target);
end
$$;

call platform.belongs_to_organisation('platform.fact');

call platform.belongs_to_organisation('platform.live_topic', 'select, insert, update');
-- Read by the hub alone, outside any organisation.
call platform.belongs_to_organisation('platform.live_message', 'insert');

-- Doors out of an organisation's transaction, each for one purpose --------------------------------------------

create function platform.issue_public_token(token text, kind text, subject_id uuid, expires_at timestamptz) returns void
  language sql security definer set search_path = '' as $$
  insert into platform.public_token (token, kind, organisation_id, subject_id, expires_at)
  values ($1, $2, platform.current_organisation(), $3, $4)
$$;

create function platform.withdraw_public_tokens(kind text, subject_id uuid) returns void
  language sql security definer set search_path = '' as $$
  delete from platform.public_token t
  where t.organisation_id = platform.current_organisation() and t.kind = $1 and t.subject_id = $2
$$;

-- graphile-worker brings its own schema before the first job is enqueued.
create function platform.enqueue(task text, payload json, run_at timestamptz) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  perform graphile_worker.add_job(task, payload, run_at => run_at);
end
$$;

-- Ten attempts reach over about six hours. Inside an organisation a mail is that organisation's.
create function platform.queue_mail(id uuid, organisation_id uuid, recipient text, subject text, body text) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  insert into platform.mail (id, organisation_id, recipient, subject, body)
  values ($1, coalesce(platform.current_organisation(), $2), $3, $4, $5);
  perform graphile_worker.add_job('send_mail', json_build_object('id', $1), max_attempts => 10);
end
$$;

grant execute on function platform.issue_public_token, platform.withdraw_public_tokens, platform.enqueue,
  platform.queue_mail to resonanz_app;
