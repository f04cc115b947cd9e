-- People are global; a membership ties one to an organization, and a session stands on a membership.

create table user_account (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- Lower case, so that one address is one account however it is typed.
  email text not null,
  name text not null,
  -- Argon2id in PHC form; null until a password was set.
  password_hash text,
  password_changed_at timestamptz,
  email_verified_at timestamptz,
  locale text,
  -- Where a sign-in that names no organization goes.
  last_organization_id uuid
);
create unique index user_account_email on user_account (email);

-- One-time links that let a person set a password. Only the SHA-256 of the token is kept.
create table account_token (
  hash bytea primary key,
  user_id uuid not null references user_account (id) on delete cascade,
  kind text not null check (kind in ('setPassword')),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index account_token_by_user on account_token (user_id);
create index account_token_by_expiry on account_token (expires_at);

create table organization (
  organization_id uuid not null,
  id uuid not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  name text not null,
  slug text,
  time_zone text not null default 'UTC',
  default_language text not null default 'en',
  inbox_stream_id uuid not null,
  settings jsonb not null default '{}',
  primary key (organization_id, id),
  constraint organization_is_its_own_tenant check (organization_id = id)
);
create unique index organization_by_id on organization (id);
create unique index organization_slug on organization (slug);

create table membership (
  organization_id uuid not null references organization (id) on delete cascade,
  id uuid not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  user_id uuid not null references user_account (id) on delete cascade,
  role text not null check (role in ('owner', 'admin', 'manager', 'staff', 'door', 'viewer')),
  -- Null: all events, also those to come.
  granted_events uuid[],
  primary key (organization_id, id),
  constraint membership_user unique (organization_id, user_id),
  -- Somebody must be able to reach everything.
  constraint membership_owner_reaches_all check (role <> 'owner' or granted_events is null)
);
create index membership_by_user on membership (user_id);

create table session (
  id uuid primary key,
  organization_id uuid not null,
  user_id uuid not null,
  -- All sessions that go back to one sign-in; a stolen refresh token ends them together.
  family uuid not null,
  device text not null,
  address text not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  -- Who leaves an organization loses the sessions in it, for good.
  constraint session_membership foreign key (organization_id, user_id)
    references membership (organization_id, user_id) on delete cascade
);
create index session_by_user on session (user_id, last_used_at);
create index session_by_membership on session (organization_id, user_id);
create index session_by_family on session (family);
create index session_by_expiry on session (expires_at);

create table refresh_token (
  -- SHA-256 of the token.
  hash bytea primary key,
  session_id uuid not null references session (id) on delete cascade,
  created_at timestamptz not null default now(),
  used_at timestamptz,
  successor_hash bytea,
  -- The successor, encrypted with a key that only the holder of this token can derive.
  successor_sealed bytea
);
create index refresh_token_by_session on refresh_token (session_id);
create index refresh_token_by_use on refresh_token (used_at);

-- Failed sign-ins, counted per account, per address and per both. Keys are hashes: people type passwords into the wrong field.
create table sign_in_delay (
  scope text not null check (scope in ('account', 'address', 'accountFromAddress')),
  key bytea not null,
  failures int not null,
  last_at timestamptz not null,
  blocked_until timestamptz,
  primary key (scope, key)
) with (fillfactor = 50);
create index sign_in_delay_by_age on sign_in_delay (last_at);

-- What happened to accounts. Not in the change log: a refused stranger belongs to no organization and so to no stream, and
-- a sign-in must not move the stream that every cached list of the organization hangs on.
create table security_event (
  id uuid primary key,
  at timestamptz not null default now(),
  organization_id uuid,
  user_id uuid,
  session_id uuid,
  kind text not null,
  address text not null,
  device text not null
);
create index security_event_by_organization on security_event (organization_id, at);
create index security_event_by_user on security_event (user_id, at);
create index security_event_by_age on security_event (at);
