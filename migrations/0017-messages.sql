-- Conversations with guests, the messages in them and what became of each. See src/modules/messages.

create table conversation (
  organization_id uuid not null,
  id uuid not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- The organization's inbox stream.
  inbox_id uuid not null,
  -- Null: somebody who is in no guest book (yet), or was erased.
  guest_id uuid,
  -- What their provider calls them, for those without a guest.
  name text not null default '',
  state text not null default 'open',
  assigned_to uuid,
  unread int not null default 0,
  last_inbound_at timestamptz,
  last_outbound_at timestamptz,
  last_activity_at timestamptz not null default now(),
  -- The oldest message of theirs that nobody has answered.
  waiting_since timestamptz,
  primary key (organization_id, id),
  constraint conversation_state check (state in ('open', 'closed')),
  constraint conversation_unread check (unread >= 0)
) with (fillfactor = 80);
create unique index conversation_guest on conversation (organization_id, guest_id) where guest_id is not null;
create index conversation_by_activity on conversation (organization_id, last_activity_at, id);
create index conversation_waiting on conversation (organization_id, waiting_since) where waiting_since is not null;

-- Whom a channel's provider means by an id. Valid within that channel only: a phone number may be absent.
create table conversation_contact (
  organization_id uuid not null,
  channel_id uuid not null,
  contact text not null,
  conversation_id uuid not null,
  -- Opens the time in which free words may be sent.
  last_inbound_at timestamptz,
  primary key (organization_id, channel_id, contact),
  constraint conversation_contact_conversation foreign key (organization_id, conversation_id)
    references conversation (organization_id, id) on delete cascade
);
create index conversation_contact_by_conversation on conversation_contact (organization_id, conversation_id);

create table message (
  organization_id uuid not null,
  id uuid not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  inbox_id uuid not null,
  conversation_id uuid not null,
  guest_id uuid,
  direction text not null,
  channel_kind text not null,
  channel_id uuid not null,
  -- Theirs, as the channel names them.
  address text not null,
  purpose text not null default 'message',
  category text not null default 'transactional',
  status text not null,
  subject text,
  -- The words as rendered; a secret link stands in them as a mark and is put in when they are sent.
  body text not null,
  html text,
  template_id uuid,
  template_version int,
  -- How WhatsApp is told to say it outside of the 24 hours: {name, language, components}.
  provider_template jsonb,
  -- What else may be tried when a channel refuses: [{channelKind, channelId, address, template}].
  plan jsonb not null default '[]',
  event_id uuid,
  invitation_id uuid,
  -- Of one occasion a guest gets one message.
  occasion text,
  scheduled_at timestamptz,
  useful_until timestamptz,
  -- The delivery that is, or was last, to send it.
  delivery_id uuid,
  provider_ref text,
  in_reply_to text,
  -- {class, code, message, suggestion}
  error jsonb,
  attachments jsonb not null default '[]',
  sent_at timestamptz,
  delivered_at timestamptz,
  read_at timestamptz,
  failed_at timestamptz,
  -- As in the change log: user:<id>, guest:<id>.
  created_by text not null,
  primary key (organization_id, id),
  constraint message_conversation foreign key (organization_id, conversation_id)
    references conversation (organization_id, id) on delete cascade,
  constraint message_direction check (direction in ('inbound', 'outbound')),
  constraint message_purpose check (purpose in ('message', 'invitation', 'reminder', 'update', 'offer')),
  constraint message_category check (category in ('transactional', 'reminder', 'campaign')),
  constraint message_status check
    (status in ('queued', 'sending', 'sent', 'delivered', 'read', 'failed', 'dead', 'held', 'received'))
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
create unique index message_occasion on message (organization_id, guest_id, occasion) where occasion is not null;
create index message_by_conversation on message (organization_id, conversation_id, created_at, id);
create index message_by_guest on message (organization_id, guest_id, created_at) where guest_id is not null;
create index message_by_event on message (organization_id, event_id, created_at) where event_id is not null;
create index message_by_creation on message (organization_id, created_at, id);
create index message_undelivered on message (organization_id, channel_id, address, sent_at)
  where direction = 'outbound' and status in ('sent', 'delivered');

-- What providers said about a message, in the order in which it came; each thing once.
create table message_event (
  organization_id uuid not null,
  message_id uuid not null,
  -- What it was made of: a repeat has the same.
  source text not null,
  kind text not null,
  at timestamptz not null,
  received_at timestamptz not null default clock_timestamp(),
  detail jsonb not null default '{}',
  primary key (organization_id, message_id, source),
  constraint message_event_message foreign key (organization_id, message_id)
    references message (organization_id, id) on delete cascade
);

-- The names that providers gave to what we sent: what their receipts refer to.
create table message_ref (
  organization_id uuid not null,
  channel_id uuid not null,
  provider_ref text not null,
  message_id uuid not null,
  delivery_id uuid not null,
  primary key (organization_id, channel_id, provider_ref),
  constraint message_ref_message foreign key (organization_id, message_id)
    references message (organization_id, id) on delete cascade
);

-- Addresses we do not write to any more, and why.
create table suppression (
  organization_id uuid not null,
  id uuid not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  inbox_id uuid not null,
  channel_kind text not null,
  -- Mail address in lower case, number in E.164, or the id by which the channel knows them.
  address text not null,
  scope text not null default 'all',
  reason text not null,
  detail text not null default '',
  -- Null: until somebody lifts it.
  until timestamptz,
  primary key (organization_id, id),
  constraint suppression_scope check (scope in ('all', 'marketing')),
  constraint suppression_reason check (reason in ('opt-out', 'bounce', 'complaint', 'manual'))
);
create unique index suppression_address on suppression (organization_id, channel_kind, address);

-- How an organization writes: one row each, its id is the organization's.
create table messaging_settings (
  organization_id uuid not null,
  id uuid not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  inbox_id uuid not null,
  -- Clock at the guest: reminders and campaigns wait until it ends. The same twice: there is none.
  quiet_from text not null default '21:00',
  quiet_to text not null default '08:00',
  -- Reminders and campaigns a guest gets at most in so many days.
  cap_messages int not null default 5,
  cap_days int not null default 7,
  -- Targets: minutes to the first answer; seconds to delivery.
  answer_minutes int not null default 60,
  delivery_seconds int not null default 300,
  primary key (organization_id, id),
  constraint messaging_settings_cap check (cap_messages between 1 and 1000 and cap_days between 1 and 365),
  constraint messaging_settings_targets check (answer_minutes between 1 and 10080 and delivery_seconds between 1 and 86400)
);

-- One message to many: what was asked, and how far it is.
create table bulk_send (
  organization_id uuid not null,
  id uuid not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  inbox_id uuid not null,
  event_id uuid,
  purpose text not null,
  category text not null,
  -- Which invitations or guests.
  audience jsonb not null,
  -- {subject, body, templateId, plan, scheduledAt, usefulUntil}
  content jsonb not null,
  occasion text not null,
  state text not null default 'running',
  total int not null default 0,
  queued int not null default 0,
  -- {reason: how many}
  skipped jsonb not null default '{}',
  job_id uuid,
  created_by text not null,
  finished_at timestamptz,
  primary key (organization_id, id),
  constraint bulk_send_state check (state in ('running', 'done', 'failed'))
);
create index bulk_send_by_creation on bulk_send (organization_id, created_at, id);

-- A guest who waited, or a message that was under way, longer than the organization wants.
create table service_level_breach (
  organization_id uuid not null,
  kind text not null,
  -- The conversation or the message.
  subject_id uuid not null,
  -- When the waiting began.
  since timestamptz not null,
  id uuid not null,
  channel_kind text,
  due_at timestamptz not null,
  found_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  primary key (organization_id, kind, subject_id, since),
  constraint service_level_breach_kind check (kind in ('first-answer', 'delivery'))
);
create index service_level_breach_by_time on service_level_breach (organization_id, due_at, id);
create index service_level_breach_open on service_level_breach (organization_id, kind) where ended_at is null;

-- How far the last invitation or reminder to a household got.
alter table invitation
  add column sent_at timestamptz,
  add column reminded_at timestamptz,
  add column delivery_state text;
alter table invitation add constraint invitation_delivery_state check
  (delivery_state in ('queued', 'sending', 'sent', 'delivered', 'read', 'failed', 'dead', 'held'));
