-- The Impulstag as a facilitator's own tool: agenda, impulse, discussion with a second round, anonymous lines,
-- paper, photos, open rounds, days by deadline, the report and the time after it.

alter table elaborate.workshop
  add column kind text not null default 'house' check (kind in ('house', 'open_round')),
  -- The other host of an open round.
  add column second_host text check (char_length(second_host) between 1 and 120),
  add column pace text not null default 'room' check (pace in ('room', 'deadlines')),
  add column place text not null default '' check (char_length(place) <= 200),
  add column starts_at timestamptz,
  add column wifi_name text check (char_length(wifi_name) between 1 and 32),
  add column wifi_password text check (char_length(wifi_password) between 8 and 63),
  add column facilitator text not null default '' check (char_length(facilitator) <= 120),
  add column facilitator_logo_id uuid,
  -- A rehearsal is a workshop of its own, in no list; it is deleted with everything it left.
  add column rehearsal_since timestamptz,
  -- The card that is being talked about.
  add column discussed_card_id uuid,
  add column second_round text not null default 'no' check (second_round in ('no', 'open', 'shown')),
  -- Guests' names and texts went by the organisation's deadline; counts stay.
  add column names_forgotten_at timestamptz,
  add column texts_forgotten_at timestamptz,
  -- When it was opened again after its end: a day in use is not forgotten.
  add column reopened_at timestamptz,
  add foreign key (organisation_id, discussed_card_id) references elaborate.card
    on delete set null (discussed_card_id),
  add foreign key (organisation_id, facilitator_logo_id) references platform.file
    on delete set null (facilitator_logo_id);

alter table elaborate.workshop drop constraint workshop_phase_check;
alter table elaborate.workshop add constraint workshop_phase_check check (phase in (
  'arrive', 'impulse', 'collect', 'group', 'benefit', 'effort', 'matrix', 'discussion', 'measures', 'closing'));

-- The phases a day goes through, in the fixed order of phases, with the minutes planned for each.
create table elaborate.agenda_phase (
  organisation_id uuid not null,
  workshop_id uuid not null,
  phase text not null check (phase in (
    'arrive', 'impulse', 'collect', 'group', 'benefit', 'effort', 'matrix', 'discussion', 'measures', 'closing')),
  minutes int not null check (minutes between 1 and 600),
  -- Over three days: the phase ends then by itself.
  deadline_at timestamptz,
  entered_at timestamptz,
  -- A countdown that ran when the phase was left; it goes on when the phase is entered again before its end.
  countdown_ends_at timestamptz,
  primary key (organisation_id, workshop_id, phase),
  foreign key (organisation_id, workshop_id) references elaborate.workshop on delete cascade
);
call platform.belongs_to_organisation('elaborate.agenda_phase');

insert into elaborate.agenda_phase (organisation_id, workshop_id, phase, minutes)
select w.organisation_id, w.id, p.phase, p.minutes
from elaborate.workshop w, (values ('arrive', 5), ('collect', 10), ('group', 10), ('benefit', 5), ('effort', 5),
  ('matrix', 10), ('measures', 10)) as p (phase, minutes);

-- Days that are still open may be talked about and closed as new ones are. When they came to where they are nobody
-- wrote down: at the latest now, so that nothing of a day in use is forgotten.
insert into elaborate.agenda_phase (organisation_id, workshop_id, phase, minutes)
select w.organisation_id, w.id, p.phase, p.minutes
from elaborate.workshop w, (values ('discussion', 20), ('closing', 5)) as p (phase, minutes)
where w.closed_at is null and w.phase <> 'measures';

update elaborate.agenda_phase p set entered_at = now() from elaborate.workshop w
where w.organisation_id = p.organisation_id and w.id = p.workshop_id and w.phase = p.phase and w.closed_at is null;

-- Title, speaker, who stands in, and up to three things that were heard.
create table elaborate.impulse (
  organisation_id uuid not null,
  workshop_id uuid not null,
  title text not null default '' check (char_length(title) <= 120),
  speaker text not null default '' check (char_length(speaker) <= 80),
  stand_in text not null default '' check (char_length(stand_in) <= 80),
  stood_in_at timestamptz,
  heard text[] not null default '{}' check (cardinality(heard) <= 3),
  primary key (organisation_id, workshop_id),
  foreign key (organisation_id, workshop_id) references elaborate.workshop on delete cascade
);
call platform.belongs_to_organisation('elaborate.impulse');

-- The cards of the discussion: the first, those that divide most, and what a moderator added.
create table elaborate.discussed_card (
  organisation_id uuid not null,
  workshop_id uuid not null,
  card_id uuid not null,
  position int not null,
  why text not null check (why in ('first', 'divides', 'chosen')),
  ends_at timestamptz,
  primary key (organisation_id, workshop_id, card_id),
  foreign key (organisation_id, workshop_id) references elaborate.workshop on delete cascade,
  foreign key (organisation_id, card_id) references elaborate.card on delete cascade
);
call platform.belongs_to_organisation('elaborate.discussed_card');

-- What somebody sent without a name: a reason ("Warum?"), a parked question, a closing word. No author, no time,
-- and an id that tells neither. A reason waits until a moderator shows it.
create table elaborate.line (
  organisation_id uuid not null,
  id uuid not null,
  workshop_id uuid not null,
  kind text not null check (kind in ('reason', 'question', 'closing_word')),
  card_id uuid,
  text text not null check (char_length(text) between 1 and 240),
  state text not null check (state in ('waiting', 'shown', 'hidden')),
  answered boolean not null default false,
  primary key (organisation_id, id),
  foreign key (organisation_id, workshop_id) references elaborate.workshop on delete cascade,
  foreign key (organisation_id, card_id) references elaborate.card on delete cascade,
  check ((kind = 'reason') = (card_id is not null))
);
create index line_of_workshop on elaborate.line (organisation_id, workshop_id, kind, id);
call platform.belongs_to_organisation('elaborate.line');

-- That a voter has said what may be said once: a reason for a card (its id), the closing word (the workshop's id).
-- What they said is in another table, and nothing leads from here to there. sent: a keyed hash of what the sending was
-- named, which is in no table, so that the same one sent again is known as such.
create table elaborate.said_once (
  organisation_id uuid not null,
  participant_id uuid not null,
  subject_id uuid not null,
  sent text not null check (sent ~ '^[0-9a-f]{64}$'),
  primary key (organisation_id, participant_id, subject_id),
  foreign key (organisation_id, participant_id) references elaborate.participant on delete cascade
);
call platform.belongs_to_organisation('elaborate.said_once');

-- A second round of dots. It begins as the first one ended; who changes nothing is counted as before.
-- The copy of the first round keeps every budget that the first one kept: `app.copying_dots` says so, and lasts for
-- one transaction.
alter table elaborate.dot add column round int not null default 1 check (round in (1, 2));
alter table elaborate.dot drop constraint dot_pkey;
alter table elaborate.dot add primary key (organisation_id, participant_id, card_id, colour, round);
alter table elaborate.participant add column second_done_at timestamptz;

create or replace function elaborate.keep_dot_budget() returns trigger
  language plpgsql as $$
declare
  budget int;
  per_card int;
  placed int;
begin
  if new.round = 2 and current_setting('app.copying_dots', true) = 'yes' then
    return null;
  end if;
  perform from elaborate.participant
    where organisation_id = new.organisation_id and id = new.participant_id and workshop_id = new.workshop_id
    for no key update;
  if not found then
    raise exception 'a dot needs a voter of the same workshop' using errcode = 'RZ001';
  end if;
  select case new.colour when 'benefit' then benefit_dots else effort_dots end, dots_per_card into budget, per_card
    from elaborate.workshop where organisation_id = new.organisation_id and id = new.workshop_id;
  -- A card that leaves the board gives its dots back: they stay written down but do not count.
  select coalesce(sum(d.count), 0) into placed from elaborate.dot d
    join elaborate.card c on c.organisation_id = d.organisation_id and c.id = d.card_id
    where d.organisation_id = new.organisation_id and d.participant_id = new.participant_id and d.colour = new.colour
      and d.round = new.round
      and c.hidden_at is null and c.withdrawn_at is null and c.merged_into is null;
  if new.count > per_card then
    raise exception 'more dots than one card may carry from one voter' using errcode = 'RZ002';
  end if;
  if placed > budget then
    raise exception 'more dots than the voter has' using errcode = 'RZ003';
  end if;
  return null;
end
$$;

-- The matrix of each round. receipts: one for each ballot that was counted, sorted, so that everybody can find the
-- own one and nobody another's.
alter table elaborate.standing add column round int not null default 1 check (round in (1, 2));
alter table elaborate.standing add column receipts text[] not null default '{}';
alter table elaborate.standing drop constraint standing_pkey;
alter table elaborate.standing add primary key (organisation_id, workshop_id, round);

-- A paper ballot is a voter without a browser; its number is printed on it.
alter table elaborate.participant add column ballot_number int check (ballot_number between 1 and 2000);
create unique index participant_of_ballot on elaborate.participant (organisation_id, workshop_id, ballot_number);

-- Who types paper ballots and cards: let in by link, sees no totals.
create table elaborate.helper (
  organisation_id uuid not null,
  id uuid not null,
  workshop_id uuid not null,
  person_id uuid references auth.person on delete cascade,
  guest_id uuid references auth.guest on delete cascade,
  since timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, workshop_id) references elaborate.workshop on delete cascade,
  check ((person_id is null) <> (guest_id is null)),
  unique (organisation_id, workshop_id, person_id),
  unique (organisation_id, workshop_id, guest_id)
);
call platform.belongs_to_organisation('elaborate.helper');

-- A photo of the day. rights: whether and why it may be shown; 'hidden' until somebody says.
create table elaborate.photo (
  organisation_id uuid not null,
  id uuid not null,
  workshop_id uuid not null,
  file_id uuid not null,
  description text not null default '' check (char_length(description) <= 240),
  rights text not null default 'hidden' check (rights in ('assembly', 'portrait', 'hidden')),
  pinboard boolean not null default false,
  added_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, workshop_id) references elaborate.workshop on delete cascade,
  foreign key (organisation_id, file_id) references platform.file
);
create index photo_of_workshop on elaborate.photo (organisation_id, workshop_id, added_at, id);
call platform.belongs_to_organisation('elaborate.photo');

-- Where a paper card was: its area on a photo, as parts of width and height (left, top, width, height).
alter table elaborate.card
  add column photo_id uuid,
  add column photo_area numeric[] check (cardinality(photo_area) = 4),
  add column paper boolean not null default false,
  add foreign key (organisation_id, photo_id) references elaborate.photo on delete set null (photo_id);

-- What was changed in the report after the end, within 14 days.
create table elaborate.correction (
  organisation_id uuid not null,
  id uuid not null,
  workshop_id uuid not null,
  part text not null check (part in ('title', 'guiding_question', 'impulse', 'card_title', 'card_explanation',
    'question', 'measure', 'photo_description', 'photo_rights', 'place', 'facilitator')),
  subject_id uuid not null,
  before text not null,
  after text not null,
  corrected_by uuid references auth.person on delete set null,
  corrected_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, workshop_id) references elaborate.workshop on delete cascade
);
create index correction_of_workshop on elaborate.correction (organisation_id, workshop_id, corrected_at, id);
call platform.belongs_to_organisation('elaborate.correction');

-- Where the mails of a day by deadline go; tied to no voter, deleted at the end.
create table elaborate.reminder_address (
  organisation_id uuid not null,
  id uuid not null,
  workshop_id uuid not null,
  email text not null check (email = lower(email) and char_length(email) <= 254),
  language text not null check (language in ('de', 'en')),
  primary key (organisation_id, id),
  foreign key (organisation_id, workshop_id) references elaborate.workshop on delete cascade,
  unique (organisation_id, workshop_id, email)
);
call platform.belongs_to_organisation('elaborate.reminder_address');

-- The result of an open round that a guest took home: cards and counts, no names. Beside it stands what the own
-- house makes of the same cards.
create table elaborate.taken_home (
  organisation_id uuid not null,
  workshop_id uuid not null,
  body jsonb not null,
  taken_at timestamptz not null,
  primary key (organisation_id, workshop_id),
  foreign key (organisation_id, workshop_id) references elaborate.workshop on delete cascade
);
call platform.belongs_to_organisation('elaborate.taken_home');
