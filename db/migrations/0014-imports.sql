-- Files with rows: what was handed in, how it is read, how far it is taken in, and what was refused.

-- A file that is worked on and then goes: its content lies in <data>/uploads, not with the pictures.
create table platform.upload (
  organisation_id uuid not null references auth.organisation on delete cascade,
  id uuid not null,
  bytes bigint not null check (bytes >= 0),
  created_at timestamptz not null,
  primary key (organisation_id, id)
);
create index upload_by_age on platform.upload (organisation_id, created_at);
call platform.belongs_to_organisation('platform.upload');

-- As with pictures: when the row has gone, whatever took it, the content goes.
create function platform.remove_upload() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform graphile_worker.add_job('remove_upload',
    json_build_object('organisationId', old.organisation_id, 'uploadId', old.id));
  return null;
end
$$;
create trigger remove_upload after delete on platform.upload
  for each row execute function platform.remove_upload();

create table explore.import (
  organisation_id uuid not null references auth.organisation on delete cascade,
  id uuid not null,
  file_name text not null check (char_length(file_name) between 1 and 200),
  -- Null: the file has gone.
  upload_id uuid,
  -- reading: the table in the file is looked for. ready: waits for somebody's word. checking: the dry run.
  -- running, done, cancelled; failed: problem says why.
  state text not null check (state in ('reading', 'ready', 'checking', 'running', 'done', 'cancelled', 'failed')),
  problem text,
  bytes bigint not null check (bytes >= 0),
  -- What was found: format, encoding, delimiter, header, first rows, order of day and month. imports/table.ts.
  found jsonb,
  -- Which column is what, and where the rows were said. imports/mapping.ts.
  mapping jsonb,
  source_id uuid,
  -- Where the present step goes on: bytes of the table as we wrote it; its rows so far and altogether.
  position bigint not null default 0 check (position >= 0),
  rows_done int not null default 0 check (rows_done >= 0),
  rows_total int check (rows_total >= 0),
  added int not null default 0 check (added >= 0),
  known int not null default 0 check (known >= 0),
  edited int not null default 0 check (edited >= 0),
  folded int not null default 0 check (folded >= 0),
  passed_over int not null default 0 check (passed_over >= 0),
  refused int not null default 0 check (refused >= 0),
  -- The dry run's answer: {added, known, refused, reasons}.
  checked jsonb,
  created_by uuid references auth.person on delete set null,
  created_at timestamptz not null,
  -- The last sign of life of the present step.
  worked_at timestamptz,
  ended_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, source_id) references explore.source,
  foreign key (organisation_id, upload_id) references platform.upload on delete set null (upload_id)
);
create index import_newest on explore.import (organisation_id, created_at desc, id);
create index import_at_work on explore.import (worked_at) where state in ('reading', 'checking', 'running');
create index import_of_upload on explore.import (organisation_id, upload_id) where upload_id is not null;

-- A row that was not taken, and why; nothing of what stood in it.
create table explore.import_refusal (
  organisation_id uuid not null,
  import_id uuid not null,
  -- As a spreadsheet counts: the first row of the file is 1.
  row_number int not null check (row_number >= 1),
  reason text not null check (char_length(reason) between 1 and 40),
  primary key (organisation_id, import_id, row_number),
  foreign key (organisation_id, import_id) references explore.import on delete cascade
);

-- What the columns of a header meant the last time.
create table explore.import_mapping (
  organisation_id uuid not null references auth.organisation on delete cascade,
  fingerprint text not null check (char_length(fingerprint) = 64),
  mapping jsonb not null,
  source_name text not null check (char_length(source_name) between 1 and 120),
  used_at timestamptz not null,
  primary key (organisation_id, fingerprint)
);

call platform.belongs_to_organisation('explore.import');
call platform.belongs_to_organisation('explore.import_refusal');
call platform.belongs_to_organisation('explore.import_mapping');

-- Imports whose process ended in the middle, in every organisation: ids only.
create function explore.stalled_imports(silent_since timestamptz, most int)
  returns table (organisation_id uuid, import_id uuid)
  language sql stable security definer set search_path = '' as $$
  select i.organisation_id, i.id from explore.import i
  where i.state in ('reading', 'checking', 'running') and i.worked_at < $1
  order by i.worked_at, i.id limit $2
$$;
grant execute on function explore.stalled_imports to resonanz_app;

-- What a screenshot shows, for those who do not see it; and it goes with its mention.
alter table explore.mention add column picture_alt text check (char_length(picture_alt) between 1 and 500);

create function explore.remove_picture_of_mention() returns trigger
  language plpgsql as $$
begin
  delete from platform.file where organisation_id = old.organisation_id and id = old.picture_id;
  return null;
end
$$;
create trigger remove_picture_of_mention after delete on explore.mention
  for each row when (old.picture_id is not null) execute function explore.remove_picture_of_mention();
