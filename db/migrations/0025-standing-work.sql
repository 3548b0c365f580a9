-- Where a watch still has to look again at what was taken in while it changed, and how far it got.
alter table explore.watch
  add column look_again_at timestamptz,
  add column again_position uuid;

-- When the last batch of a run was done: where nothing moved for a while, it is begun again.
alter table explore.group_rule_run add column moved_at timestamptz;

-- Watches whose matching or whose second look stands still, in every organisation: ids only.
drop function explore.standing_watches;
create function explore.standing_watches(before timestamptz, most int)
  returns table (organisation_id uuid, watch_id uuid, revision int, again boolean)
  language sql stable security definer set search_path = '' as $$
  select w.organisation_id, w.id, w.revision, w.matched_at is not null from explore.watch w
  where w.removed_at is null and (
    (w.matched_at is null and w.query <> '' and coalesce(w.stock_moved_at, w.changed_at) < $1)
    or (w.matched_at is not null and greatest(w.look_again_at, w.stock_moved_at) < $1
      and w.look_again_at is not null))
  order by w.organisation_id, w.id limit $2
$$;
grant execute on function explore.standing_watches to resonanz_app;

-- Runs of the rules of target groups that stand still, in every organisation: ids only.
create function explore.standing_rule_runs(before timestamptz, most int)
  returns table (organisation_id uuid, run_id uuid)
  language sql stable security definer set search_path = '' as $$
  select r.organisation_id, r.run_id from explore.group_rule_run r
  where r.finished_at is null and coalesce(r.moved_at, r.started_at) < $1
  order by r.organisation_id limit $2
$$;
grant execute on function explore.standing_rule_runs to resonanz_app;
