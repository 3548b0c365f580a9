-- The content of a file lies in a folder; it goes when the row has gone, whatever took the row with it: somebody who
-- deletes a photo, a workshop, an organisation, or a deadline.

create function platform.remove_content() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform graphile_worker.add_job('remove_content',
    json_build_object('organisationId', old.organisation_id, 'fileId', old.id));
  return null;
end
$$;
create trigger remove_content after delete on platform.file
  for each row execute function platform.remove_content();

-- Found by the file they show, when that is asked whether anybody still does.
create unique index photo_of_file on elaborate.photo (organisation_id, file_id);

create function elaborate.remove_file_of_photo() returns trigger
  language plpgsql as $$
begin
  delete from platform.file where organisation_id = old.organisation_id and id = old.file_id;
  return null;
end
$$;
create trigger remove_file_of_photo after delete on elaborate.photo
  for each row execute function elaborate.remove_file_of_photo();

-- A copy of a workshop, or its rehearsal, may carry the same logo.
create function elaborate.remove_facilitator_logo() returns trigger
  language plpgsql as $$
begin
  delete from platform.file f where f.organisation_id = old.organisation_id and f.id = old.facilitator_logo_id
    and not exists (select from elaborate.workshop w
      where w.organisation_id = f.organisation_id and w.facilitator_logo_id = f.id);
  return null;
end
$$;
create trigger remove_facilitator_logo after delete on elaborate.workshop
  for each row when (old.facilitator_logo_id is not null) execute function elaborate.remove_facilitator_logo();
create trigger replace_facilitator_logo after update of facilitator_logo_id on elaborate.workshop
  for each row when (old.facilitator_logo_id is not null
    and old.facilitator_logo_id is distinct from new.facilitator_logo_id)
  execute function elaborate.remove_facilitator_logo();
