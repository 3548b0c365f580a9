// Written by `npm run db:types` from the migrated schema; the checks compare it.
import type { ColumnType } from 'kysely';
import type { Id } from '../base/ids.ts';

export type Database = {
  'auth.account': {
    id: Id<'account'>;
    person_id: Id<'person'>;
    account_id: string;
    provider_id: string;
    password: string | null;
    access_token: string | null;
    refresh_token: string | null;
    id_token: string | null;
    access_token_expires_at: Date | null;
    refresh_token_expires_at: Date | null;
    scope: string | null;
    created_at: ColumnType<Date, Date | undefined, Date>;
    updated_at: ColumnType<Date, Date | undefined, Date>;
  };
  'auth.guest': {
    id: Id<'guest'>;
    token_hash: string;
    language: ColumnType<'de' | 'en', 'de' | 'en' | undefined, 'de' | 'en'>;
    created_at: ColumnType<Date, Date | undefined, Date>;
  };
  'auth.invitation': {
    organisation_id: Id<'organisation'>;
    id: Id<'invitation'>;
    email: string | null;
    role: 'owner' | 'lead' | 'coach' | 'executive' | 'member';
    token_hash: string;
    invited_by: Id<'person'> | null;
    created_at: ColumnType<Date, Date | undefined, Date>;
    expires_at: Date;
    accepted_at: Date | null;
    withdrawn_at: Date | null;
  };
  'auth.kit_item': {
    id: Id<'kit_item'>;
    person_id: Id<'person'>;
    kind: string;
    title: string;
    body: unknown;
    created_at: Date;
  };
  'auth.membership': {
    organisation_id: Id<'organisation'>;
    person_id: Id<'person'>;
    role: 'owner' | 'lead' | 'coach' | 'executive' | 'member';
    since: ColumnType<Date, Date | undefined, Date>;
  };
  'auth.organisation': {
    id: Id<'organisation'>;
    slug: string;
    name: string;
    kind: 'company' | 'municipality' | 'association' | 'self_employed';
    time_zone: ColumnType<string, string | undefined, string>;
    created_at: ColumnType<Date, Date | undefined, Date>;
    keep_texts_months: ColumnType<number, number | undefined, number>;
    logo_id: Id<'file'> | null;
  };
  'auth.person': {
    id: Id<'person'>;
    name: string;
    email: string;
    email_verified: ColumnType<boolean, boolean | undefined, boolean>;
    image: string | null;
    language: ColumnType<'de' | 'en', 'de' | 'en' | undefined, 'de' | 'en'>;
    operator_since: Date | null;
    created_at: ColumnType<Date, Date | undefined, Date>;
    updated_at: ColumnType<Date, Date | undefined, Date>;
  };
  'auth.session': {
    id: Id<'session'>;
    person_id: Id<'person'>;
    token: string;
    expires_at: Date;
    ip_address: string | null;
    user_agent: string | null;
    created_at: ColumnType<Date, Date | undefined, Date>;
    updated_at: ColumnType<Date, Date | undefined, Date>;
  };
  'auth.verification': {
    id: Id<'verification'>;
    identifier: string;
    value: string;
    expires_at: Date;
    created_at: ColumnType<Date, Date | undefined, Date>;
    updated_at: ColumnType<Date, Date | undefined, Date>;
  };
  'elaborate.agenda_phase': {
    organisation_id: Id<'organisation'>;
    workshop_id: Id<'workshop'>;
    phase: 'arrive' | 'impulse' | 'collect' | 'group' | 'benefit' | 'effort' | 'matrix' | 'discussion' | 'measures' | 'closing';
    minutes: number;
    deadline_at: Date | null;
    entered_at: Date | null;
    countdown_ends_at: Date | null;
  };
  'elaborate.board_column': {
    organisation_id: Id<'organisation'>;
    id: Id<'board_column'>;
    workshop_id: Id<'workshop'>;
    position: number;
    step: 'explore' | 'elaborate' | 'enable' | 'establish' | 'entertain' | null;
    title: string | null;
  };
  'elaborate.card': {
    organisation_id: Id<'organisation'>;
    id: Id<'card'>;
    workshop_id: Id<'workshop'>;
    column_id: Id<'board_column'>;
    number: number;
    title: string;
    explanation: ColumnType<string, string | undefined, string>;
    author_id: Id<'participant'> | null;
    merged_into: Id<'card'> | null;
    waiting_since: Date | null;
    hidden_at: Date | null;
    withdrawn_at: Date | null;
    basic_question_at: Date | null;
    effortless_at: Date | null;
    fixed_effort: number | null;
    source_id: string | null;
    created_at: Date;
    photo_id: Id<'photo'> | null;
    photo_area: number[] | null;
    paper: ColumnType<boolean, boolean | undefined, boolean>;
  };
  'elaborate.command': {
    organisation_id: Id<'organisation'>;
    id: Id<'command'>;
    workshop_id: Id<'workshop'>;
    actor_id: string;
    outcome: unknown;
    at: Date;
  };
  'elaborate.correction': {
    organisation_id: Id<'organisation'>;
    id: Id<'correction'>;
    workshop_id: Id<'workshop'>;
    part: 'title' | 'guiding_question' | 'impulse' | 'card_title' | 'card_explanation' | 'question' | 'measure' | 'photo_description' | 'photo_rights' | 'place' | 'facilitator';
    subject_id: string;
    before: string;
    after: string;
    corrected_by: Id<'person'> | null;
    corrected_at: Date;
  };
  'elaborate.discussed_card': {
    organisation_id: Id<'organisation'>;
    workshop_id: Id<'workshop'>;
    card_id: Id<'card'>;
    position: number;
    why: 'first' | 'divides' | 'chosen';
    ends_at: Date | null;
  };
  'elaborate.dot': {
    organisation_id: Id<'organisation'>;
    workshop_id: Id<'workshop'>;
    participant_id: Id<'participant'>;
    card_id: Id<'card'>;
    colour: 'benefit' | 'effort';
    count: number;
    round: ColumnType<number, number | undefined, number>;
  };
  'elaborate.helper': {
    organisation_id: Id<'organisation'>;
    id: Id<'helper'>;
    workshop_id: Id<'workshop'>;
    person_id: Id<'person'> | null;
    guest_id: Id<'guest'> | null;
    since: Date;
  };
  'elaborate.impulse': {
    organisation_id: Id<'organisation'>;
    workshop_id: Id<'workshop'>;
    title: ColumnType<string, string | undefined, string>;
    speaker: ColumnType<string, string | undefined, string>;
    stand_in: ColumnType<string, string | undefined, string>;
    stood_in_at: Date | null;
    heard: ColumnType<string[], string[] | undefined, string[]>;
  };
  'elaborate.invented_guest': {
    organisation_id: Id<'organisation'>;
    workshop_id: Id<'workshop'>;
    number: number;
    guest_id: Id<'guest'>;
  };
  'elaborate.line': {
    organisation_id: Id<'organisation'>;
    id: Id<'line'>;
    workshop_id: Id<'workshop'>;
    kind: 'reason' | 'question' | 'closing_word';
    card_id: Id<'card'> | null;
    text: string;
    state: 'waiting' | 'shown' | 'hidden';
    answered: ColumnType<boolean, boolean | undefined, boolean>;
  };
  'elaborate.moderator': {
    organisation_id: Id<'organisation'>;
    id: Id<'moderator'>;
    workshop_id: Id<'workshop'>;
    person_id: Id<'person'> | null;
    guest_id: Id<'guest'> | null;
    since: Date;
  };
  'elaborate.participant': {
    organisation_id: Id<'organisation'>;
    id: Id<'participant'>;
    workshop_id: Id<'workshop'>;
    guest_id: Id<'guest'> | null;
    number: number;
    name: string | null;
    return_word: string;
    practised_at: Date | null;
    cards_done_at: Date | null;
    benefit_done_at: Date | null;
    effort_done_at: Date | null;
    merged_into: Id<'participant'> | null;
    joined_at: Date;
    second_done_at: Date | null;
    ballot_number: number | null;
  };
  'elaborate.photo': {
    organisation_id: Id<'organisation'>;
    id: Id<'photo'>;
    workshop_id: Id<'workshop'>;
    file_id: Id<'file'>;
    description: ColumnType<string, string | undefined, string>;
    rights: ColumnType<'assembly' | 'portrait' | 'hidden', 'assembly' | 'portrait' | 'hidden' | undefined, 'assembly' | 'portrait' | 'hidden'>;
    pinboard: ColumnType<boolean, boolean | undefined, boolean>;
    added_at: Date;
  };
  'elaborate.reminder_address': {
    organisation_id: Id<'organisation'>;
    id: Id<'reminder_address'>;
    workshop_id: Id<'workshop'>;
    email: string;
    language: 'de' | 'en';
    asked_at: ColumnType<Date, Date | undefined, Date>;
    confirmed_at: Date | null;
    told_phase: string | null;
  };
  'elaborate.said_once': {
    organisation_id: Id<'organisation'>;
    participant_id: Id<'participant'>;
    subject_id: string;
    sent: string;
  };
  'elaborate.standing': {
    organisation_id: Id<'organisation'>;
    workshop_id: Id<'workshop'>;
    body: unknown;
    computed_at: Date;
    round: ColumnType<number, number | undefined, number>;
    receipts: ColumnType<string[], string[] | undefined, string[]>;
  };
  'elaborate.taken_home': {
    organisation_id: Id<'organisation'>;
    workshop_id: Id<'workshop'>;
    body: unknown;
    taken_at: Date;
  };
  'elaborate.workshop': {
    organisation_id: Id<'organisation'>;
    id: Id<'workshop'>;
    code: string;
    title: string;
    guiding_question: string;
    head_count: number;
    programme_id: Id<'programme'> | null;
    phase: ColumnType<'arrive' | 'impulse' | 'collect' | 'group' | 'benefit' | 'effort' | 'matrix' | 'discussion' | 'measures' | 'closing', 'arrive' | 'impulse' | 'collect' | 'group' | 'benefit' | 'effort' | 'matrix' | 'discussion' | 'measures' | 'closing' | undefined, 'arrive' | 'impulse' | 'collect' | 'group' | 'benefit' | 'effort' | 'matrix' | 'discussion' | 'measures' | 'closing'>;
    countdown_ends_at: Date | null;
    revealed: ColumnType<'nothing' | 'benefit' | 'both', 'nothing' | 'benefit' | 'both' | undefined, 'nothing' | 'benefit' | 'both'>;
    cards_per_person: ColumnType<number, number | undefined, number>;
    cards_hidden: ColumnType<boolean, boolean | undefined, boolean>;
    benefit_dots: ColumnType<number, number | undefined, number>;
    effort_dots: ColumnType<number, number | undefined, number>;
    dots_per_card: ColumnType<number, number | undefined, number>;
    last_card_number: ColumnType<number, number | undefined, number>;
    last_participant_number: ColumnType<number, number | undefined, number>;
    join_address: string | null;
    effort_fixed: ColumnType<boolean, boolean | undefined, boolean>;
    created_by: Id<'person'> | null;
    created_at: Date;
    closed_at: Date | null;
    kind: ColumnType<'house' | 'open_round', 'house' | 'open_round' | undefined, 'house' | 'open_round'>;
    second_host: string | null;
    pace: ColumnType<'room' | 'deadlines', 'room' | 'deadlines' | undefined, 'room' | 'deadlines'>;
    place: ColumnType<string, string | undefined, string>;
    starts_at: Date | null;
    wifi_name: string | null;
    wifi_password: string | null;
    facilitator: ColumnType<string, string | undefined, string>;
    facilitator_logo_id: Id<'file'> | null;
    rehearsal_since: Date | null;
    discussed_card_id: Id<'card'> | null;
    second_round: ColumnType<'no' | 'open' | 'shown', 'no' | 'open' | 'shown' | undefined, 'no' | 'open' | 'shown'>;
    names_forgotten_at: Date | null;
    texts_forgotten_at: Date | null;
    reopened_at: Date | null;
    report_token: string | null;
    report_until: Date | null;
    report_withdrawn_at: Date | null;
    rehearsal_of: Id<'workshop'> | null;
  };
  'explore.mention': {
    organisation_id: Id<'organisation'>;
    id: Id<'mention'>;
    source_id: Id<'source'>;
    external_id: string;
    place_id: Id<'place'>;
    published_at: Date;
    published_as_given: Date | null;
    heard_at: Date;
    edited_at: Date | null;
    uri: string | null;
    link: string | null;
    language: ColumnType<string, string | undefined, string>;
    author_ref: string | null;
    author_name: string | null;
    stars: number | null;
    reach: ColumnType<unknown, unknown | undefined, unknown>;
    thread: string | null;
    reply_to: string | null;
    folded_under: string | null;
    text_hash: unknown | null;
    fingerprint: number | null;
    tonality: ColumnType<'negative' | 'neutral' | 'positive' | 'unsure', 'negative' | 'neutral' | 'positive' | 'unsure' | undefined, 'negative' | 'neutral' | 'positive' | 'unsure'>;
    confidence: unknown | null;
    tonality_by: ColumnType<'shared' | 'own' | 'person' | 'stars', 'shared' | 'own' | 'person' | 'stars' | undefined, 'shared' | 'own' | 'person' | 'stars'>;
    hidden_at: Date | null;
    hidden_by: Id<'person'> | null;
    picture_id: string | null;
  };
  'explore.mention_count': {
    organisation_id: Id<'organisation'>;
    day: string;
    place_id: Id<'place'>;
    target_group_id: Id<'target_group'> | null;
    watch_id: Id<'watch'> | null;
    tonality: 'negative' | 'neutral' | 'positive' | 'unsure';
    state: 'live' | 'kept';
    mentions: number;
  };
  'explore.mention_target_group': {
    organisation_id: Id<'organisation'>;
    mention_id: Id<'mention'>;
    target_group_id: Id<'target_group'>;
    how: 'rule' | 'by_hand';
  };
  'explore.mention_text': {
    organisation_id: Id<'organisation'>;
    mention_id: Id<'mention'>;
    published_at: Date;
    title: ColumnType<string, string | undefined, string>;
    text: string;
  };
  'explore.mention_watch': {
    organisation_id: Id<'organisation'>;
    mention_id: Id<'mention'>;
    watch_id: Id<'watch'>;
    published_at: Date;
    how: 'exact' | 'inflected' | 'compound' | 'by_hand';
    off_topic_at: Date | null;
    off_topic_by: 'person' | 'filter' | null;
  };
  'explore.place': {
    organisation_id: Id<'organisation'>;
    id: Id<'place'>;
    network: string;
    site: ColumnType<string, string | undefined, string>;
    community: ColumnType<string, string | undefined, string>;
    created_at: Date;
  };
  'explore.removal': {
    organisation_id: Id<'organisation'>;
    id: Id<'removal'>;
    source_id: string | null;
    reason: 'deleted_there' | 'edited_there' | 'account_closed' | 'not_wanted_there' | 'deadline' | 'by_person' | 'source_removed';
    mentions: number;
    at: Date;
  };
  'explore.sheet': {
    organisation_id: Id<'organisation'>;
    purpose: ColumnType<string, string | undefined, string>;
    legal_basis: 'legitimate_interest' | 'public_task' | 'consent';
    legal_source: ColumnType<string, string | undefined, string>;
    retention_days: ColumnType<number, number | undefined, number>;
    author_salt: unknown;
    own_names: ColumnType<string[], string[] | undefined, string[]>;
    town: ColumnType<string, string | undefined, string>;
    website: ColumnType<string, string | undefined, string>;
    competitors: ColumnType<string[], string[] | undefined, string[]>;
    revision: ColumnType<number, number | undefined, number>;
    created_at: Date;
  };
  'explore.source': {
    organisation_id: Id<'organisation'>;
    id: Id<'source'>;
    kind: 'feed' | 'mastodon' | 'bluesky' | 'file' | 'webhook' | 'by_hand' | 'excursion';
    name: string;
    settings: ColumnType<unknown, unknown | undefined, unknown>;
    sealed_token: string | null;
    keeps: ColumnType<'everything' | 'matched', 'everything' | 'matched' | undefined, 'everything' | 'matched'>;
    paused_at: Date | null;
    removed_at: Date | null;
    created_by: Id<'person'> | null;
    created_at: Date;
    tried_at: Date | null;
    succeeded_at: Date | null;
    heard_at: Date | null;
    heard_last: ColumnType<number, number | undefined, number>;
    problem: string | null;
    problem_detail: string | null;
    failures: ColumnType<number, number | undefined, number>;
    next_try_at: Date | null;
    cursor: ColumnType<unknown, unknown | undefined, unknown>;
  };
  'explore.stale_day': {
    organisation_id: Id<'organisation'>;
    day: string;
  };
  'explore.target_group_rule': {
    organisation_id: Id<'organisation'>;
    id: Id<'target_group_rule'>;
    target_group_id: Id<'target_group'>;
    watch_id: Id<'watch'> | null;
    place_id: Id<'place'> | null;
    words: string | null;
    created_at: Date;
  };
  'explore.watch': {
    organisation_id: Id<'organisation'>;
    id: Id<'watch'>;
    kind: 'own_name' | 'competitor' | 'topic';
    name: string;
    query: ColumnType<string, string | undefined, string>;
    person_reason: string | null;
    removed_at: Date | null;
    matched_at: Date | null;
    revision: ColumnType<number, number | undefined, number>;
    changed_at: Date;
    created_by: Id<'person'> | null;
    created_at: Date;
  };
  'platform.fact': {
    organisation_id: Id<'organisation'>;
    id: Id<'fact'>;
    kind: string;
    subject_id: string;
    numbers: ColumnType<unknown, unknown | undefined, unknown>;
    at: Date;
  };
  'platform.file': {
    organisation_id: Id<'organisation'>;
    id: Id<'file'>;
    kind: 'photo' | 'logo';
    media_type: 'image/jpeg' | 'image/png' | 'image/webp';
    width: number;
    height: number;
    bytes: number;
    created_at: Date;
  };
  'platform.live_message': {
    organisation_id: Id<'organisation'>;
    topic: string;
    rev: number;
    body: string;
    at: ColumnType<Date, Date | undefined, Date>;
  };
  'platform.live_presence': {
    process_id: string;
    topic: string;
    subjects: string[];
    at: Date;
  };
  'platform.live_topic': {
    organisation_id: Id<'organisation'>;
    topic: string;
    rev: ColumnType<number, number | undefined, number>;
  };
  'platform.mail': {
    organisation_id: Id<'organisation'> | null;
    id: Id<'mail'>;
    recipient: string;
    subject: string;
    body: string;
    created_at: ColumnType<Date, Date | undefined, Date>;
    sent_at: Date | null;
    failed_at: Date | null;
    failure: string | null;
    forget: ColumnType<boolean, boolean | undefined, boolean>;
  };
  'platform.public_token': {
    token: string;
    kind: 'workshop' | 'moderation' | 'helping' | 'report' | 'follow_up' | 'reminder' | 'excursion' | 'webhook';
    organisation_id: Id<'organisation'>;
    subject_id: string;
    created_at: ColumnType<Date, Date | undefined, Date>;
    expires_at: Date | null;
  };
  'programme.department': {
    organisation_id: Id<'organisation'>;
    id: Id<'department'>;
    name: string;
    created_at: Date;
  };
  'programme.follow_up': {
    organisation_id: Id<'organisation'>;
    id: Id<'follow_up'>;
    measure_id: Id<'measure'>;
    after_days: number;
    due_at: Date;
    asked_at: Date | null;
    answered_at: Date | null;
    answer: 'done' | 'running' | 'stuck' | null;
  };
  'programme.measure': {
    organisation_id: Id<'organisation'>;
    id: Id<'measure'>;
    programme_id: Id<'programme'> | null;
    what: string;
    why: ColumnType<string, string | undefined, string>;
    first_step: ColumnType<string, string | undefined, string>;
    hours_estimated: number | null;
    hours_spent: ColumnType<number, number | undefined, number>;
    department_id: Id<'department'> | null;
    due_on: string | null;
    owner_person_id: Id<'person'> | null;
    owner_guest_id: Id<'guest'> | null;
    owner_name: string | null;
    state: ColumnType<'planned' | 'running' | 'stuck' | 'done' | 'abandoned', 'planned' | 'running' | 'stuck' | 'done' | 'abandoned' | undefined, 'planned' | 'running' | 'stuck' | 'done' | 'abandoned'>;
    state_since: Date;
    stuck_on: string | null;
    origin_kind: ColumnType<'by_hand' | 'card' | 'mention' | 'position', 'by_hand' | 'card' | 'mention' | 'position' | undefined, 'by_hand' | 'card' | 'mention' | 'position'>;
    origin_id: string | null;
    revision: ColumnType<number, number | undefined, number>;
    created_at: Date;
    rehearsal: ColumnType<boolean, boolean | undefined, boolean>;
  };
  'programme.owner_address': {
    organisation_id: Id<'organisation'>;
    measure_id: Id<'measure'>;
    email: string;
    language: 'de' | 'en';
  };
  'programme.programme': {
    organisation_id: Id<'organisation'>;
    id: Id<'programme'>;
    title: string;
    goal: ColumnType<string, string | undefined, string>;
    starts_on: string | null;
    ends_on: string | null;
    revision: ColumnType<number, number | undefined, number>;
    created_at: Date;
  };
  'programme.target_group': {
    organisation_id: Id<'organisation'>;
    id: Id<'target_group'>;
    name: string;
    description: ColumnType<string, string | undefined, string>;
    created_at: Date;
  };
};
