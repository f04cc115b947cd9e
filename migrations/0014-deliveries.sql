-- What the outside world is asked to do once: messages, pushes, charges, webhooks. The row is the truth; Redis only rings.
create table delivery (
  id uuid not null,
  organization_id uuid not null,
  kind text not null,
  -- 0 transactional, 1 reminder, 2 campaign
  lane smallint not null check (lane between 0 and 2),
  subject_id uuid not null,
  -- Whose credentials are used; what a hold stops.
  channel_id uuid,
  -- The system called; what the circuit breaker watches.
  target text not null,
  -- What rates and pauses apply to.
  buckets text[] not null default '{}',
  unique_key text,
  state text not null default 'queued'
    check (state in ('queued', 'sending', 'done', 'retrying', 'ambiguous', 'held', 'dead', 'discarded')),
  -- Calls of the provider begun so far.
  attempts integer not null default 0,
  -- Of these, how many count against max_attempts since the last redrive.
  failures integer not null default 0,
  max_attempts integer not null check (max_attempts > 0),
  -- Questions asked about an attempt whose answer was lost.
  reconciliations integer not null default 0,
  next_at timestamptz not null default now(),
  lease_until timestamptz,
  -- Counts every hand-out; a result is taken only with the current number.
  lease_token bigint not null default 0,
  useful_until timestamptz,
  provider_ref text,
  -- {class, code, message, suggestion} of the last failure, also the reason of a hold or a discard.
  last_error jsonb,
  request_id text,
  created_at timestamptz not null default now(),
  settled_at timestamptz,
  -- When somebody was told that it is dead.
  alerted_at timestamptz,
  -- Its feature could not take the last change of state in; told again later.
  untold boolean not null default false,
  primary key (organization_id, id),
  check (state <> 'sending' or lease_until is not null),
  check ((state in ('done', 'dead', 'discarded')) = (settled_at is not null))
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.01);

create unique index delivery_unique_key on delivery (organization_id, kind, unique_key) where unique_key is not null;
create index delivery_due on delivery (lane, next_at) where state in ('queued', 'retrying', 'ambiguous');
create index delivery_leased on delivery (lease_until) where lease_until is not null;
create index delivery_waiting_of_channel on delivery (organization_id, channel_id)
  where channel_id is not null and state in ('queued', 'retrying', 'held');
create index delivery_perishable on delivery (useful_until)
  where useful_until is not null and state in ('queued', 'retrying', 'held');
create index delivery_dead on delivery (organization_id, settled_at desc, id desc) where state = 'dead';
create index delivery_unalerted on delivery (settled_at) where state = 'dead' and alerted_at is null;
create index delivery_untold on delivery (next_at) where untold;
create index delivery_ended on delivery (settled_at) where state in ('done', 'discarded');
create index delivery_by_subject on delivery (organization_id, subject_id, created_at);

-- One call of the provider: committed before the call, completed after it. One without end is one that nobody knows about.
create table delivery_attempt (
  organization_id uuid not null,
  delivery_id uuid not null,
  n integer not null,
  started_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  outcome text check (outcome in ('done', 'failed', 'lost')),
  error_class text,
  error_code text,
  provider_ref text,
  summary text,
  -- What a reconciliation found out about it.
  reconciled text check (reconciled in ('done', 'not-sent', 'unknown')),
  primary key (organization_id, delivery_id, n),
  foreign key (organization_id, delivery_id) references delivery (organization_id, id) on delete cascade,
  check ((ended_at is null) = (outcome is null))
) with (fillfactor = 80);

-- Everything of one channel waits until a person has repaired it.
create table delivery_hold (
  organization_id uuid not null,
  channel_id uuid not null,
  reason jsonb not null,
  since timestamptz not null default clock_timestamp(),
  -- Kept after the release, so that an attempt from before it does not hold the channel again.
  released_at timestamptz,
  primary key (organization_id, channel_id)
);

-- A provider said "too fast" about a bucket. Kept here, not in Redis, so that nothing but time ends it.
create table delivery_pause (
  bucket text primary key,
  until timestamptz not null
);
