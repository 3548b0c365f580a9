-- A rehearsal: the workshop it is a copy of, the guests invented for it, and its measures, which are in no list.

alter table elaborate.workshop
  add column rehearsal_of uuid,
  add foreign key (organisation_id, rehearsal_of) references elaborate.workshop on delete set null (rehearsal_of);
create index workshop_by_rehearsal on elaborate.workshop (organisation_id, rehearsal_since)
  where rehearsal_since is not null;

-- Without an account and without a browser: they are forgotten with the rehearsal.
create table elaborate.invented_guest (
  organisation_id uuid not null,
  workshop_id uuid not null,
  number int not null check (number between 1 and 20),
  guest_id uuid not null references auth.guest on delete cascade,
  primary key (organisation_id, workshop_id, number),
  foreign key (organisation_id, workshop_id) references elaborate.workshop on delete cascade
);
call platform.belongs_to_organisation('elaborate.invented_guest');

alter table programme.measure add column rehearsal boolean not null default false;
