-- Files, what a person carries from one client to the next, links for the day and the time after it.

-- A photo or a logo. The content lies in the data folder under its id; here is what is known of it.
create table platform.file (
  organisation_id uuid not null references auth.organisation on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('photo', 'logo')),
  media_type text not null check (media_type in ('image/jpeg', 'image/png', 'image/webp')),
  width int not null check (width between 1 and 20000),
  height int not null check (height between 1 and 20000),
  bytes int not null check (bytes >= 1),
  created_at timestamptz not null,
  primary key (organisation_id, id)
);
call platform.belongs_to_organisation('platform.file');

-- Texts of the days of an organisation are kept that long; counts stay. Its logo stands on wall and reports.
alter table auth.organisation
  add column keep_texts_months int not null default 12 check (keep_texts_months between 1 and 120),
  add column logo_id uuid,
  add foreign key (id, logo_id) references platform.file (organisation_id, id) on delete set null (logo_id);

-- The Koffer: what a coach carries from one client to the next. It belongs to the person, to no organisation.
create table auth.kit_item (
  id uuid primary key,
  person_id uuid not null references auth.person on delete cascade,
  kind text not null check (kind in ('workshop_template')),
  title text not null check (char_length(title) between 1 and 120),
  body jsonb not null,
  created_at timestamptz not null
);
create index kit_item_of_person on auth.kit_item (person_id, created_at desc, id);

-- helping: a link for who types paper ballots and cards. report: the link to an Ergebnisprotokoll, kept as it is,
-- because it stands on the wall. follow_up: the mail after 30 and 90 days. reminder: stop the mails of a day.
alter table platform.public_token drop constraint public_token_kind_check;
alter table platform.public_token add constraint public_token_kind_check
  check (kind in ('workshop', 'moderation', 'helping', 'report', 'follow_up', 'reminder'));

-- A mail that is forgotten once it was sent: recipient and body are emptied then.
alter table platform.mail add column forget boolean not null default false;

create function platform.queue_forgotten_mail(id uuid, recipient text, subject text, body text) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  insert into platform.mail (id, organisation_id, recipient, subject, body, forget)
  values ($1, platform.current_organisation(), $2, $3, $4, true);
  perform graphile_worker.add_job('send_mail', json_build_object('id', $1), max_attempts => 10);
end
$$;
grant execute on function platform.queue_forgotten_mail to resonanz_app;
