-- What the clock brings: deadlines, follow-ups, addresses that are asked first, guests nobody needs.
-- The functions named due_ answer outside any organisation only, with ids and nothing else.

-- Mails go to an address after its owner opened the first one. told_phase: the last phase that was told.
alter table elaborate.reminder_address
  add column asked_at timestamptz not null default now(),
  add column confirmed_at timestamptz,
  add column told_phase text;

create index workshop_by_deadline on elaborate.workshop (organisation_id, id)
  where pace = 'deadlines' and closed_at is null;

-- The phase is over, or the dots before the matrix are and nobody has revealed them.
create function elaborate.due_deadlines(at timestamptz)
  returns table (organisation_id uuid, workshop_id uuid)
  language sql stable security definer set search_path = '' as $$
  select w.organisation_id, w.id from elaborate.workshop w
  join elaborate.agenda_phase p on p.organisation_id = w.organisation_id and p.workshop_id = w.id
  where platform.current_organisation() is null
    and w.pace = 'deadlines' and w.closed_at is null and w.rehearsal_since is null
    and p.deadline_at <= $1
    and (p.phase = w.phase or (p.phase = 'effort' and w.phase = 'matrix' and w.revealed <> 'both'
      and exists (select from elaborate.card c where c.organisation_id = w.organisation_id and c.workshop_id = w.id
        and c.waiting_since is null and c.hidden_at is null and c.withdrawn_at is null and c.merged_into is null)))
  group by w.organisation_id, w.id order by w.organisation_id, w.id limit 1000
$$;

create function programme.due_follow_ups(at timestamptz) returns table (organisation_id uuid)
  language sql stable security definer set search_path = '' as $$
  select distinct f.organisation_id from programme.follow_up f
  where platform.current_organisation() is null and f.asked_at is null and f.due_at <= $1
$$;

grant execute on function elaborate.due_deadlines, programme.due_follow_ups to resonanz_app;

-- Guests made before a moment that no row of any room names: whoever refers to a guest does it by a foreign key.
create index participant_by_guest on elaborate.participant (guest_id) where guest_id is not null;
create index moderator_by_guest on elaborate.moderator (guest_id) where guest_id is not null;
create index helper_by_guest on elaborate.helper (guest_id) where guest_id is not null;
create index invented_guest_by_guest on elaborate.invented_guest (guest_id);
create index measure_by_guest on programme.measure (owner_guest_id) where owner_guest_id is not null;

create function auth.forget_guests(made_before timestamptz, most int) returns bigint
  language plpgsql set search_path = '' as $$
declare
  unnamed text := '';
  reference record;
  unneeded uuid[];
  forgotten bigint;
begin
  for reference in
    select c.conrelid::regclass as named, a.attname as by_column from pg_catalog.pg_constraint c
    join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'auth.guest'::regclass
  loop
    unnamed := unnamed || format(' and not exists (select from %s r where r.%I = g.id)',
      reference.named, reference.by_column);
  end loop;
  -- Who joins at this moment is left alone; who joined until the lock was there is seen after it.
  execute 'select array_agg(u.id) from (select g.id from auth.guest g where g.created_at < $1' || unnamed ||
    ' limit $2 for update of g skip locked) u' into unneeded using made_before, most;
  execute 'delete from auth.guest g where g.id = any ($1)' || unnamed using unneeded;
  get diagnostics forgotten = row_count;
  return forgotten;
end
$$;
