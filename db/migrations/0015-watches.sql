-- How far a changed watch has been matched with the stock. The position moves with each batch, in its transaction.
alter table explore.watch
  add column stock_position uuid,
  add column stock_total int not null default 0 check (stock_total >= 0),
  add column stock_seen int not null default 0 check (stock_seen >= 0),
  add column stock_found int not null default 0 check (stock_found >= 0),
  add column stock_compounds int not null default 0 check (stock_compounds >= 0),
  -- When the last batch was done: where nothing moved for a while, the matching is begun again from its position.
  add column stock_moved_at timestamptz;

-- Watches whose matching stands still, in every organisation: ids only.
create function explore.standing_watches(before timestamptz, most int)
  returns table (organisation_id uuid, watch_id uuid, revision int)
  language sql stable security definer set search_path = '' as $$
  select w.organisation_id, w.id, w.revision from explore.watch w
  where w.matched_at is null and w.removed_at is null and w.query <> ''
    and coalesce(w.stock_moved_at, w.changed_at) < $1
  order by w.organisation_id, w.id limit $2
$$;
grant execute on function explore.standing_watches to resonanz_app;
