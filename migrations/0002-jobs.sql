-- Work outside a request. The row is the truth; Redis only rings the alarm.
create table job (
  id uuid primary key,
  organization_id uuid,
  kind text not null,
  queue text not null,
  state text not null default 'queued' check (state in ('queued', 'running', 'retrying', 'done', 'dead', 'cancelled')),
  data jsonb not null default '{}',
  unique_key text,
  request_id text,
  attempts integer not null default 0,
  max_attempts integer not null check (max_attempts > 0),
  next_at timestamptz not null default now(),
  lease_until timestamptz,
  -- Counts every hand-out, also those that did not count as an attempt; a result is taken only with the current number.
  lease_token bigint not null default 0,
  progress_done bigint not null default 0,
  progress_total bigint,
  result jsonb,
  error jsonb,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  -- When somebody was told that the job is dead.
  alerted_at timestamptz,
  check ((state = 'running') = (lease_until is not null)),
  check ((state in ('done', 'dead', 'cancelled')) = (finished_at is not null))
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.01);

create unique index job_unique_key on job (organization_id, kind, unique_key) nulls not distinct
  where unique_key is not null and state in ('queued', 'running', 'retrying');
create index job_due on job (queue, next_at) where state in ('queued', 'retrying');
create index job_leased on job (lease_until) where state = 'running';
create index job_unalerted on job (finished_at) where state = 'dead' and alerted_at is null;
create index job_finished on job (finished_at) where state in ('done', 'cancelled');
create index job_by_organization on job (organization_id, created_at desc, id desc);

-- What must happen once, whatever the number of processes: whoever holds the lease does it.
create table schedule_lease (
  name text primary key,
  -- Rises with every hand-out.
  token bigint not null default 0,
  holder text,
  lease_until timestamptz,
  next_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  error text
) with (fillfactor = 50);
