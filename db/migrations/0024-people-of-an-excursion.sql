-- How many went out, one for each browser: visits forget whose they were, the number stays.
alter table explore.excursion add column people int not null default 0 check (people >= 0);

update explore.excursion e
set people = (select count(distinct v.guest_id) + count(*) filter (where v.guest_id is null)
  from explore.excursion_visit v
  where v.organisation_id = e.organisation_id and v.excursion_id = e.id);
