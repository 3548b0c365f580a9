-- The Impulstag: cards, dots, matrix.

create schema elaborate;
grant usage on schema elaborate to resonanz_app;

create table elaborate.workshop (
  organisation_id uuid not null references auth.organisation on delete cascade,
  id uuid not null,
  code text not null,
  title text not null check (char_length(title) between 1 and 120),
  guiding_question text not null check (char_length(guiding_question) between 1 and 240),
  head_count int not null check (head_count between 1 and 2000),
  programme_id uuid,
  phase text not null default 'arrive'
    check (phase in ('arrive', 'collect', 'group', 'benefit', 'effort', 'matrix', 'measures')),
  countdown_ends_at timestamptz,
  -- What of the secret dots everybody may see: a reveal only ever goes forward.
  revealed text not null default 'nothing' check (revealed in ('nothing', 'benefit', 'both')),
  cards_per_person int not null default 3 check (cards_per_person between 1 and 20),
  cards_hidden boolean not null default true,
  benefit_dots int not null default 5 check (benefit_dots between 1 and 1000),
  effort_dots int not null default 5 check (effort_dots between 0 and 1000),
  dots_per_card int not null default 3 check (dots_per_card between 1 and 1000),
  last_card_number int not null default 0,
  last_participant_number int not null default 0,
  -- The address the QR code carries; null: the one the moderator's browser uses.
  join_address text check (char_length(join_address) <= 200),
  -- Set when effort was not voted but given for each card, as in an imported vote.
  effort_fixed boolean not null default false,
  created_by uuid references auth.person on delete set null,
  created_at timestamptz not null,
  closed_at timestamptz,
  primary key (organisation_id, id),
  unique (code),
  foreign key (organisation_id, programme_id) references programme.programme
);
create index workshop_by_time on elaborate.workshop (organisation_id, created_at desc, id);

-- Who may move the phases besides the members whose role allows it: a person or a guest who opened the link.
create table elaborate.moderator (
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

-- A column of cards. Exactly one of step (one of the five) and title (an own one).
create table elaborate.board_column (
  organisation_id uuid not null,
  id uuid not null,
  workshop_id uuid not null,
  position int not null,
  step text check (step in ('explore', 'elaborate', 'enable', 'establish', 'entertain')),
  title text check (char_length(title) between 1 and 40),
  primary key (organisation_id, id),
  foreign key (organisation_id, workshop_id) references elaborate.workshop on delete cascade,
  check ((step is null) <> (title is null)),
  unique (organisation_id, workshop_id, position)
);

-- One voter. A guest's browser may carry several (two people, one phone); a voter may come back in another browser.
create table elaborate.participant (
  organisation_id uuid not null,
  id uuid not null,
  workshop_id uuid not null,
  guest_id uuid references auth.guest on delete set null,
  number int not null,
  name text check (char_length(name) between 1 and 40),
  -- The Wiedereinstiegswort; only ever shown to the voter.
  return_word text not null,
  practised_at timestamptz,
  cards_done_at timestamptz,
  benefit_done_at timestamptz,
  effort_done_at timestamptz,
  merged_into uuid,
  joined_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, workshop_id) references elaborate.workshop on delete cascade,
  foreign key (organisation_id, merged_into) references elaborate.participant,
  unique (organisation_id, workshop_id, number),
  unique (organisation_id, workshop_id, return_word)
);
create index participant_of_guest on elaborate.participant (organisation_id, workshop_id, guest_id);

create table elaborate.card (
  organisation_id uuid not null,
  id uuid not null,
  workshop_id uuid not null,
  column_id uuid not null,
  number int not null,
  title text not null check (char_length(title) between 1 and 60),
  explanation text not null default '' check (char_length(explanation) <= 240),
  author_id uuid,
  merged_into uuid,
  -- Not yet on the board: written while cards are hidden, shown to all when collecting ends.
  waiting_since timestamptz,
  hidden_at timestamptz,
  withdrawn_at timestamptz,
  basic_question_at timestamptz,
  -- The moderator answered "Wirklich ohne Aufwand?" with yes.
  effortless_at timestamptz,
  -- Given effort of an imported vote, in the unit of the file.
  fixed_effort numeric,
  -- The card's id where it was imported from.
  source_id text,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, workshop_id) references elaborate.workshop on delete cascade,
  foreign key (organisation_id, column_id) references elaborate.board_column,
  foreign key (organisation_id, author_id) references elaborate.participant,
  foreign key (organisation_id, merged_into) references elaborate.card,
  unique (organisation_id, workshop_id, number),
  check (merged_into is null or merged_into <> id)
);

create index card_of_author on elaborate.card (organisation_id, author_id);
create index card_of_gathering on elaborate.card (organisation_id, merged_into) where merged_into is not null;

create table elaborate.dot (
  organisation_id uuid not null,
  workshop_id uuid not null,
  participant_id uuid not null,
  card_id uuid not null,
  colour text not null check (colour in ('benefit', 'effort')),
  count int not null check (count >= 1),
  primary key (organisation_id, participant_id, card_id, colour),
  foreign key (organisation_id, workshop_id) references elaborate.workshop on delete cascade,
  foreign key (organisation_id, participant_id) references elaborate.participant on delete cascade,
  foreign key (organisation_id, card_id) references elaborate.card on delete cascade
);
create index dot_of_workshop on elaborate.dot (organisation_id, workshop_id, card_id);

-- The last word on budgets, whatever the code above does: one voter's taps queue behind the voter's row.
create function elaborate.keep_dot_budget() returns trigger
  language plpgsql as $$
declare
  budget int;
  per_card int;
  placed int;
begin
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

create constraint trigger dot_budget after insert or update on elaborate.dot
  for each row execute function elaborate.keep_dot_budget();

-- Every command once: the sender's id, and what it was answered.
create table elaborate.command (
  organisation_id uuid not null,
  id uuid not null,
  workshop_id uuid not null,
  actor_id uuid not null,
  outcome jsonb not null,
  at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, workshop_id) references elaborate.workshop on delete cascade
);

-- The matrix as it was revealed: counts, means, rank ranges, spread. Made once, at the reveal.
create table elaborate.standing (
  organisation_id uuid not null,
  workshop_id uuid not null,
  body jsonb not null,
  computed_at timestamptz not null,
  primary key (organisation_id, workshop_id),
  foreign key (organisation_id, workshop_id) references elaborate.workshop on delete cascade
);

call platform.belongs_to_organisation('elaborate.workshop');
call platform.belongs_to_organisation('elaborate.moderator');
call platform.belongs_to_organisation('elaborate.board_column');
call platform.belongs_to_organisation('elaborate.participant');
call platform.belongs_to_organisation('elaborate.card');
call platform.belongs_to_organisation('elaborate.dot');
call platform.belongs_to_organisation('elaborate.command');
call platform.belongs_to_organisation('elaborate.standing');
