-- Events, their functions, their questions, and how many places each has.

create table event (
  organization_id uuid not null,
  -- Also the id of the event's stream.
  id uuid not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  name text not null,
  description text not null default '',
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  time_zone text not null,
  venue text not null default '',
  address text not null default '',
  capacity int,
  -- Soft: shown to guests, and when reminders stop being useful.
  rsvp_deadline timestamptz,
  -- Hard: after it a guest may only say no.
  locks_at timestamptz,
  state text not null default 'draft',
  cancelled_reason text,
  default_language text not null default 'en',
  languages text[] not null default '{en}',
  branding jsonb not null default '{}',
  rsvp_message text not null default '',
  copied_from uuid,
  primary key (organization_id, id),
  constraint event_state check (state in ('draft', 'published', 'cancelled')),
  constraint event_ends_after_start check (ends_at > starts_at),
  constraint event_capacity check (capacity >= 0)
);
create index event_by_start on event (organization_id, starts_at, id);
create index event_by_name on event (organization_id, lower(name), id);

create table event_function (
  organization_id uuid not null,
  id uuid not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  event_id uuid not null,
  name text not null,
  description text not null default '',
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  venue text not null default '',
  capacity int,
  position int not null,
  -- [{id, label}]; empty when nothing is to be chosen.
  meal_choices jsonb not null default '[]',
  primary key (organization_id, id),
  constraint event_function_event foreign key (organization_id, event_id) references event (organization_id, id),
  constraint event_function_ends_after_start check (ends_at > starts_at),
  constraint event_function_capacity check (capacity >= 0)
);
create index event_function_by_position on event_function (organization_id, event_id, position, id);

create table event_question (
  organization_id uuid not null,
  id uuid not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  event_id uuid not null,
  -- Null: about the event as a whole.
  function_id uuid,
  key text not null,
  position int not null,
  per text not null,
  archived boolean not null default false,
  -- The version that is asked now; answers keep the version they were given to.
  current_version int not null default 1,
  primary key (organization_id, id),
  constraint event_question_key unique (organization_id, event_id, key),
  constraint event_question_event foreign key (organization_id, event_id) references event (organization_id, id),
  constraint event_question_function foreign key (organization_id, function_id) references event_function (organization_id, id),
  constraint event_question_per check (per in ('guest', 'household'))
);
create index event_question_by_position on event_question (organization_id, event_id, position, id);
create index event_question_by_function on event_question (organization_id, function_id) where function_id is not null;

create table event_question_version (
  organization_id uuid not null,
  question_id uuid not null,
  version_no int not null,
  created_at timestamptz not null default now(),
  label text not null,
  help text not null default '',
  type text not null,
  -- [{id, label}] of choice and multi_choice.
  options jsonb not null default '[]',
  required boolean not null default false,
  -- {answer, functionId?}
  show_when jsonb,
  -- Bounds of a number, both included.
  minimum float8,
  maximum float8,
  primary key (organization_id, question_id, version_no),
  -- With its question a version goes, unless an answer points to it.
  constraint event_question_version_question foreign key (organization_id, question_id)
    references event_question (organization_id, id) on delete cascade,
  constraint event_question_version_type
    check (type in ('text', 'long_text', 'choice', 'multi_choice', 'number', 'date', 'yes_no'))
);

-- How many places there are and how many are gone: the row that answers compete for. Kept apart from event and
-- event_function, whose versions and changes must not move with every answer.
create table capacity_pool (
  organization_id uuid not null,
  -- The event's id for the event as a whole, a function's id for the function.
  id uuid not null,
  event_id uuid not null,
  -- Null: unlimited.
  capacity int,
  taken int not null default 0,
  -- Places kept free for offers from the waiting list.
  held int not null default 0,
  primary key (organization_id, id),
  constraint capacity_pool_event foreign key (organization_id, event_id) references event (organization_id, id) on delete cascade,
  constraint capacity_pool_taken check (taken >= 0),
  constraint capacity_pool_held check (held >= 0)
) with (fillfactor = 50);
create index capacity_pool_by_event on capacity_pool (organization_id, event_id);
