-- Ways to reach guests, what they prove themselves with, and what comes in through them. See src/modules/channels.

create table channel (
  organization_id uuid not null,
  id uuid not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  kind text not null,
  name text not null,
  account text not null,
  state text not null default 'connecting',
  reason text,
  advice text,
  state_since timestamptz not null default now(),
  settings jsonb not null default '{}',
  token_expires_at timestamptz,
  primary key (organization_id, id),
  constraint channel_kind check (kind in ('email', 'twilio', 'whatsapp', 'messenger', 'instagram')),
  constraint channel_state check (state in ('connecting', 'healthy', 'degraded', 'held', 'disabled'))
);
-- Whose receipts and guests would they be?
create unique index channel_account on channel (organization_id, kind, account);
-- Hooks know no organization.
create index channel_by_id on channel (id);
create index channel_by_token_expiry on channel (token_expires_at) where token_expires_at is not null;

-- Sealed, and apart from the channel: what is logged, listed and cached never touches it.
create table channel_secret (
  organization_id uuid not null,
  channel_id uuid not null,
  sealed text not null,
  updated_at timestamptz not null default now(),
  -- One renewal of the token at a time; a result is taken only under the current number.
  renewal_lease_until timestamptz,
  renewal_fence bigint not null default 0,
  -- Not before, after a renewal that failed.
  renewal_next_at timestamptz not null default now(),
  -- When somebody was told that the token will expire and cannot be renewed by us.
  expiry_told_at timestamptz,
  primary key (organization_id, channel_id),
  constraint channel_secret_channel foreign key (organization_id, channel_id) references channel (organization_id, id) on delete cascade
);

-- What providers told us, stored before anything is done about it. The key makes a repeat harmless.
create table inbound_event (
  organization_id uuid not null,
  channel_id uuid not null,
  event_key text not null,
  id uuid not null,
  -- The call it came with, and its place there.
  batch_id uuid not null,
  position int not null,
  received_at timestamptz not null default now(),
  state text not null default 'new',
  attempts int not null default 0,
  error text,
  processed_at timestamptz,
  -- Gone once it is processed: what it said is then where it belongs.
  payload jsonb,
  raw bytea,
  primary key (organization_id, channel_id, event_key),
  constraint inbound_event_state check (state in ('new', 'done', 'dead')),
  constraint inbound_event_channel foreign key (organization_id, channel_id) references channel (organization_id, id) on delete cascade
) with (autovacuum_vacuum_scale_factor = 0.02);
create index inbound_event_by_batch on inbound_event (organization_id, batch_id, position);
create index inbound_event_new on inbound_event (received_at) where state = 'new';
create index inbound_event_by_age on inbound_event (received_at);
