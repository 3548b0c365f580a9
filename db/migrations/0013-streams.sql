-- Sources that are listened to all the time, in every organisation: ids, and a mark that changes with their settings.
create function explore.streamed_sources()
  returns table (organisation_id uuid, source_id uuid, version text)
  language sql stable security definer set search_path = '' as $$
  select s.organisation_id, s.id, pg_catalog.md5(s.settings::text || coalesce(s.sealed_token, ''))
  from explore.source s
  where s.paused_at is null and s.removed_at is null
    and ((s.kind = 'bluesky' and s.settings ->> 'mode' = 'stream')
      or (s.kind = 'mastodon' and s.settings ->> 'stream' = 'true'))
  order by s.organisation_id, s.id limit 1000
$$;
grant execute on function explore.streamed_sources to resonanz_app;
