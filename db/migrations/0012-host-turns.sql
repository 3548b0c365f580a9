-- Whoever reads from a host waits for a turn, in whatever organisation and process: one request at a time, and a pause
-- after it. Only the functions below reach the table; a host stands in it as a hash, and for a day.
create table explore.host_turn (
  host_hash bytea primary key check (octet_length(host_hash) = 32),
  free_at timestamptz not null
);

-- Null: the turn is yours until then, or until you leave. Else when the host is free again.
create function explore.take_host_turn(host text, at timestamptz, until timestamptz) returns timestamptz
  language plpgsql volatile security definer set search_path = '' as $$
  declare
    hash bytea := pg_catalog.sha256(pg_catalog.convert_to(host, 'UTF8'));
    taken timestamptz;
  begin
    insert into explore.host_turn as turn (host_hash, free_at) values (hash, until)
      on conflict (host_hash) do update set free_at = excluded.free_at where turn.free_at <= at
      returning free_at into taken;
    if taken is not null then return null; end if;
    return (select t.free_at from explore.host_turn t where t.host_hash = hash);
  end
$$;

create function explore.leave_host(host text, free_at timestamptz) returns void
  language sql volatile security definer set search_path = '' as $$
  update explore.host_turn set free_at = $2
  where host_hash = pg_catalog.sha256(pg_catalog.convert_to($1, 'UTF8'))
$$;

create function explore.clear_host_turns(before timestamptz) returns void
  language sql volatile security definer set search_path = '' as $$
  delete from explore.host_turn where host_hash in
    (select t.host_hash from explore.host_turn t where t.free_at < $1 limit 1000 for update skip locked)
$$;

grant execute on function explore.take_host_turn, explore.leave_host, explore.clear_host_turns to resonanz_app;
