-- The change log: per stream one gap-free sequence, see src/platform/changes.

create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Times leave the database as RFC 3339 in UTC with milliseconds. Stable as to_char is: only then is it written into the
-- statement that calls it instead of being called, which made a third of the cost of a list.
create function rfc3339(at timestamptz) returns text
  language sql stable parallel safe
  return to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');

create table stream (
  id uuid primary key,
  organization_id uuid not null,
  kind text not null check (kind in ('organization', 'inbox', 'event')),
  seq bigint not null default 0,
  -- Raised when readers must take a new snapshot instead of single changes.
  epoch int not null default 1,
  -- Changes up to and including this one are no longer kept.
  floor bigint not null default 0
) with (fillfactor = 50);

create table change (
  stream_id uuid not null references stream (id) on delete cascade,
  seq bigint not null,
  at timestamptz not null default clock_timestamp(),
  actor text not null,
  origin text not null,
  request_id text not null,
  command_id uuid,
  entity text not null,
  entity_id uuid not null,
  kind text not null,
  fields text[] not null default '{}',
  diff jsonb,
  primary key (stream_id, seq)
);
create index change_entity on change (entity_id, stream_id, seq);
create index change_at on change (at);

create table change_cursor (
  consumer text not null,
  stream_id uuid not null references stream (id) on delete cascade,
  seq bigint not null default 0,
  failures int not null default 0,
  parked_at timestamptz,
  error text,
  primary key (consumer, stream_id)
);

create table idempotency_key (
  organization_id uuid not null,
  -- Actor and route: one key of one caller for one operation.
  scope text not null,
  key text not null,
  request_hash text not null,
  state text not null check (state in ('running', 'done')),
  owner uuid not null,
  lease_until timestamptz not null,
  status int,
  headers jsonb,
  body text,
  expires_at timestamptz not null,
  primary key (organization_id, scope, key)
);
create index idempotency_key_expires on idempotency_key (expires_at);
