-- Written by `npm run db:types` from the migrated schema; the checks compare it.

auth.account
  id uuid not null
  person_id uuid not null
  account_id text not null
  provider_id text not null
  password text
  access_token text
  refresh_token text
  id_token text
  access_token_expires_at timestamp with time zone
  refresh_token_expires_at timestamp with time zone
  scope text
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  constraint account_person_id_fkey FOREIGN KEY (person_id) REFERENCES auth.person(id) ON DELETE CASCADE
  constraint account_pkey PRIMARY KEY (id)
  CREATE INDEX account_of_person ON auth.account USING btree (person_id)
  CREATE UNIQUE INDEX account_pkey ON auth.account USING btree (id)

auth.guest
  id uuid not null
  token_hash text not null
  language text not null default 'de'::text
  created_at timestamp with time zone not null default now()
  constraint guest_language_check CHECK ((language = ANY (ARRAY['de'::text, 'en'::text])))
  constraint guest_pkey PRIMARY KEY (id)
  constraint guest_token_hash_key UNIQUE (token_hash)
  CREATE UNIQUE INDEX guest_pkey ON auth.guest USING btree (id)
  CREATE UNIQUE INDEX guest_token_hash_key ON auth.guest USING btree (token_hash)

auth.invitation
  organisation_id uuid not null
  id uuid not null
  email text
  role text not null
  token_hash text not null
  invited_by uuid
  created_at timestamp with time zone not null default now()
  expires_at timestamp with time zone not null
  accepted_at timestamp with time zone
  withdrawn_at timestamp with time zone
  constraint invitation_email_check CHECK ((email = lower(email)))
  constraint invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES auth.person(id) ON DELETE SET NULL
  constraint invitation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint invitation_pkey PRIMARY KEY (organisation_id, id)
  constraint invitation_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'lead'::text, 'coach'::text, 'executive'::text, 'member'::text])))
  constraint invitation_token_hash_key UNIQUE (token_hash)
  CREATE UNIQUE INDEX invitation_pkey ON auth.invitation USING btree (organisation_id, id)
  CREATE UNIQUE INDEX invitation_token_hash_key ON auth.invitation USING btree (token_hash)

auth.kit_item
  id uuid not null
  person_id uuid not null
  kind text not null
  title text not null
  body jsonb not null
  created_at timestamp with time zone not null
  constraint kit_item_kind_check CHECK ((kind = 'workshop_template'::text))
  constraint kit_item_person_id_fkey FOREIGN KEY (person_id) REFERENCES auth.person(id) ON DELETE CASCADE
  constraint kit_item_pkey PRIMARY KEY (id)
  constraint kit_item_title_check CHECK (((char_length(title) >= 1) AND (char_length(title) <= 120)))
  CREATE INDEX kit_item_of_person ON auth.kit_item USING btree (person_id, created_at DESC, id)
  CREATE UNIQUE INDEX kit_item_pkey ON auth.kit_item USING btree (id)

auth.membership
  organisation_id uuid not null
  person_id uuid not null
  role text not null
  since timestamp with time zone not null default now()
  constraint membership_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES auth.person(id) ON DELETE CASCADE
  constraint membership_pkey PRIMARY KEY (organisation_id, person_id)
  constraint membership_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'lead'::text, 'coach'::text, 'executive'::text, 'member'::text])))
  CREATE INDEX membership_of_person ON auth.membership USING btree (person_id)
  CREATE UNIQUE INDEX membership_pkey ON auth.membership USING btree (organisation_id, person_id)

auth.organisation
  id uuid not null
  slug text not null
  name text not null
  kind text not null
  time_zone text not null default 'Europe/Berlin'::text
  created_at timestamp with time zone not null default now()
  keep_texts_months integer not null default 12
  logo_id uuid
  constraint organisation_id_logo_id_fkey FOREIGN KEY (id, logo_id) REFERENCES platform.file(organisation_id, id) ON DELETE SET NULL (logo_id)
  constraint organisation_keep_texts_months_check CHECK (((keep_texts_months >= 1) AND (keep_texts_months <= 120)))
  constraint organisation_kind_check CHECK ((kind = ANY (ARRAY['company'::text, 'municipality'::text, 'association'::text, 'self_employed'::text])))
  constraint organisation_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 120)))
  constraint organisation_pkey PRIMARY KEY (id)
  constraint organisation_slug_check CHECK (((slug ~ '^[a-z0-9](-?[a-z0-9])*$'::text) AND ((char_length(slug) >= 2) AND (char_length(slug) <= 60))))
  constraint organisation_slug_key UNIQUE (slug)
  CREATE UNIQUE INDEX organisation_pkey ON auth.organisation USING btree (id)
  CREATE UNIQUE INDEX organisation_slug_key ON auth.organisation USING btree (slug)

auth.person
  id uuid not null
  name text not null
  email text not null
  email_verified boolean not null default false
  image text
  language text not null default 'de'::text
  operator_since timestamp with time zone
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  constraint person_email_check CHECK ((email = lower(email)))
  constraint person_email_key UNIQUE (email)
  constraint person_language_check CHECK ((language = ANY (ARRAY['de'::text, 'en'::text])))
  constraint person_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 120)))
  constraint person_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX person_email_key ON auth.person USING btree (email)
  CREATE UNIQUE INDEX person_pkey ON auth.person USING btree (id)

auth.session
  id uuid not null
  person_id uuid not null
  token text not null
  expires_at timestamp with time zone not null
  ip_address text
  user_agent text
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  constraint session_person_id_fkey FOREIGN KEY (person_id) REFERENCES auth.person(id) ON DELETE CASCADE
  constraint session_pkey PRIMARY KEY (id)
  constraint session_token_key UNIQUE (token)
  CREATE INDEX session_of_person ON auth.session USING btree (person_id)
  CREATE UNIQUE INDEX session_pkey ON auth.session USING btree (id)
  CREATE UNIQUE INDEX session_token_key ON auth.session USING btree (token)

auth.verification
  id uuid not null
  identifier text not null
  value text not null
  expires_at timestamp with time zone not null
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  constraint verification_pkey PRIMARY KEY (id)
  CREATE INDEX verification_by_identifier ON auth.verification USING btree (identifier)
  CREATE UNIQUE INDEX verification_pkey ON auth.verification USING btree (id)

elaborate.agenda_phase
  organisation_id uuid not null
  workshop_id uuid not null
  phase text not null
  minutes integer not null
  deadline_at timestamp with time zone
  entered_at timestamp with time zone
  countdown_ends_at timestamp with time zone
  constraint agenda_phase_minutes_check CHECK (((minutes >= 1) AND (minutes <= 600)))
  constraint agenda_phase_organisation_id_workshop_id_fkey FOREIGN KEY (organisation_id, workshop_id) REFERENCES elaborate.workshop(organisation_id, id) ON DELETE CASCADE
  constraint agenda_phase_phase_check CHECK ((phase = ANY (ARRAY['arrive'::text, 'impulse'::text, 'collect'::text, 'group'::text, 'benefit'::text, 'effort'::text, 'matrix'::text, 'discussion'::text, 'measures'::text, 'closing'::text])))
  constraint agenda_phase_pkey PRIMARY KEY (organisation_id, workshop_id, phase)
  CREATE UNIQUE INDEX agenda_phase_pkey ON elaborate.agenda_phase USING btree (organisation_id, workshop_id, phase)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

elaborate.board_column
  organisation_id uuid not null
  id uuid not null
  workshop_id uuid not null
  position integer not null
  step text
  title text
  constraint board_column_check CHECK (((step IS NULL) <> (title IS NULL)))
  constraint board_column_organisation_id_workshop_id_fkey FOREIGN KEY (organisation_id, workshop_id) REFERENCES elaborate.workshop(organisation_id, id) ON DELETE CASCADE
  constraint board_column_organisation_id_workshop_id_position_key UNIQUE (organisation_id, workshop_id, "position")
  constraint board_column_pkey PRIMARY KEY (organisation_id, id)
  constraint board_column_step_check CHECK ((step = ANY (ARRAY['explore'::text, 'elaborate'::text, 'enable'::text, 'establish'::text, 'entertain'::text])))
  constraint board_column_title_check CHECK (((char_length(title) >= 1) AND (char_length(title) <= 40)))
  CREATE UNIQUE INDEX board_column_organisation_id_workshop_id_position_key ON elaborate.board_column USING btree (organisation_id, workshop_id, "position")
  CREATE UNIQUE INDEX board_column_pkey ON elaborate.board_column USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

elaborate.card
  organisation_id uuid not null
  id uuid not null
  workshop_id uuid not null
  column_id uuid not null
  number integer not null
  title text not null
  explanation text not null default ''::text
  author_id uuid
  merged_into uuid
  waiting_since timestamp with time zone
  hidden_at timestamp with time zone
  withdrawn_at timestamp with time zone
  basic_question_at timestamp with time zone
  effortless_at timestamp with time zone
  fixed_effort numeric
  source_id text
  created_at timestamp with time zone not null
  photo_id uuid
  photo_area numeric[]
  paper boolean not null default false
  constraint card_check CHECK (((merged_into IS NULL) OR (merged_into <> id)))
  constraint card_explanation_check CHECK ((char_length(explanation) <= 240))
  constraint card_organisation_id_author_id_fkey FOREIGN KEY (organisation_id, author_id) REFERENCES elaborate.participant(organisation_id, id)
  constraint card_organisation_id_column_id_fkey FOREIGN KEY (organisation_id, column_id) REFERENCES elaborate.board_column(organisation_id, id)
  constraint card_organisation_id_merged_into_fkey FOREIGN KEY (organisation_id, merged_into) REFERENCES elaborate.card(organisation_id, id)
  constraint card_organisation_id_photo_id_fkey FOREIGN KEY (organisation_id, photo_id) REFERENCES elaborate.photo(organisation_id, id) ON DELETE SET NULL (photo_id)
  constraint card_organisation_id_workshop_id_fkey FOREIGN KEY (organisation_id, workshop_id) REFERENCES elaborate.workshop(organisation_id, id) ON DELETE CASCADE
  constraint card_organisation_id_workshop_id_number_key UNIQUE (organisation_id, workshop_id, number)
  constraint card_photo_area_check CHECK ((cardinality(photo_area) = 4))
  constraint card_pkey PRIMARY KEY (organisation_id, id)
  constraint card_title_check CHECK (((char_length(title) >= 1) AND (char_length(title) <= 60)))
  CREATE INDEX card_of_author ON elaborate.card USING btree (organisation_id, author_id)
  CREATE INDEX card_of_gathering ON elaborate.card USING btree (organisation_id, merged_into) WHERE (merged_into IS NOT NULL)
  CREATE UNIQUE INDEX card_organisation_id_workshop_id_number_key ON elaborate.card USING btree (organisation_id, workshop_id, number)
  CREATE UNIQUE INDEX card_pkey ON elaborate.card USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

elaborate.command
  organisation_id uuid not null
  id uuid not null
  workshop_id uuid not null
  actor_id uuid not null
  outcome jsonb not null
  at timestamp with time zone not null
  constraint command_organisation_id_workshop_id_fkey FOREIGN KEY (organisation_id, workshop_id) REFERENCES elaborate.workshop(organisation_id, id) ON DELETE CASCADE
  constraint command_pkey PRIMARY KEY (organisation_id, id)
  CREATE UNIQUE INDEX command_pkey ON elaborate.command USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

elaborate.correction
  organisation_id uuid not null
  id uuid not null
  workshop_id uuid not null
  part text not null
  subject_id uuid not null
  before text not null
  after text not null
  corrected_by uuid
  corrected_at timestamp with time zone not null
  constraint correction_corrected_by_fkey FOREIGN KEY (corrected_by) REFERENCES auth.person(id) ON DELETE SET NULL
  constraint correction_organisation_id_workshop_id_fkey FOREIGN KEY (organisation_id, workshop_id) REFERENCES elaborate.workshop(organisation_id, id) ON DELETE CASCADE
  constraint correction_part_check CHECK ((part = ANY (ARRAY['title'::text, 'guiding_question'::text, 'impulse'::text, 'card_title'::text, 'card_explanation'::text, 'question'::text, 'measure'::text, 'photo_description'::text, 'photo_rights'::text, 'place'::text, 'facilitator'::text])))
  constraint correction_pkey PRIMARY KEY (organisation_id, id)
  CREATE INDEX correction_of_workshop ON elaborate.correction USING btree (organisation_id, workshop_id, corrected_at, id)
  CREATE UNIQUE INDEX correction_pkey ON elaborate.correction USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

elaborate.discussed_card
  organisation_id uuid not null
  workshop_id uuid not null
  card_id uuid not null
  position integer not null
  why text not null
  ends_at timestamp with time zone
  constraint discussed_card_organisation_id_card_id_fkey FOREIGN KEY (organisation_id, card_id) REFERENCES elaborate.card(organisation_id, id) ON DELETE CASCADE
  constraint discussed_card_organisation_id_workshop_id_fkey FOREIGN KEY (organisation_id, workshop_id) REFERENCES elaborate.workshop(organisation_id, id) ON DELETE CASCADE
  constraint discussed_card_pkey PRIMARY KEY (organisation_id, workshop_id, card_id)
  constraint discussed_card_why_check CHECK ((why = ANY (ARRAY['first'::text, 'divides'::text, 'chosen'::text])))
  CREATE UNIQUE INDEX discussed_card_pkey ON elaborate.discussed_card USING btree (organisation_id, workshop_id, card_id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

elaborate.dot
  organisation_id uuid not null
  workshop_id uuid not null
  participant_id uuid not null
  card_id uuid not null
  colour text not null
  count integer not null
  round integer not null default 1
  constraint dot_colour_check CHECK ((colour = ANY (ARRAY['benefit'::text, 'effort'::text])))
  constraint dot_count_check CHECK ((count >= 1))
  constraint dot_organisation_id_card_id_fkey FOREIGN KEY (organisation_id, card_id) REFERENCES elaborate.card(organisation_id, id) ON DELETE CASCADE
  constraint dot_organisation_id_participant_id_fkey FOREIGN KEY (organisation_id, participant_id) REFERENCES elaborate.participant(organisation_id, id) ON DELETE CASCADE
  constraint dot_organisation_id_workshop_id_fkey FOREIGN KEY (organisation_id, workshop_id) REFERENCES elaborate.workshop(organisation_id, id) ON DELETE CASCADE
  constraint dot_pkey PRIMARY KEY (organisation_id, participant_id, card_id, colour, round)
  constraint dot_round_check CHECK ((round = ANY (ARRAY[1, 2])))
  CREATE INDEX dot_of_workshop ON elaborate.dot USING btree (organisation_id, workshop_id, card_id)
  CREATE UNIQUE INDEX dot_pkey ON elaborate.dot USING btree (organisation_id, participant_id, card_id, colour, round)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())
  CREATE CONSTRAINT TRIGGER dot_budget AFTER INSERT OR UPDATE ON elaborate.dot NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION elaborate.keep_dot_budget()

elaborate.helper
  organisation_id uuid not null
  id uuid not null
  workshop_id uuid not null
  person_id uuid
  guest_id uuid
  since timestamp with time zone not null
  constraint helper_check CHECK (((person_id IS NULL) <> (guest_id IS NULL)))
  constraint helper_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES auth.guest(id) ON DELETE CASCADE
  constraint helper_organisation_id_workshop_id_fkey FOREIGN KEY (organisation_id, workshop_id) REFERENCES elaborate.workshop(organisation_id, id) ON DELETE CASCADE
  constraint helper_organisation_id_workshop_id_guest_id_key UNIQUE (organisation_id, workshop_id, guest_id)
  constraint helper_organisation_id_workshop_id_person_id_key UNIQUE (organisation_id, workshop_id, person_id)
  constraint helper_person_id_fkey FOREIGN KEY (person_id) REFERENCES auth.person(id) ON DELETE CASCADE
  constraint helper_pkey PRIMARY KEY (organisation_id, id)
  CREATE INDEX helper_by_guest ON elaborate.helper USING btree (guest_id) WHERE (guest_id IS NOT NULL)
  CREATE UNIQUE INDEX helper_organisation_id_workshop_id_guest_id_key ON elaborate.helper USING btree (organisation_id, workshop_id, guest_id)
  CREATE UNIQUE INDEX helper_organisation_id_workshop_id_person_id_key ON elaborate.helper USING btree (organisation_id, workshop_id, person_id)
  CREATE UNIQUE INDEX helper_pkey ON elaborate.helper USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

elaborate.impulse
  organisation_id uuid not null
  workshop_id uuid not null
  title text not null default ''::text
  speaker text not null default ''::text
  stand_in text not null default ''::text
  stood_in_at timestamp with time zone
  heard text[] not null default '{}'::text[]
  constraint impulse_heard_check CHECK ((cardinality(heard) <= 3))
  constraint impulse_organisation_id_workshop_id_fkey FOREIGN KEY (organisation_id, workshop_id) REFERENCES elaborate.workshop(organisation_id, id) ON DELETE CASCADE
  constraint impulse_pkey PRIMARY KEY (organisation_id, workshop_id)
  constraint impulse_speaker_check CHECK ((char_length(speaker) <= 80))
  constraint impulse_stand_in_check CHECK ((char_length(stand_in) <= 80))
  constraint impulse_title_check CHECK ((char_length(title) <= 120))
  CREATE UNIQUE INDEX impulse_pkey ON elaborate.impulse USING btree (organisation_id, workshop_id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

elaborate.invented_guest
  organisation_id uuid not null
  workshop_id uuid not null
  number integer not null
  guest_id uuid not null
  constraint invented_guest_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES auth.guest(id) ON DELETE CASCADE
  constraint invented_guest_number_check CHECK (((number >= 1) AND (number <= 20)))
  constraint invented_guest_organisation_id_workshop_id_fkey FOREIGN KEY (organisation_id, workshop_id) REFERENCES elaborate.workshop(organisation_id, id) ON DELETE CASCADE
  constraint invented_guest_pkey PRIMARY KEY (organisation_id, workshop_id, number)
  CREATE INDEX invented_guest_by_guest ON elaborate.invented_guest USING btree (guest_id)
  CREATE UNIQUE INDEX invented_guest_pkey ON elaborate.invented_guest USING btree (organisation_id, workshop_id, number)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

elaborate.line
  organisation_id uuid not null
  id uuid not null
  workshop_id uuid not null
  kind text not null
  card_id uuid
  text text not null
  state text not null
  answered boolean not null default false
  constraint line_check CHECK (((kind = 'reason'::text) = (card_id IS NOT NULL)))
  constraint line_kind_check CHECK ((kind = ANY (ARRAY['reason'::text, 'question'::text, 'closing_word'::text])))
  constraint line_organisation_id_card_id_fkey FOREIGN KEY (organisation_id, card_id) REFERENCES elaborate.card(organisation_id, id) ON DELETE CASCADE
  constraint line_organisation_id_workshop_id_fkey FOREIGN KEY (organisation_id, workshop_id) REFERENCES elaborate.workshop(organisation_id, id) ON DELETE CASCADE
  constraint line_pkey PRIMARY KEY (organisation_id, id)
  constraint line_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'shown'::text, 'hidden'::text])))
  constraint line_text_check CHECK (((char_length(text) >= 1) AND (char_length(text) <= 240)))
  CREATE INDEX line_of_workshop ON elaborate.line USING btree (organisation_id, workshop_id, kind, id)
  CREATE UNIQUE INDEX line_pkey ON elaborate.line USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

elaborate.moderator
  organisation_id uuid not null
  id uuid not null
  workshop_id uuid not null
  person_id uuid
  guest_id uuid
  since timestamp with time zone not null
  constraint moderator_check CHECK (((person_id IS NULL) <> (guest_id IS NULL)))
  constraint moderator_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES auth.guest(id) ON DELETE CASCADE
  constraint moderator_organisation_id_workshop_id_fkey FOREIGN KEY (organisation_id, workshop_id) REFERENCES elaborate.workshop(organisation_id, id) ON DELETE CASCADE
  constraint moderator_organisation_id_workshop_id_guest_id_key UNIQUE (organisation_id, workshop_id, guest_id)
  constraint moderator_organisation_id_workshop_id_person_id_key UNIQUE (organisation_id, workshop_id, person_id)
  constraint moderator_person_id_fkey FOREIGN KEY (person_id) REFERENCES auth.person(id) ON DELETE CASCADE
  constraint moderator_pkey PRIMARY KEY (organisation_id, id)
  CREATE INDEX moderator_by_guest ON elaborate.moderator USING btree (guest_id) WHERE (guest_id IS NOT NULL)
  CREATE UNIQUE INDEX moderator_organisation_id_workshop_id_guest_id_key ON elaborate.moderator USING btree (organisation_id, workshop_id, guest_id)
  CREATE UNIQUE INDEX moderator_organisation_id_workshop_id_person_id_key ON elaborate.moderator USING btree (organisation_id, workshop_id, person_id)
  CREATE UNIQUE INDEX moderator_pkey ON elaborate.moderator USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

elaborate.participant
  organisation_id uuid not null
  id uuid not null
  workshop_id uuid not null
  guest_id uuid
  number integer not null
  name text
  return_word text not null
  practised_at timestamp with time zone
  cards_done_at timestamp with time zone
  benefit_done_at timestamp with time zone
  effort_done_at timestamp with time zone
  merged_into uuid
  joined_at timestamp with time zone not null
  second_done_at timestamp with time zone
  ballot_number integer
  constraint participant_ballot_number_check CHECK (((ballot_number >= 1) AND (ballot_number <= 2000)))
  constraint participant_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES auth.guest(id) ON DELETE SET NULL
  constraint participant_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 40)))
  constraint participant_organisation_id_merged_into_fkey FOREIGN KEY (organisation_id, merged_into) REFERENCES elaborate.participant(organisation_id, id)
  constraint participant_organisation_id_workshop_id_fkey FOREIGN KEY (organisation_id, workshop_id) REFERENCES elaborate.workshop(organisation_id, id) ON DELETE CASCADE
  constraint participant_organisation_id_workshop_id_number_key UNIQUE (organisation_id, workshop_id, number)
  constraint participant_organisation_id_workshop_id_return_word_key UNIQUE (organisation_id, workshop_id, return_word)
  constraint participant_pkey PRIMARY KEY (organisation_id, id)
  CREATE INDEX participant_by_guest ON elaborate.participant USING btree (guest_id) WHERE (guest_id IS NOT NULL)
  CREATE UNIQUE INDEX participant_of_ballot ON elaborate.participant USING btree (organisation_id, workshop_id, ballot_number)
  CREATE INDEX participant_of_guest ON elaborate.participant USING btree (organisation_id, workshop_id, guest_id)
  CREATE UNIQUE INDEX participant_organisation_id_workshop_id_number_key ON elaborate.participant USING btree (organisation_id, workshop_id, number)
  CREATE UNIQUE INDEX participant_organisation_id_workshop_id_return_word_key ON elaborate.participant USING btree (organisation_id, workshop_id, return_word)
  CREATE UNIQUE INDEX participant_pkey ON elaborate.participant USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

elaborate.photo
  organisation_id uuid not null
  id uuid not null
  workshop_id uuid not null
  file_id uuid not null
  description text not null default ''::text
  rights text not null default 'hidden'::text
  pinboard boolean not null default false
  added_at timestamp with time zone not null
  constraint photo_description_check CHECK ((char_length(description) <= 240))
  constraint photo_organisation_id_file_id_fkey FOREIGN KEY (organisation_id, file_id) REFERENCES platform.file(organisation_id, id)
  constraint photo_organisation_id_workshop_id_fkey FOREIGN KEY (organisation_id, workshop_id) REFERENCES elaborate.workshop(organisation_id, id) ON DELETE CASCADE
  constraint photo_pkey PRIMARY KEY (organisation_id, id)
  constraint photo_rights_check CHECK ((rights = ANY (ARRAY['assembly'::text, 'portrait'::text, 'hidden'::text])))
  CREATE UNIQUE INDEX photo_of_file ON elaborate.photo USING btree (organisation_id, file_id)
  CREATE INDEX photo_of_workshop ON elaborate.photo USING btree (organisation_id, workshop_id, added_at, id)
  CREATE UNIQUE INDEX photo_pkey ON elaborate.photo USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())
  CREATE TRIGGER remove_file_of_photo AFTER DELETE ON elaborate.photo FOR EACH ROW EXECUTE FUNCTION elaborate.remove_file_of_photo()

elaborate.reminder_address
  organisation_id uuid not null
  id uuid not null
  workshop_id uuid not null
  email text not null
  language text not null
  asked_at timestamp with time zone not null default now()
  confirmed_at timestamp with time zone
  told_phase text
  constraint reminder_address_email_check CHECK (((email = lower(email)) AND (char_length(email) <= 254)))
  constraint reminder_address_language_check CHECK ((language = ANY (ARRAY['de'::text, 'en'::text])))
  constraint reminder_address_organisation_id_workshop_id_email_key UNIQUE (organisation_id, workshop_id, email)
  constraint reminder_address_organisation_id_workshop_id_fkey FOREIGN KEY (organisation_id, workshop_id) REFERENCES elaborate.workshop(organisation_id, id) ON DELETE CASCADE
  constraint reminder_address_pkey PRIMARY KEY (organisation_id, id)
  CREATE UNIQUE INDEX reminder_address_organisation_id_workshop_id_email_key ON elaborate.reminder_address USING btree (organisation_id, workshop_id, email)
  CREATE UNIQUE INDEX reminder_address_pkey ON elaborate.reminder_address USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

elaborate.said_once
  organisation_id uuid not null
  participant_id uuid not null
  subject_id uuid not null
  sent text not null
  constraint said_once_organisation_id_participant_id_fkey FOREIGN KEY (organisation_id, participant_id) REFERENCES elaborate.participant(organisation_id, id) ON DELETE CASCADE
  constraint said_once_pkey PRIMARY KEY (organisation_id, participant_id, subject_id)
  constraint said_once_sent_check CHECK ((sent ~ '^[0-9a-f]{64}$'::text))
  CREATE UNIQUE INDEX said_once_pkey ON elaborate.said_once USING btree (organisation_id, participant_id, subject_id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

elaborate.standing
  organisation_id uuid not null
  workshop_id uuid not null
  body jsonb not null
  computed_at timestamp with time zone not null
  round integer not null default 1
  receipts text[] not null default '{}'::text[]
  constraint standing_organisation_id_workshop_id_fkey FOREIGN KEY (organisation_id, workshop_id) REFERENCES elaborate.workshop(organisation_id, id) ON DELETE CASCADE
  constraint standing_pkey PRIMARY KEY (organisation_id, workshop_id, round)
  constraint standing_round_check CHECK ((round = ANY (ARRAY[1, 2])))
  CREATE UNIQUE INDEX standing_pkey ON elaborate.standing USING btree (organisation_id, workshop_id, round)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

elaborate.taken_home
  organisation_id uuid not null
  workshop_id uuid not null
  body jsonb not null
  taken_at timestamp with time zone not null
  constraint taken_home_organisation_id_workshop_id_fkey FOREIGN KEY (organisation_id, workshop_id) REFERENCES elaborate.workshop(organisation_id, id) ON DELETE CASCADE
  constraint taken_home_pkey PRIMARY KEY (organisation_id, workshop_id)
  CREATE UNIQUE INDEX taken_home_pkey ON elaborate.taken_home USING btree (organisation_id, workshop_id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

elaborate.workshop
  organisation_id uuid not null
  id uuid not null
  code text not null
  title text not null
  guiding_question text not null
  head_count integer not null
  programme_id uuid
  phase text not null default 'arrive'::text
  countdown_ends_at timestamp with time zone
  revealed text not null default 'nothing'::text
  cards_per_person integer not null default 3
  cards_hidden boolean not null default true
  benefit_dots integer not null default 5
  effort_dots integer not null default 5
  dots_per_card integer not null default 3
  last_card_number integer not null default 0
  last_participant_number integer not null default 0
  join_address text
  effort_fixed boolean not null default false
  created_by uuid
  created_at timestamp with time zone not null
  closed_at timestamp with time zone
  kind text not null default 'house'::text
  second_host text
  pace text not null default 'room'::text
  place text not null default ''::text
  starts_at timestamp with time zone
  wifi_name text
  wifi_password text
  facilitator text not null default ''::text
  facilitator_logo_id uuid
  rehearsal_since timestamp with time zone
  discussed_card_id uuid
  second_round text not null default 'no'::text
  names_forgotten_at timestamp with time zone
  texts_forgotten_at timestamp with time zone
  reopened_at timestamp with time zone
  report_token text
  report_until timestamp with time zone
  report_withdrawn_at timestamp with time zone
  rehearsal_of uuid
  constraint workshop_benefit_dots_check CHECK (((benefit_dots >= 1) AND (benefit_dots <= 1000)))
  constraint workshop_cards_per_person_check CHECK (((cards_per_person >= 1) AND (cards_per_person <= 20)))
  constraint workshop_check CHECK (((report_token IS NULL) = (report_until IS NULL)))
  constraint workshop_code_key UNIQUE (code)
  constraint workshop_created_by_fkey FOREIGN KEY (created_by) REFERENCES auth.person(id) ON DELETE SET NULL
  constraint workshop_dots_per_card_check CHECK (((dots_per_card >= 1) AND (dots_per_card <= 1000)))
  constraint workshop_effort_dots_check CHECK (((effort_dots >= 0) AND (effort_dots <= 1000)))
  constraint workshop_facilitator_check CHECK ((char_length(facilitator) <= 120))
  constraint workshop_guiding_question_check CHECK (((char_length(guiding_question) >= 1) AND (char_length(guiding_question) <= 240)))
  constraint workshop_head_count_check CHECK (((head_count >= 1) AND (head_count <= 2000)))
  constraint workshop_join_address_check CHECK ((char_length(join_address) <= 200))
  constraint workshop_kind_check CHECK ((kind = ANY (ARRAY['house'::text, 'open_round'::text])))
  constraint workshop_organisation_id_discussed_card_id_fkey FOREIGN KEY (organisation_id, discussed_card_id) REFERENCES elaborate.card(organisation_id, id) ON DELETE SET NULL (discussed_card_id)
  constraint workshop_organisation_id_facilitator_logo_id_fkey FOREIGN KEY (organisation_id, facilitator_logo_id) REFERENCES platform.file(organisation_id, id) ON DELETE SET NULL (facilitator_logo_id)
  constraint workshop_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint workshop_organisation_id_programme_id_fkey FOREIGN KEY (organisation_id, programme_id) REFERENCES programme.programme(organisation_id, id)
  constraint workshop_organisation_id_rehearsal_of_fkey FOREIGN KEY (organisation_id, rehearsal_of) REFERENCES elaborate.workshop(organisation_id, id) ON DELETE SET NULL (rehearsal_of)
  constraint workshop_pace_check CHECK ((pace = ANY (ARRAY['room'::text, 'deadlines'::text])))
  constraint workshop_phase_check CHECK ((phase = ANY (ARRAY['arrive'::text, 'impulse'::text, 'collect'::text, 'group'::text, 'benefit'::text, 'effort'::text, 'matrix'::text, 'discussion'::text, 'measures'::text, 'closing'::text])))
  constraint workshop_pkey PRIMARY KEY (organisation_id, id)
  constraint workshop_place_check CHECK ((char_length(place) <= 200))
  constraint workshop_revealed_check CHECK ((revealed = ANY (ARRAY['nothing'::text, 'benefit'::text, 'both'::text])))
  constraint workshop_second_host_check CHECK (((char_length(second_host) >= 1) AND (char_length(second_host) <= 120)))
  constraint workshop_second_round_check CHECK ((second_round = ANY (ARRAY['no'::text, 'open'::text, 'shown'::text])))
  constraint workshop_title_check CHECK (((char_length(title) >= 1) AND (char_length(title) <= 120)))
  constraint workshop_wifi_name_check CHECK (((char_length(wifi_name) >= 1) AND (char_length(wifi_name) <= 32)))
  constraint workshop_wifi_password_check CHECK (((char_length(wifi_password) >= 8) AND (char_length(wifi_password) <= 63)))
  CREATE INDEX workshop_by_deadline ON elaborate.workshop USING btree (organisation_id, id) WHERE ((pace = 'deadlines'::text) AND (closed_at IS NULL))
  CREATE INDEX workshop_by_rehearsal ON elaborate.workshop USING btree (organisation_id, rehearsal_since) WHERE (rehearsal_since IS NOT NULL)
  CREATE INDEX workshop_by_time ON elaborate.workshop USING btree (organisation_id, created_at DESC, id)
  CREATE UNIQUE INDEX workshop_code_key ON elaborate.workshop USING btree (code)
  CREATE UNIQUE INDEX workshop_pkey ON elaborate.workshop USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())
  CREATE TRIGGER remove_facilitator_logo AFTER DELETE ON elaborate.workshop FOR EACH ROW WHEN ((old.facilitator_logo_id IS NOT NULL)) EXECUTE FUNCTION elaborate.remove_facilitator_logo()
  CREATE TRIGGER replace_facilitator_logo AFTER UPDATE OF facilitator_logo_id ON elaborate.workshop FOR EACH ROW WHEN (((old.facilitator_logo_id IS NOT NULL) AND (old.facilitator_logo_id IS DISTINCT FROM new.facilitator_logo_id))) EXECUTE FUNCTION elaborate.remove_facilitator_logo()

explore."position"
  constraint position_created_by_fkey FOREIGN KEY (created_by) REFERENCES auth.person(id) ON DELETE SET NULL
  constraint position_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint position_organisation_id_target_group_id_fkey FOREIGN KEY (organisation_id, target_group_id) REFERENCES programme.target_group(organisation_id, id) ON DELETE CASCADE
  constraint position_organisation_id_watch_id_fkey FOREIGN KEY (organisation_id, watch_id) REFERENCES explore.watch(organisation_id, id) ON DELETE CASCADE
  constraint position_pkey PRIMARY KEY (organisation_id, id)
  constraint position_sentence_check CHECK (((char_length(sentence) >= 1) AND (char_length(sentence) <= 240)))

explore.excursion
  organisation_id uuid not null
  id uuid not null
  title text not null
  code text not null
  minutes integer not null
  source_id uuid
  started_at timestamp with time zone
  ends_at timestamp with time zone
  ended_at timestamp with time zone
  forgotten_at timestamp with time zone
  created_by uuid
  created_at timestamp with time zone not null
  people integer not null default 0
  constraint excursion_check CHECK (((started_at IS NULL) = (ends_at IS NULL)))
  constraint excursion_check1 CHECK (((ended_at IS NULL) OR (started_at IS NOT NULL)))
  constraint excursion_created_by_fkey FOREIGN KEY (created_by) REFERENCES auth.person(id) ON DELETE SET NULL
  constraint excursion_minutes_check CHECK (((minutes >= 10) AND (minutes <= 480)))
  constraint excursion_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint excursion_organisation_id_source_id_fkey FOREIGN KEY (organisation_id, source_id) REFERENCES explore.source(organisation_id, id)
  constraint excursion_people_check CHECK ((people >= 0))
  constraint excursion_pkey PRIMARY KEY (organisation_id, id)
  constraint excursion_title_check CHECK (((char_length(title) >= 1) AND (char_length(title) <= 120)))
  CREATE UNIQUE INDEX excursion_pkey ON explore.excursion USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

explore.excursion_find
  organisation_id uuid not null
  id uuid not null
  excursion_id uuid not null
  visit_id uuid not null
  feeling text not null
  hidden_at timestamp with time zone
  constraint excursion_find_feeling_check CHECK ((feeling = ANY (ARRAY['negative'::text, 'neutral'::text, 'positive'::text, 'unsure'::text])))
  constraint excursion_find_organisation_id_excursion_id_fkey FOREIGN KEY (organisation_id, excursion_id) REFERENCES explore.excursion(organisation_id, id) ON DELETE CASCADE
  constraint excursion_find_organisation_id_visit_id_fkey FOREIGN KEY (organisation_id, visit_id) REFERENCES explore.excursion_visit(organisation_id, id) ON DELETE CASCADE
  constraint excursion_find_pkey PRIMARY KEY (organisation_id, id)
  CREATE INDEX excursion_find_of ON explore.excursion_find USING btree (organisation_id, excursion_id, visit_id)
  CREATE UNIQUE INDEX excursion_find_pkey ON explore.excursion_find USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

explore.excursion_place
  organisation_id uuid not null
  id uuid not null
  excursion_id uuid not null
  position integer not null
  network text not null
  name text not null
  link text
  removed_at timestamp with time zone
  constraint excursion_place_link_check CHECK ((char_length(link) <= 2000))
  constraint excursion_place_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 120)))
  constraint excursion_place_network_check CHECK (((char_length(network) >= 1) AND (char_length(network) <= 40)))
  constraint excursion_place_organisation_id_excursion_id_fkey FOREIGN KEY (organisation_id, excursion_id) REFERENCES explore.excursion(organisation_id, id) ON DELETE CASCADE
  constraint excursion_place_pkey PRIMARY KEY (organisation_id, id)
  CREATE INDEX excursion_place_of ON explore.excursion_place USING btree (organisation_id, excursion_id, "position")
  CREATE UNIQUE INDEX excursion_place_pkey ON explore.excursion_place USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

explore.excursion_visit
  organisation_id uuid not null
  id uuid not null
  excursion_id uuid not null
  place_id uuid not null
  guest_id uuid
  who text not null default ''::text
  about text not null default ''::text
  of_us text not null default ''::text
  begun_at timestamp with time zone not null
  left_at timestamp with time zone
  hidden_at timestamp with time zone
  constraint excursion_visit_about_check CHECK ((char_length(about) <= 300))
  constraint excursion_visit_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES auth.guest(id) ON DELETE SET NULL
  constraint excursion_visit_of_us_check CHECK ((char_length(of_us) <= 300))
  constraint excursion_visit_organisation_id_excursion_id_fkey FOREIGN KEY (organisation_id, excursion_id) REFERENCES explore.excursion(organisation_id, id) ON DELETE CASCADE
  constraint excursion_visit_organisation_id_excursion_id_guest_id_place_key UNIQUE (organisation_id, excursion_id, guest_id, place_id)
  constraint excursion_visit_organisation_id_place_id_fkey FOREIGN KEY (organisation_id, place_id) REFERENCES explore.excursion_place(organisation_id, id) ON DELETE CASCADE
  constraint excursion_visit_pkey PRIMARY KEY (organisation_id, id)
  constraint excursion_visit_who_check CHECK ((char_length(who) <= 300))
  CREATE INDEX excursion_visit_of_guest ON explore.excursion_visit USING btree (guest_id) WHERE (guest_id IS NOT NULL)
  CREATE UNIQUE INDEX excursion_visit_organisation_id_excursion_id_guest_id_place_key ON explore.excursion_visit USING btree (organisation_id, excursion_id, guest_id, place_id)
  CREATE UNIQUE INDEX excursion_visit_pkey ON explore.excursion_visit USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

explore.group_rule_run
  organisation_id uuid not null
  run_id uuid not null
  started_at timestamp with time zone not null
  total integer not null
  seen integer not null default 0
  changed integer not null default 0
  after_id uuid
  finished_at timestamp with time zone
  moved_at timestamp with time zone
  constraint group_rule_run_changed_check CHECK ((changed >= 0))
  constraint group_rule_run_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint group_rule_run_pkey PRIMARY KEY (organisation_id)
  constraint group_rule_run_seen_check CHECK ((seen >= 0))
  constraint group_rule_run_total_check CHECK ((total >= 0))
  CREATE UNIQUE INDEX group_rule_run_pkey ON explore.group_rule_run USING btree (organisation_id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

explore.host_turn
  host_hash bytea not null
  free_at timestamp with time zone not null
  constraint host_turn_host_hash_check CHECK ((octet_length(host_hash) = 32))
  constraint host_turn_pkey PRIMARY KEY (host_hash)
  CREATE UNIQUE INDEX host_turn_pkey ON explore.host_turn USING btree (host_hash)

explore.import
  organisation_id uuid not null
  id uuid not null
  file_name text not null
  upload_id uuid
  state text not null
  problem text
  bytes bigint not null
  found jsonb
  mapping jsonb
  source_id uuid
  position bigint not null default 0
  rows_done integer not null default 0
  rows_total integer
  added integer not null default 0
  known integer not null default 0
  edited integer not null default 0
  folded integer not null default 0
  passed_over integer not null default 0
  refused integer not null default 0
  checked jsonb
  created_by uuid
  created_at timestamp with time zone not null
  worked_at timestamp with time zone
  ended_at timestamp with time zone
  notes jsonb
  constraint import_added_check CHECK ((added >= 0))
  constraint import_bytes_check CHECK ((bytes >= 0))
  constraint import_created_by_fkey FOREIGN KEY (created_by) REFERENCES auth.person(id) ON DELETE SET NULL
  constraint import_edited_check CHECK ((edited >= 0))
  constraint import_file_name_check CHECK (((char_length(file_name) >= 1) AND (char_length(file_name) <= 200)))
  constraint import_folded_check CHECK ((folded >= 0))
  constraint import_known_check CHECK ((known >= 0))
  constraint import_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint import_organisation_id_source_id_fkey FOREIGN KEY (organisation_id, source_id) REFERENCES explore.source(organisation_id, id)
  constraint import_organisation_id_upload_id_fkey FOREIGN KEY (organisation_id, upload_id) REFERENCES platform.upload(organisation_id, id) ON DELETE SET NULL (upload_id)
  constraint import_passed_over_check CHECK ((passed_over >= 0))
  constraint import_pkey PRIMARY KEY (organisation_id, id)
  constraint import_position_check CHECK (("position" >= 0))
  constraint import_refused_check CHECK ((refused >= 0))
  constraint import_rows_done_check CHECK ((rows_done >= 0))
  constraint import_rows_total_check CHECK ((rows_total >= 0))
  constraint import_state_check CHECK ((state = ANY (ARRAY['reading'::text, 'ready'::text, 'checking'::text, 'running'::text, 'done'::text, 'cancelled'::text, 'failed'::text])))
  CREATE INDEX import_at_work ON explore.import USING btree (worked_at) WHERE (state = ANY (ARRAY['reading'::text, 'checking'::text, 'running'::text]))
  CREATE INDEX import_newest ON explore.import USING btree (organisation_id, created_at DESC, id)
  CREATE INDEX import_of_upload ON explore.import USING btree (organisation_id, upload_id) WHERE (upload_id IS NOT NULL)
  CREATE UNIQUE INDEX import_pkey ON explore.import USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

explore.import_mapping
  organisation_id uuid not null
  fingerprint text not null
  mapping jsonb not null
  source_name text not null
  used_at timestamp with time zone not null
  constraint import_mapping_fingerprint_check CHECK ((char_length(fingerprint) = 64))
  constraint import_mapping_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint import_mapping_pkey PRIMARY KEY (organisation_id, fingerprint)
  constraint import_mapping_source_name_check CHECK (((char_length(source_name) >= 1) AND (char_length(source_name) <= 120)))
  CREATE UNIQUE INDEX import_mapping_pkey ON explore.import_mapping USING btree (organisation_id, fingerprint)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

explore.import_refusal
  organisation_id uuid not null
  import_id uuid not null
  row_number integer not null
  reason text not null
  constraint import_refusal_organisation_id_import_id_fkey FOREIGN KEY (organisation_id, import_id) REFERENCES explore.import(organisation_id, id) ON DELETE CASCADE
  constraint import_refusal_pkey PRIMARY KEY (organisation_id, import_id, row_number)
  constraint import_refusal_reason_check CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 40)))
  constraint import_refusal_row_number_check CHECK ((row_number >= 1))
  CREATE UNIQUE INDEX import_refusal_pkey ON explore.import_refusal USING btree (organisation_id, import_id, row_number)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

explore.mention
  organisation_id uuid not null
  id uuid not null
  source_id uuid not null
  external_id text not null
  place_id uuid not null
  published_at timestamp with time zone not null
  published_as_given timestamp with time zone
  heard_at timestamp with time zone not null
  edited_at timestamp with time zone
  uri text
  link text
  language text not null default 'unknown'::text
  author_ref text
  author_name text
  stars integer
  reach jsonb not null default '{}'::jsonb
  thread text
  reply_to text
  folded_under uuid
  text_hash bytea
  fingerprint bigint
  tonality text not null default 'unsure'::text
  confidence real
  tonality_by text not null default 'shared'::text
  hidden_at timestamp with time zone
  picture_id uuid
  picture_alt text
  quarter_1 integer default ((fingerprint & (65535)::bigint))::integer
  quarter_2 integer default (((fingerprint >> 16) & (65535)::bigint))::integer
  quarter_3 integer default (((fingerprint >> 32) & (65535)::bigint))::integer
  quarter_4 integer default (((fingerprint >> 48) & (65535)::bigint))::integer
  constraint mention_author_name_check CHECK ((char_length(author_name) <= 200))
  constraint mention_confidence_check CHECK (((confidence >= (0)::double precision) AND (confidence <= (1)::double precision)))
  constraint mention_external_id_check CHECK (((char_length(external_id) >= 1) AND (char_length(external_id) <= 1000)))
  constraint mention_language_check CHECK (((char_length(language) >= 2) AND (char_length(language) <= 12)))
  constraint mention_link_check CHECK ((char_length(link) <= 2000))
  constraint mention_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint mention_organisation_id_place_id_fkey FOREIGN KEY (organisation_id, place_id) REFERENCES explore.place(organisation_id, id)
  constraint mention_organisation_id_source_id_external_id_key UNIQUE (organisation_id, source_id, external_id)
  constraint mention_organisation_id_source_id_fkey FOREIGN KEY (organisation_id, source_id) REFERENCES explore.source(organisation_id, id)
  constraint mention_picture_alt_check CHECK (((char_length(picture_alt) >= 1) AND (char_length(picture_alt) <= 500)))
  constraint mention_pkey PRIMARY KEY (organisation_id, id)
  constraint mention_reply_to_check CHECK ((char_length(reply_to) <= 2000))
  constraint mention_stars_check CHECK (((stars >= 1) AND (stars <= 5)))
  constraint mention_thread_check CHECK ((char_length(thread) <= 2000))
  constraint mention_tonality_by_check CHECK ((tonality_by = ANY (ARRAY['shared'::text, 'own'::text, 'person'::text, 'stars'::text])))
  constraint mention_tonality_check CHECK ((tonality = ANY (ARRAY['negative'::text, 'neutral'::text, 'positive'::text, 'unsure'::text])))
  constraint mention_uri_check CHECK ((char_length(uri) <= 2000))
  CREATE INDEX mention_answers ON explore.mention USING btree (organisation_id, reply_to) WHERE (reply_to IS NOT NULL)
  CREATE INDEX mention_by_hearing ON explore.mention USING btree (organisation_id, heard_at)
  CREATE INDEX mention_by_quarter_1 ON explore.mention USING btree (organisation_id, quarter_1, published_at) WHERE (quarter_1 IS NOT NULL)
  CREATE INDEX mention_by_quarter_2 ON explore.mention USING btree (organisation_id, quarter_2, published_at) WHERE (quarter_2 IS NOT NULL)
  CREATE INDEX mention_by_quarter_3 ON explore.mention USING btree (organisation_id, quarter_3, published_at) WHERE (quarter_3 IS NOT NULL)
  CREATE INDEX mention_by_quarter_4 ON explore.mention USING btree (organisation_id, quarter_4, published_at) WHERE (quarter_4 IS NOT NULL)
  CREATE INDEX mention_by_text ON explore.mention USING btree (organisation_id, text_hash) WHERE (text_hash IS NOT NULL)
  CREATE INDEX mention_by_uri ON explore.mention USING btree (organisation_id, uri) WHERE (uri IS NOT NULL)
  CREATE INDEX mention_folded ON explore.mention USING btree (organisation_id, folded_under) WHERE (folded_under IS NOT NULL)
  CREATE INDEX mention_newest ON explore.mention USING btree (organisation_id, published_at DESC, id DESC)
  CREATE INDEX mention_of_author ON explore.mention USING btree (organisation_id, author_ref) WHERE (author_ref IS NOT NULL)
  CREATE INDEX mention_of_thread ON explore.mention USING btree (organisation_id, thread) WHERE (thread IS NOT NULL)
  CREATE UNIQUE INDEX mention_organisation_id_source_id_external_id_key ON explore.mention USING btree (organisation_id, source_id, external_id)
  CREATE UNIQUE INDEX mention_pkey ON explore.mention USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())
  CREATE TRIGGER remove_picture_of_mention AFTER DELETE ON explore.mention FOR EACH ROW WHEN ((old.picture_id IS NOT NULL)) EXECUTE FUNCTION explore.remove_picture_of_mention()

explore.mention_count
  organisation_id uuid not null
  day date not null
  place_id uuid not null
  target_group_id uuid
  watch_id uuid
  tonality text not null
  state text not null
  mentions integer not null
  constraint mention_count_mentions_check CHECK ((mentions > 0))
  constraint mention_count_organisation_id_day_state_place_id_target_gro_key UNIQUE NULLS NOT DISTINCT (organisation_id, day, state, place_id, target_group_id, watch_id, tonality)
  constraint mention_count_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint mention_count_organisation_id_place_id_fkey FOREIGN KEY (organisation_id, place_id) REFERENCES explore.place(organisation_id, id) ON DELETE CASCADE
  constraint mention_count_organisation_id_target_group_id_fkey FOREIGN KEY (organisation_id, target_group_id) REFERENCES programme.target_group(organisation_id, id) ON DELETE CASCADE
  constraint mention_count_organisation_id_watch_id_fkey FOREIGN KEY (organisation_id, watch_id) REFERENCES explore.watch(organisation_id, id) ON DELETE CASCADE
  constraint mention_count_state_check CHECK ((state = ANY (ARRAY['live'::text, 'kept'::text])))
  constraint mention_count_tonality_check CHECK ((tonality = ANY (ARRAY['negative'::text, 'neutral'::text, 'positive'::text, 'unsure'::text])))
  CREATE INDEX mention_count_for_maps ON explore.mention_count USING btree (organisation_id, watch_id, target_group_id, day) INCLUDE (place_id, tonality, mentions)
  CREATE UNIQUE INDEX mention_count_organisation_id_day_state_place_id_target_gro_key ON explore.mention_count USING btree (organisation_id, day, state, place_id, target_group_id, watch_id, tonality) NULLS NOT DISTINCT
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

explore.mention_target_group
  organisation_id uuid not null
  mention_id uuid not null
  target_group_id uuid not null
  how text not null
  constraint mention_target_group_how_check CHECK ((how = ANY (ARRAY['rule'::text, 'by_hand'::text])))
  constraint mention_target_group_organisation_id_mention_id_fkey FOREIGN KEY (organisation_id, mention_id) REFERENCES explore.mention(organisation_id, id) ON DELETE CASCADE
  constraint mention_target_group_organisation_id_target_group_id_fkey FOREIGN KEY (organisation_id, target_group_id) REFERENCES programme.target_group(organisation_id, id) ON DELETE CASCADE
  constraint mention_target_group_pkey PRIMARY KEY (organisation_id, mention_id, target_group_id)
  CREATE INDEX mention_of_target_group ON explore.mention_target_group USING btree (organisation_id, target_group_id, mention_id)
  CREATE UNIQUE INDEX mention_target_group_pkey ON explore.mention_target_group USING btree (organisation_id, mention_id, target_group_id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

explore.mention_text
  organisation_id uuid not null
  mention_id uuid not null
  published_at timestamp with time zone not null
  title text not null default ''::text
  text text not null
  words tsvector default explore.words_of(organisation_id, title, text)
  constraint mention_text_organisation_id_mention_id_fkey FOREIGN KEY (organisation_id, mention_id) REFERENCES explore.mention(organisation_id, id) ON DELETE CASCADE
  constraint mention_text_pkey PRIMARY KEY (organisation_id, mention_id)
  constraint mention_text_text_check CHECK ((char_length(text) <= 20000))
  constraint mention_text_title_check CHECK ((char_length(title) <= 500))
  CREATE INDEX mention_text_by_word ON explore.mention_text USING gin (words) WITH (fastupdate=off)
  CREATE INDEX mention_text_newest ON explore.mention_text USING btree (organisation_id, published_at DESC, mention_id DESC)
  CREATE UNIQUE INDEX mention_text_pkey ON explore.mention_text USING btree (organisation_id, mention_id)

explore.mention_watch
  organisation_id uuid not null
  mention_id uuid not null
  watch_id uuid not null
  published_at timestamp with time zone not null
  how text not null
  off_topic_at timestamp with time zone
  off_topic_by text
  constraint mention_watch_check CHECK (((off_topic_at IS NULL) = (off_topic_by IS NULL)))
  constraint mention_watch_how_check CHECK ((how = ANY (ARRAY['exact'::text, 'inflected'::text, 'compound'::text, 'by_hand'::text])))
  constraint mention_watch_off_topic_by_check CHECK ((off_topic_by = ANY (ARRAY['person'::text, 'filter'::text])))
  constraint mention_watch_organisation_id_mention_id_fkey FOREIGN KEY (organisation_id, mention_id) REFERENCES explore.mention(organisation_id, id) ON DELETE CASCADE
  constraint mention_watch_organisation_id_watch_id_fkey FOREIGN KEY (organisation_id, watch_id) REFERENCES explore.watch(organisation_id, id) ON DELETE CASCADE
  constraint mention_watch_pkey PRIMARY KEY (organisation_id, mention_id, watch_id)
  CREATE INDEX mention_of_watch ON explore.mention_watch USING btree (organisation_id, watch_id, published_at DESC, mention_id DESC)
  CREATE UNIQUE INDEX mention_watch_pkey ON explore.mention_watch USING btree (organisation_id, mention_id, watch_id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

explore.model
  organisation_id uuid not null
  id uuid not null
  task text not null
  watch_id uuid
  labels text[] not null
  weights bytea
  report jsonb not null
  in_use boolean not null
  trained_at timestamp with time zone not null
  score_total integer not null default 0
  scored integer not null default 0
  scored_to uuid
  scored_at timestamp with time zone
  constraint model_check CHECK (((task = 'relevance'::text) = (watch_id IS NOT NULL)))
  constraint model_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint model_organisation_id_watch_id_fkey FOREIGN KEY (organisation_id, watch_id) REFERENCES explore.watch(organisation_id, id) ON DELETE CASCADE
  constraint model_pkey PRIMARY KEY (organisation_id, id)
  constraint model_score_total_check CHECK ((score_total >= 0))
  constraint model_scored_check CHECK ((scored >= 0))
  constraint model_task_check CHECK ((task = ANY (ARRAY['tonality'::text, 'relevance'::text])))
  constraint model_weights_check CHECK ((octet_length(weights) <= 4000000))
  CREATE INDEX model_newest ON explore.model USING btree (organisation_id, task, watch_id, trained_at DESC, id DESC)
  CREATE UNIQUE INDEX model_pkey ON explore.model USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

explore.place
  organisation_id uuid not null
  id uuid not null
  network text not null
  site text not null default ''::text
  community text not null default ''::text
  created_at timestamp with time zone not null
  constraint place_community_check CHECK ((char_length(community) <= 200))
  constraint place_network_check CHECK (((char_length(network) >= 1) AND (char_length(network) <= 40)))
  constraint place_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint place_organisation_id_network_site_community_key UNIQUE (organisation_id, network, site, community)
  constraint place_pkey PRIMARY KEY (organisation_id, id)
  constraint place_site_check CHECK ((char_length(site) <= 200))
  CREATE UNIQUE INDEX place_organisation_id_network_site_community_key ON explore.place USING btree (organisation_id, network, site, community)
  CREATE UNIQUE INDEX place_pkey ON explore.place USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

explore.position
  organisation_id uuid not null
  id uuid not null
  watch_id uuid not null
  target_group_id uuid
  sentence text not null
  removed_at timestamp with time zone
  revision integer not null default 1
  created_by uuid
  created_at timestamp with time zone not null
  CREATE UNIQUE INDEX position_once ON explore."position" USING btree (organisation_id, watch_id, target_group_id) NULLS NOT DISTINCT WHERE (removed_at IS NULL)
  CREATE UNIQUE INDEX position_pkey ON explore."position" USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

explore.position_standing
  organisation_id uuid not null
  id uuid not null
  position_id uuid not null
  standing text
  proposed text not null
  because text not null
  reason text not null default ''::text
  from_day date not null
  to_day date not null
  negative integer not null
  neutral integer not null
  positive integer not null
  unsure integer not null
  present integer not null
  decided_by uuid
  decided_at timestamp with time zone not null
  constraint position_standing_because_check CHECK (((char_length(because) >= 1) AND (char_length(because) <= 40)))
  constraint position_standing_check CHECK (((NOT (standing IS DISTINCT FROM proposed)) OR (reason <> ''::text)))
  constraint position_standing_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES auth.person(id) ON DELETE SET NULL
  constraint position_standing_negative_check CHECK ((negative >= 0))
  constraint position_standing_neutral_check CHECK ((neutral >= 0))
  constraint position_standing_organisation_id_position_id_fkey FOREIGN KEY (organisation_id, position_id) REFERENCES explore."position"(organisation_id, id) ON DELETE CASCADE
  constraint position_standing_pkey PRIMARY KEY (organisation_id, id)
  constraint position_standing_positive_check CHECK ((positive >= 0))
  constraint position_standing_present_check CHECK ((present >= 0))
  constraint position_standing_proposed_check CHECK ((proposed = ANY (ARRAY['strong'::text, 'open_to_attack'::text, 'missing'::text, 'too_little_heard'::text])))
  constraint position_standing_reason_check CHECK ((char_length(reason) <= 600))
  constraint position_standing_standing_check CHECK ((standing = ANY (ARRAY['strong'::text, 'open_to_attack'::text, 'missing'::text, 'too_little_heard'::text])))
  constraint position_standing_unsure_check CHECK ((unsure >= 0))
  CREATE INDEX position_standing_newest ON explore.position_standing USING btree (organisation_id, position_id, decided_at DESC, id DESC)
  CREATE UNIQUE INDEX position_standing_pkey ON explore.position_standing USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

explore.position_threshold
  organisation_id uuid not null
  days integer not null
  fewest_mentions integer not null
  clear_percent integer not null
  most_unsure_percent integer not null
  fewest_present integer not null
  most_absent integer not null
  revision integer not null default 1
  changed_by uuid
  changed_at timestamp with time zone not null
  constraint position_threshold_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES auth.person(id) ON DELETE SET NULL
  constraint position_threshold_clear_percent_check CHECK (((clear_percent >= 30) AND (clear_percent <= 95)))
  constraint position_threshold_days_check CHECK (((days >= 7) AND (days <= 730)))
  constraint position_threshold_fewest_mentions_check CHECK (((fewest_mentions >= 5) AND (fewest_mentions <= 10000)))
  constraint position_threshold_fewest_present_check CHECK (((fewest_present >= 5) AND (fewest_present <= 10000)))
  constraint position_threshold_most_absent_check CHECK (((most_absent >= 0) AND (most_absent <= 100)))
  constraint position_threshold_most_unsure_percent_check CHECK (((most_unsure_percent >= 10) AND (most_unsure_percent <= 100)))
  constraint position_threshold_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint position_threshold_pkey PRIMARY KEY (organisation_id)
  CREATE UNIQUE INDEX position_threshold_pkey ON explore.position_threshold USING btree (organisation_id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

explore.removal
  organisation_id uuid not null
  id uuid not null
  source_id uuid
  reason text not null
  mentions integer not null
  at timestamp with time zone not null
  constraint removal_mentions_check CHECK ((mentions > 0))
  constraint removal_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint removal_pkey PRIMARY KEY (organisation_id, id)
  constraint removal_reason_check CHECK ((reason = ANY (ARRAY['deleted_there'::text, 'edited_there'::text, 'account_closed'::text, 'not_wanted_there'::text, 'deadline'::text, 'by_person'::text, 'source_removed'::text])))
  CREATE INDEX removal_by_time ON explore.removal USING btree (organisation_id, at DESC, id)
  CREATE UNIQUE INDEX removal_pkey ON explore.removal USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

explore.report_order
  organisation_id uuid not null
  person_id uuid not null
  rhythm text
  sections text[] not null default '{}'::text[]
  spikes_since timestamp with time zone
  sent_until date
  ordered_by uuid
  ordered_at timestamp with time zone not null
  constraint report_order_check CHECK (((rhythm IS NOT NULL) OR (spikes_since IS NOT NULL)))
  constraint report_order_ordered_by_fkey FOREIGN KEY (ordered_by) REFERENCES auth.person(id) ON DELETE SET NULL
  constraint report_order_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint report_order_person_id_fkey FOREIGN KEY (person_id) REFERENCES auth.person(id) ON DELETE CASCADE
  constraint report_order_pkey PRIMARY KEY (organisation_id, person_id)
  constraint report_order_rhythm_check CHECK ((rhythm = ANY (ARRAY['week'::text, 'month'::text, 'quarter'::text])))
  CREATE UNIQUE INDEX report_order_pkey ON explore.report_order USING btree (organisation_id, person_id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

explore.saved_view
  organisation_id uuid not null
  id uuid not null
  name text not null
  filters text not null
  removed_at timestamp with time zone
  created_at timestamp with time zone not null
  constraint saved_view_filters_check CHECK ((char_length(filters) <= 2000))
  constraint saved_view_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 80)))
  constraint saved_view_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint saved_view_pkey PRIMARY KEY (organisation_id, id)
  CREATE UNIQUE INDEX saved_view_pkey ON explore.saved_view USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

explore.sheet
  organisation_id uuid not null
  purpose text not null default ''::text
  legal_basis text not null
  legal_source text not null default ''::text
  retention_days integer not null default 180
  author_salt bytea not null
  own_names text[] not null default '{}'::text[]
  town text not null default ''::text
  website text not null default ''::text
  competitors text[] not null default '{}'::text[]
  revision integer not null default 1
  created_at timestamp with time zone not null
  balancing text not null default ''::text
  constraint sheet_author_salt_check CHECK ((octet_length(author_salt) = 32))
  constraint sheet_balancing_check CHECK ((char_length(balancing) <= 4000))
  constraint sheet_legal_basis_check CHECK ((legal_basis = ANY (ARRAY['legitimate_interest'::text, 'public_task'::text, 'consent'::text])))
  constraint sheet_legal_source_check CHECK ((char_length(legal_source) <= 300))
  constraint sheet_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint sheet_pkey PRIMARY KEY (organisation_id)
  constraint sheet_purpose_check CHECK ((char_length(purpose) <= 2000))
  constraint sheet_retention_days_check CHECK (((retention_days >= 7) AND (retention_days <= 3650)))
  constraint sheet_town_check CHECK ((char_length(town) <= 120))
  constraint sheet_website_check CHECK ((char_length(website) <= 300))
  CREATE UNIQUE INDEX sheet_pkey ON explore.sheet USING btree (organisation_id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

explore.source
  organisation_id uuid not null
  id uuid not null
  kind text not null
  name text not null
  settings jsonb not null default '{}'::jsonb
  sealed_token text
  keeps text not null default 'everything'::text
  paused_at timestamp with time zone
  removed_at timestamp with time zone
  created_by uuid
  created_at timestamp with time zone not null
  tried_at timestamp with time zone
  succeeded_at timestamp with time zone
  heard_at timestamp with time zone
  heard_last integer not null default 0
  problem text
  problem_detail text
  failures integer not null default 0
  next_try_at timestamp with time zone
  cursor jsonb not null default '{}'::jsonb
  constraint source_created_by_fkey FOREIGN KEY (created_by) REFERENCES auth.person(id) ON DELETE SET NULL
  constraint source_failures_check CHECK ((failures >= 0))
  constraint source_heard_last_check CHECK ((heard_last >= 0))
  constraint source_keeps_check CHECK ((keeps = ANY (ARRAY['everything'::text, 'matched'::text])))
  constraint source_kind_check CHECK ((kind = ANY (ARRAY['feed'::text, 'mastodon'::text, 'bluesky'::text, 'file'::text, 'webhook'::text, 'by_hand'::text, 'excursion'::text])))
  constraint source_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 120)))
  constraint source_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint source_pkey PRIMARY KEY (organisation_id, id)
  constraint source_problem_detail_check CHECK ((char_length(problem_detail) <= 500))
  CREATE INDEX source_due ON explore.source USING btree (next_try_at) WHERE ((paused_at IS NULL) AND (removed_at IS NULL))
  CREATE UNIQUE INDEX source_pkey ON explore.source USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

explore.spike_told
  organisation_id uuid not null
  watch_id uuid not null
  day date not null
  told_at timestamp with time zone not null
  constraint spike_told_organisation_id_watch_id_fkey FOREIGN KEY (organisation_id, watch_id) REFERENCES explore.watch(organisation_id, id) ON DELETE CASCADE
  constraint spike_told_pkey PRIMARY KEY (organisation_id, watch_id, day)
  CREATE UNIQUE INDEX spike_told_pkey ON explore.spike_told USING btree (organisation_id, watch_id, day)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

explore.stale_day
  organisation_id uuid not null
  day date not null
  constraint stale_day_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  CREATE INDEX stale_day_of_organisation ON explore.stale_day USING btree (organisation_id, day)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

explore.target_group_rule
  organisation_id uuid not null
  id uuid not null
  target_group_id uuid not null
  watch_id uuid
  place_id uuid
  words text
  created_at timestamp with time zone not null
  constraint target_group_rule_check CHECK (((watch_id IS NOT NULL) OR (place_id IS NOT NULL) OR (words IS NOT NULL)))
  constraint target_group_rule_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint target_group_rule_organisation_id_place_id_fkey FOREIGN KEY (organisation_id, place_id) REFERENCES explore.place(organisation_id, id) ON DELETE CASCADE
  constraint target_group_rule_organisation_id_target_group_id_fkey FOREIGN KEY (organisation_id, target_group_id) REFERENCES programme.target_group(organisation_id, id) ON DELETE CASCADE
  constraint target_group_rule_organisation_id_watch_id_fkey FOREIGN KEY (organisation_id, watch_id) REFERENCES explore.watch(organisation_id, id) ON DELETE CASCADE
  constraint target_group_rule_pkey PRIMARY KEY (organisation_id, id)
  constraint target_group_rule_words_check CHECK (((char_length(words) >= 1) AND (char_length(words) <= 1000)))
  CREATE UNIQUE INDEX target_group_rule_pkey ON explore.target_group_rule USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

explore.verdict
  organisation_id uuid not null
  id uuid not null
  mention_id uuid not null
  task text not null
  watch_id uuid
  label text not null
  drawn text not null
  guessed text
  guessed_confidence real
  guessed_by text
  judged_by uuid
  judged_at timestamp with time zone not null
  constraint verdict_check CHECK (((task = 'relevance'::text) = (watch_id IS NOT NULL)))
  constraint verdict_check1 CHECK (((label = 'skipped'::text) OR ((task = 'relevance'::text) = (label = ANY (ARRAY['on_topic'::text, 'off_topic'::text])))))
  constraint verdict_drawn_check CHECK ((drawn = ANY (ARRAY['random'::text, 'uncertain'::text, 'by_hand'::text])))
  constraint verdict_guessed_by_check CHECK ((guessed_by = ANY (ARRAY['shared'::text, 'own'::text, 'person'::text, 'stars'::text])))
  constraint verdict_guessed_check CHECK ((guessed = ANY (ARRAY['negative'::text, 'neutral'::text, 'positive'::text, 'unsure'::text])))
  constraint verdict_guessed_confidence_check CHECK (((guessed_confidence >= (0)::double precision) AND (guessed_confidence <= (1)::double precision)))
  constraint verdict_judged_by_fkey FOREIGN KEY (judged_by) REFERENCES auth.person(id) ON DELETE SET NULL
  constraint verdict_label_check CHECK ((label = ANY (ARRAY['negative'::text, 'neutral'::text, 'positive'::text, 'on_topic'::text, 'off_topic'::text, 'skipped'::text])))
  constraint verdict_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint verdict_organisation_id_mention_id_fkey FOREIGN KEY (organisation_id, mention_id) REFERENCES explore.mention(organisation_id, id) ON DELETE CASCADE
  constraint verdict_organisation_id_mention_id_task_watch_id_key UNIQUE NULLS NOT DISTINCT (organisation_id, mention_id, task, watch_id)
  constraint verdict_organisation_id_watch_id_fkey FOREIGN KEY (organisation_id, watch_id) REFERENCES explore.watch(organisation_id, id) ON DELETE CASCADE
  constraint verdict_pkey PRIMARY KEY (organisation_id, id)
  constraint verdict_task_check CHECK ((task = ANY (ARRAY['tonality'::text, 'relevance'::text])))
  CREATE INDEX verdict_of_task ON explore.verdict USING btree (organisation_id, task, watch_id, judged_at, id)
  CREATE UNIQUE INDEX verdict_organisation_id_mention_id_task_watch_id_key ON explore.verdict USING btree (organisation_id, mention_id, task, watch_id) NULLS NOT DISTINCT
  CREATE UNIQUE INDEX verdict_pkey ON explore.verdict USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

explore.watch
  organisation_id uuid not null
  id uuid not null
  kind text not null
  name text not null
  query text not null default ''::text
  person_reason text
  removed_at timestamp with time zone
  matched_at timestamp with time zone
  revision integer not null default 1
  changed_at timestamp with time zone not null
  created_by uuid
  created_at timestamp with time zone not null
  stock_position uuid
  stock_total integer not null default 0
  stock_seen integer not null default 0
  stock_found integer not null default 0
  stock_compounds integer not null default 0
  stock_moved_at timestamp with time zone
  filter_off_at timestamp with time zone
  look_again_at timestamp with time zone
  again_position uuid
  constraint watch_created_by_fkey FOREIGN KEY (created_by) REFERENCES auth.person(id) ON DELETE SET NULL
  constraint watch_kind_check CHECK ((kind = ANY (ARRAY['own_name'::text, 'competitor'::text, 'topic'::text])))
  constraint watch_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 120)))
  constraint watch_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint watch_person_reason_check CHECK (((char_length(person_reason) >= 1) AND (char_length(person_reason) <= 300)))
  constraint watch_pkey PRIMARY KEY (organisation_id, id)
  constraint watch_query_check CHECK ((char_length(query) <= 4000))
  constraint watch_stock_compounds_check CHECK ((stock_compounds >= 0))
  constraint watch_stock_found_check CHECK ((stock_found >= 0))
  constraint watch_stock_seen_check CHECK ((stock_seen >= 0))
  constraint watch_stock_total_check CHECK ((stock_total >= 0))
  CREATE UNIQUE INDEX watch_pkey ON explore.watch USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

explore.wizard
  organisation_id uuid not null
  press_sites text[] not null default '{}'::text[]
  found jsonb not null default '[]'::jsonb
  looked_at timestamp with time zone
  finished_at timestamp with time zone
  constraint wizard_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint wizard_pkey PRIMARY KEY (organisation_id)
  CREATE UNIQUE INDEX wizard_pkey ON explore.wizard USING btree (organisation_id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

function auth.forget_guests(timestamp with time zone,integer)
CREATE OR REPLACE FUNCTION auth.forget_guests(made_before timestamp with time zone, most integer)
 RETURNS bigint
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
declare
  unnamed text := '';
  reference record;
  unneeded uuid[];
  forgotten bigint;
begin
  for reference in
    select c.conrelid::regclass as named, a.attname as by_column from pg_catalog.pg_constraint c
    join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'auth.guest'::regclass
  loop
    unnamed := unnamed || format(' and not exists (select from %s r where r.%I = g.id)',
      reference.named, reference.by_column);
  end loop;
  -- Who joins at this moment is left alone; who joined until the lock was there is seen after it.
  execute 'select array_agg(u.id) from (select g.id from auth.guest g where g.created_at < $1' || unnamed ||
    ' limit $2 for update of g skip locked) u' into unneeded using made_before, most;
  execute 'delete from auth.guest g where g.id = any ($1)' || unnamed using unneeded;
  get diagnostics forgotten = row_count;
  return forgotten;
end
$function$


function elaborate.due_deadlines(timestamp with time zone)
CREATE OR REPLACE FUNCTION elaborate.due_deadlines(at timestamp with time zone)
 RETURNS TABLE(organisation_id uuid, workshop_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select w.organisation_id, w.id from elaborate.workshop w
  join elaborate.agenda_phase p on p.organisation_id = w.organisation_id and p.workshop_id = w.id
  where platform.current_organisation() is null
    and w.pace = 'deadlines' and w.closed_at is null and w.rehearsal_since is null
    and p.deadline_at <= $1
    and (p.phase = w.phase or (p.phase = 'effort' and w.phase = 'matrix' and w.revealed <> 'both'
      and exists (select from elaborate.card c where c.organisation_id = w.organisation_id and c.workshop_id = w.id
        and c.waiting_since is null and c.hidden_at is null and c.withdrawn_at is null and c.merged_into is null)))
  group by w.organisation_id, w.id order by w.organisation_id, w.id limit 1000
$function$


function elaborate.keep_dot_budget()
CREATE OR REPLACE FUNCTION elaborate.keep_dot_budget()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
$function$


function elaborate.remove_facilitator_logo()
CREATE OR REPLACE FUNCTION elaborate.remove_facilitator_logo()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from platform.file f where f.organisation_id = old.organisation_id and f.id = old.facilitator_logo_id
    and not exists (select from elaborate.workshop w
      where w.organisation_id = f.organisation_id and w.facilitator_logo_id = f.id);
  return null;
end
$function$


function elaborate.remove_file_of_photo()
CREATE OR REPLACE FUNCTION elaborate.remove_file_of_photo()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from platform.file where organisation_id = old.organisation_id and id = old.file_id;
  return null;
end
$function$


function explore.clear_host_turns(timestamp with time zone)
CREATE OR REPLACE FUNCTION explore.clear_host_turns(before timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  delete from explore.host_turn where host_hash in
    (select t.host_hash from explore.host_turn t where t.free_at < $1 limit 1000 for update skip locked)
$function$


function explore.due_sources(timestamp with time zone,integer)
CREATE OR REPLACE FUNCTION explore.due_sources(at timestamp with time zone, most integer)
 RETURNS TABLE(organisation_id uuid, source_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select s.organisation_id, s.id from explore.source s
  where s.next_try_at <= $1 and s.paused_at is null and s.removed_at is null
  order by s.next_try_at, s.id limit $2
$function$


function explore.leave_host(text,timestamp with time zone)
CREATE OR REPLACE FUNCTION explore.leave_host(host text, free_at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  update explore.host_turn set free_at = $2
  where host_hash = pg_catalog.sha256(pg_catalog.convert_to($1, 'UTF8'))
$function$


function explore.organisations_to_count(integer)
CREATE OR REPLACE FUNCTION explore.organisations_to_count(most integer)
 RETURNS TABLE(organisation_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select distinct s.organisation_id from explore.stale_day s order by 1 limit $1
$function$


function explore.organisations_with_orders()
CREATE OR REPLACE FUNCTION explore.organisations_with_orders()
 RETURNS TABLE(organisation_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select distinct o.organisation_id from explore.report_order o
$function$


function explore.remove_picture_of_mention()
CREATE OR REPLACE FUNCTION explore.remove_picture_of_mention()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from platform.file where organisation_id = old.organisation_id and id = old.picture_id;
  return null;
end
$function$


function explore.stalled_imports(timestamp with time zone,integer)
CREATE OR REPLACE FUNCTION explore.stalled_imports(silent_since timestamp with time zone, most integer)
 RETURNS TABLE(organisation_id uuid, import_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select i.organisation_id, i.id from explore.import i
  where i.state in ('reading', 'checking', 'running') and i.worked_at < $1
  order by i.worked_at, i.id limit $2
$function$


function explore.standing_rule_runs(timestamp with time zone,integer)
CREATE OR REPLACE FUNCTION explore.standing_rule_runs(before timestamp with time zone, most integer)
 RETURNS TABLE(organisation_id uuid, run_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select r.organisation_id, r.run_id from explore.group_rule_run r
  where r.finished_at is null and coalesce(r.moved_at, r.started_at) < $1
  order by r.organisation_id limit $2
$function$


function explore.standing_watches(timestamp with time zone,integer)
CREATE OR REPLACE FUNCTION explore.standing_watches(before timestamp with time zone, most integer)
 RETURNS TABLE(organisation_id uuid, watch_id uuid, revision integer, again boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select w.organisation_id, w.id, w.revision, w.matched_at is not null from explore.watch w
  where w.removed_at is null and (
    (w.matched_at is null and w.query <> '' and coalesce(w.stock_moved_at, w.changed_at) < $1)
    or (w.matched_at is not null and greatest(w.look_again_at, w.stock_moved_at) < $1
      and w.look_again_at is not null))
  order by w.organisation_id, w.id limit $2
$function$


function explore.streamed_sources()
CREATE OR REPLACE FUNCTION explore.streamed_sources()
 RETURNS TABLE(organisation_id uuid, source_id uuid, version text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select s.organisation_id, s.id, pg_catalog.md5(s.settings::text || coalesce(s.sealed_token, ''))
  from explore.source s
  where s.paused_at is null and s.removed_at is null
    and ((s.kind = 'bluesky' and s.settings ->> 'mode' = 'stream')
      or (s.kind = 'mastodon' and s.settings ->> 'stream' = 'true'))
  order by s.organisation_id, s.id limit 1000
$function$


function explore.take_host_turn(text,timestamp with time zone,timestamp with time zone)
CREATE OR REPLACE FUNCTION explore.take_host_turn(host text, at timestamp with time zone, until timestamp with time zone)
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
$function$


function explore.time_zone()
CREATE OR REPLACE FUNCTION explore.time_zone()
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select o.time_zone from auth.organisation o where o.id = platform.current_organisation()
$function$


function explore.words_of(uuid,text,text)
CREATE OR REPLACE FUNCTION explore.words_of(organisation_id uuid, title text, text text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO ''
AS $function$
  select pg_catalog.array_to_tsvector(array(
    select pg_catalog.right($1::pg_catalog.text, 6) || ':' || found.lexeme
    from pg_catalog.unnest(pg_catalog.to_tsvector('pg_catalog.german'::pg_catalog.regconfig, $2 || ' ' || $3))
      as found))
$function$


function platform.belongs_to_organisation(regclass,text)
CREATE OR REPLACE PROCEDURE platform.belongs_to_organisation(IN target regclass, IN allowed text DEFAULT 'select, insert, update, delete'::text)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('alter table %s enable row level security', target);
  execute format(
    'create policy in_organisation on %s to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())',
    target
  );
  execute format('grant %s on %s to resonanz_app', allowed, target);
end
$procedure$


function platform.current_organisation()
CREATE OR REPLACE FUNCTION platform.current_organisation()
 RETURNS uuid
 LANGUAGE sql
 STABLE
RETURN (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid


function platform.enqueue(text,json,timestamp with time zone)
CREATE OR REPLACE FUNCTION platform.enqueue(task text, payload json, run_at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform graphile_worker.add_job(task, payload, run_at => run_at);
end
$function$


function platform.issue_public_token(text,text,uuid,timestamp with time zone)
CREATE OR REPLACE FUNCTION platform.issue_public_token(token text, kind text, subject_id uuid, expires_at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  insert into platform.public_token (token, kind, organisation_id, subject_id, expires_at)
  values ($1, $2, platform.current_organisation(), $3, $4)
$function$


function platform.queue_forgotten_mail(uuid,text,text,text)
CREATE OR REPLACE FUNCTION platform.queue_forgotten_mail(id uuid, recipient text, subject text, body text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  insert into platform.mail (id, organisation_id, recipient, subject, body, forget)
  values ($1, platform.current_organisation(), $2, $3, $4, true);
  perform graphile_worker.add_job('send_mail', json_build_object('id', $1), max_attempts => 10);
end
$function$


function platform.queue_mail(uuid,uuid,text,text,text)
CREATE OR REPLACE FUNCTION platform.queue_mail(id uuid, organisation_id uuid, recipient text, subject text, body text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  insert into platform.mail (id, organisation_id, recipient, subject, body)
  values ($1, coalesce(platform.current_organisation(), $2), $3, $4, $5);
  perform graphile_worker.add_job('send_mail', json_build_object('id', $1), max_attempts => 10);
end
$function$


function platform.remove_content()
CREATE OR REPLACE FUNCTION platform.remove_content()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform graphile_worker.add_job('remove_content',
    json_build_object('organisationId', old.organisation_id, 'fileId', old.id));
  return null;
end
$function$


function platform.remove_upload()
CREATE OR REPLACE FUNCTION platform.remove_upload()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform graphile_worker.add_job('remove_upload',
    json_build_object('organisationId', old.organisation_id, 'uploadId', old.id));
  return null;
end
$function$


function platform.withdraw_public_tokens(text,uuid)
CREATE OR REPLACE FUNCTION platform.withdraw_public_tokens(kind text, subject_id uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  delete from platform.public_token t
  where t.organisation_id = platform.current_organisation() and t.kind = $1 and t.subject_id = $2
$function$


function programme.due_follow_ups(timestamp with time zone)
CREATE OR REPLACE FUNCTION programme.due_follow_ups(at timestamp with time zone)
 RETURNS TABLE(organisation_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select distinct f.organisation_id from programme.follow_up f
  where platform.current_organisation() is null and f.asked_at is null and f.due_at <= $1
$function$


platform.fact
  organisation_id uuid not null
  id uuid not null
  kind text not null
  subject_id uuid not null
  numbers jsonb not null default '{}'::jsonb
  at timestamp with time zone not null
  constraint fact_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint fact_pkey PRIMARY KEY (organisation_id, id)
  CREATE INDEX fact_by_kind ON platform.fact USING btree (organisation_id, kind, at)
  CREATE UNIQUE INDEX fact_pkey ON platform.fact USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

platform.file
  organisation_id uuid not null
  id uuid not null
  kind text not null
  media_type text not null
  width integer not null
  height integer not null
  bytes integer not null
  created_at timestamp with time zone not null
  constraint file_bytes_check CHECK ((bytes >= 1))
  constraint file_height_check CHECK (((height >= 1) AND (height <= 20000)))
  constraint file_kind_check CHECK ((kind = ANY (ARRAY['photo'::text, 'logo'::text])))
  constraint file_media_type_check CHECK ((media_type = ANY (ARRAY['image/jpeg'::text, 'image/png'::text, 'image/webp'::text])))
  constraint file_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint file_pkey PRIMARY KEY (organisation_id, id)
  constraint file_width_check CHECK (((width >= 1) AND (width <= 20000)))
  CREATE UNIQUE INDEX file_pkey ON platform.file USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())
  CREATE TRIGGER remove_content AFTER DELETE ON platform.file FOR EACH ROW EXECUTE FUNCTION platform.remove_content()

platform.live_message
  organisation_id uuid not null
  topic text not null
  rev bigint not null
  body text not null
  at timestamp with time zone not null default clock_timestamp()
  constraint live_message_pkey PRIMARY KEY (topic, rev)
  constraint live_message_topic_fkey FOREIGN KEY (topic) REFERENCES platform.live_topic(topic) ON DELETE CASCADE
  CREATE INDEX live_message_by_time ON platform.live_message USING btree (at)
  CREATE UNIQUE INDEX live_message_pkey ON platform.live_message USING btree (topic, rev)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

platform.live_presence
  process_id uuid not null
  topic text not null
  subjects text[] not null
  at timestamp with time zone not null
  constraint live_presence_pkey PRIMARY KEY (process_id, topic)
  CREATE UNIQUE INDEX live_presence_pkey ON platform.live_presence USING btree (process_id, topic)

platform.live_topic
  organisation_id uuid not null
  topic text not null
  rev bigint not null default 0
  constraint live_topic_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint live_topic_pkey PRIMARY KEY (topic)
  CREATE UNIQUE INDEX live_topic_pkey ON platform.live_topic USING btree (topic)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

platform.mail
  organisation_id uuid
  id uuid not null
  recipient text not null
  subject text not null
  body text not null
  created_at timestamp with time zone not null default now()
  sent_at timestamp with time zone
  failed_at timestamp with time zone
  failure text
  forget boolean not null default false
  constraint mail_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint mail_pkey PRIMARY KEY (id)
  CREATE INDEX mail_by_time ON platform.mail USING btree (created_at DESC, id)
  CREATE UNIQUE INDEX mail_pkey ON platform.mail USING btree (id)

platform.public_token
  token text not null
  kind text not null
  organisation_id uuid not null
  subject_id uuid not null
  created_at timestamp with time zone not null default now()
  expires_at timestamp with time zone
  constraint public_token_kind_check CHECK ((kind = ANY (ARRAY['workshop'::text, 'moderation'::text, 'helping'::text, 'report'::text, 'follow_up'::text, 'reminder'::text, 'excursion'::text, 'webhook'::text])))
  constraint public_token_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint public_token_pkey PRIMARY KEY (token)
  CREATE INDEX public_token_of_subject ON platform.public_token USING btree (organisation_id, subject_id)
  CREATE UNIQUE INDEX public_token_pkey ON platform.public_token USING btree (token)

platform.upload
  organisation_id uuid not null
  id uuid not null
  bytes bigint not null
  created_at timestamp with time zone not null
  constraint upload_bytes_check CHECK ((bytes >= 0))
  constraint upload_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint upload_pkey PRIMARY KEY (organisation_id, id)
  CREATE INDEX upload_by_age ON platform.upload USING btree (organisation_id, created_at)
  CREATE UNIQUE INDEX upload_pkey ON platform.upload USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())
  CREATE TRIGGER remove_upload AFTER DELETE ON platform.upload FOR EACH ROW EXECUTE FUNCTION platform.remove_upload()

programme.department
  organisation_id uuid not null
  id uuid not null
  name text not null
  created_at timestamp with time zone not null
  constraint department_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 120)))
  constraint department_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint department_pkey PRIMARY KEY (organisation_id, id)
  CREATE UNIQUE INDEX department_by_name ON programme.department USING btree (organisation_id, lower(name))
  CREATE UNIQUE INDEX department_pkey ON programme.department USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

programme.follow_up
  organisation_id uuid not null
  id uuid not null
  measure_id uuid not null
  after_days integer not null
  due_at timestamp with time zone not null
  asked_at timestamp with time zone
  answered_at timestamp with time zone
  answer text
  constraint follow_up_after_days_check CHECK ((after_days = ANY (ARRAY[30, 90])))
  constraint follow_up_answer_check CHECK ((answer = ANY (ARRAY['done'::text, 'running'::text, 'stuck'::text])))
  constraint follow_up_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint follow_up_organisation_id_measure_id_after_days_key UNIQUE (organisation_id, measure_id, after_days)
  constraint follow_up_organisation_id_measure_id_fkey FOREIGN KEY (organisation_id, measure_id) REFERENCES programme.measure(organisation_id, id) ON DELETE CASCADE
  constraint follow_up_pkey PRIMARY KEY (organisation_id, id)
  CREATE INDEX follow_up_by_due ON programme.follow_up USING btree (due_at, id) WHERE (asked_at IS NULL)
  CREATE UNIQUE INDEX follow_up_organisation_id_measure_id_after_days_key ON programme.follow_up USING btree (organisation_id, measure_id, after_days)
  CREATE UNIQUE INDEX follow_up_pkey ON programme.follow_up USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

programme.measure
  organisation_id uuid not null
  id uuid not null
  programme_id uuid
  what text not null
  why text not null default ''::text
  first_step text not null default ''::text
  hours_estimated numeric(7,1)
  hours_spent numeric(7,1) not null default 0
  department_id uuid
  due_on date
  owner_person_id uuid
  owner_guest_id uuid
  owner_name text
  state text not null default 'planned'::text
  state_since timestamp with time zone not null
  stuck_on text
  origin_kind text not null default 'by_hand'::text
  origin_id uuid
  revision integer not null default 1
  created_at timestamp with time zone not null
  rehearsal boolean not null default false
  constraint measure_check CHECK (((origin_kind = 'by_hand'::text) = (origin_id IS NULL)))
  constraint measure_check1 CHECK (((owner_person_id IS NULL) OR (owner_guest_id IS NULL)))
  constraint measure_check2 CHECK (((state <> 'stuck'::text) OR (stuck_on IS NOT NULL)))
  constraint measure_first_step_check CHECK ((char_length(first_step) <= 240))
  constraint measure_hours_estimated_check CHECK ((hours_estimated >= (0)::numeric))
  constraint measure_hours_spent_check CHECK ((hours_spent >= (0)::numeric))
  constraint measure_organisation_id_department_id_fkey FOREIGN KEY (organisation_id, department_id) REFERENCES programme.department(organisation_id, id)
  constraint measure_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint measure_organisation_id_programme_id_fkey FOREIGN KEY (organisation_id, programme_id) REFERENCES programme.programme(organisation_id, id)
  constraint measure_origin_kind_check CHECK ((origin_kind = ANY (ARRAY['by_hand'::text, 'card'::text, 'mention'::text, 'position'::text])))
  constraint measure_owner_guest_id_fkey FOREIGN KEY (owner_guest_id) REFERENCES auth.guest(id) ON DELETE SET NULL
  constraint measure_owner_name_check CHECK (((char_length(owner_name) >= 1) AND (char_length(owner_name) <= 80)))
  constraint measure_owner_person_id_fkey FOREIGN KEY (owner_person_id) REFERENCES auth.person(id) ON DELETE SET NULL
  constraint measure_pkey PRIMARY KEY (organisation_id, id)
  constraint measure_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'running'::text, 'stuck'::text, 'done'::text, 'abandoned'::text])))
  constraint measure_stuck_on_check CHECK ((char_length(stuck_on) <= 240))
  constraint measure_what_check CHECK (((char_length(what) >= 1) AND (char_length(what) <= 120)))
  constraint measure_why_check CHECK ((char_length(why) <= 600))
  CREATE INDEX measure_by_due ON programme.measure USING btree (organisation_id, due_on, id)
  CREATE INDEX measure_by_guest ON programme.measure USING btree (owner_guest_id) WHERE (owner_guest_id IS NOT NULL)
  CREATE UNIQUE INDEX measure_by_origin ON programme.measure USING btree (organisation_id, origin_kind, origin_id) WHERE (origin_id IS NOT NULL)
  CREATE UNIQUE INDEX measure_pkey ON programme.measure USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

programme.owner_address
  organisation_id uuid not null
  measure_id uuid not null
  email text not null
  language text not null
  constraint owner_address_email_check CHECK (((email = lower(email)) AND (char_length(email) <= 254)))
  constraint owner_address_language_check CHECK ((language = ANY (ARRAY['de'::text, 'en'::text])))
  constraint owner_address_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint owner_address_organisation_id_measure_id_fkey FOREIGN KEY (organisation_id, measure_id) REFERENCES programme.measure(organisation_id, id) ON DELETE CASCADE
  constraint owner_address_pkey PRIMARY KEY (organisation_id, measure_id)
  CREATE UNIQUE INDEX owner_address_pkey ON programme.owner_address USING btree (organisation_id, measure_id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

programme.programme
  organisation_id uuid not null
  id uuid not null
  title text not null
  goal text not null default ''::text
  starts_on date
  ends_on date
  revision integer not null default 1
  created_at timestamp with time zone not null
  constraint programme_check CHECK (((ends_on IS NULL) OR (starts_on IS NULL) OR (ends_on >= starts_on)))
  constraint programme_goal_check CHECK ((char_length(goal) <= 1000))
  constraint programme_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint programme_pkey PRIMARY KEY (organisation_id, id)
  constraint programme_title_check CHECK (((char_length(title) >= 1) AND (char_length(title) <= 120)))
  CREATE UNIQUE INDEX programme_pkey ON programme.programme USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())

programme.target_group
  organisation_id uuid not null
  id uuid not null
  name text not null
  description text not null default ''::text
  created_at timestamp with time zone not null
  constraint target_group_description_check CHECK ((char_length(description) <= 600))
  constraint target_group_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 120)))
  constraint target_group_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES auth.organisation(id) ON DELETE CASCADE
  constraint target_group_pkey PRIMARY KEY (organisation_id, id)
  CREATE UNIQUE INDEX target_group_pkey ON programme.target_group USING btree (organisation_id, id)
  policy in_organisation to resonanz_app using (organisation_id = platform.current_organisation()) with check (organisation_id = platform.current_organisation())
