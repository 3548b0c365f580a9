-- Who gets the listening report by mail, how often and with what in it, and who is told of a spike.

create table explore.report_order (
  organisation_id uuid not null references auth.organisation on delete cascade,
  person_id uuid not null references auth.person on delete cascade,
  -- Null: no report by mail.
  rhythm text check (rhythm in ('week', 'month', 'quarter')),
  -- Sections of report/sections.ts; empty: all.
  sections text[] not null default '{}',
  spikes_since timestamptz,
  -- The last day of the newest period that was sent.
  sent_until date,
  ordered_by uuid references auth.person on delete set null,
  ordered_at timestamptz not null,
  primary key (organisation_id, person_id),
  check (rhythm is not null or spikes_since is not null)
);
call platform.belongs_to_organisation('explore.report_order');

-- Each spike is told once, however often somebody looks.
create table explore.spike_told (
  organisation_id uuid not null,
  watch_id uuid not null,
  day date not null,
  told_at timestamptz not null,
  primary key (organisation_id, watch_id, day),
  foreign key (organisation_id, watch_id) references explore.watch on delete cascade
);
call platform.belongs_to_organisation('explore.spike_told');

-- In which organisations somebody waits for a report or a spike: ids only.
create function explore.organisations_with_orders() returns table (organisation_id uuid)
  language sql stable security definer set search_path = '' as $$
  select distinct o.organisation_id from explore.report_order o
$$;
grant execute on function explore.organisations_with_orders to resonanz_app;
