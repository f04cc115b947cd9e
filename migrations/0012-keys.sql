-- API keys of the organization and tokens of the devices at its events.

create table api_key (
  organization_id uuid not null references organization (id) on delete cascade,
  id uuid not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  name text not null,
  scopes text[] not null,
  -- Null: all events, also those to come.
  granted_events uuid[],
  require_signature boolean not null default false,
  -- The person; the key outlives their membership.
  created_by uuid not null,
  expires_at timestamptz,
  rotated_at timestamptz,
  revoked_at timestamptz,
  primary key (organization_id, id)
);

create table device (
  organization_id uuid not null,
  id uuid not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  event_id uuid not null,
  name text not null,
  actions text[] not null,
  created_by uuid not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (organization_id, id),
  constraint device_event foreign key (organization_id, event_id) references event (organization_id, id) on delete cascade
);
create index device_by_event on device (organization_id, event_id, id);

-- What an API key or a device shows to be let in. Not in the change log: it is used all the time.
create table machine_credential (
  -- SHA-256 of the token.
  hash bytea primary key,
  organization_id uuid not null,
  id uuid not null,
  api_key_id uuid,
  device_id uuid,
  -- The last characters of the token, by which a person tells it from others.
  hint text not null,
  -- Sealed by the vault; requests must be signed with it.
  signing_secret_sealed text,
  created_at timestamptz not null default now(),
  -- The end of an overlap; null: as long as its key or device.
  expires_at timestamptz,
  last_used_at timestamptz,
  constraint machine_credential_id unique (organization_id, id),
  constraint machine_credential_hash check (length(hash) = 32),
  constraint machine_credential_holder check (num_nonnulls(api_key_id, device_id) = 1),
  constraint machine_credential_api_key foreign key (organization_id, api_key_id)
    references api_key (organization_id, id) on delete cascade,
  constraint machine_credential_device foreign key (organization_id, device_id)
    references device (organization_id, id) on delete cascade
) with (fillfactor = 80);
create index machine_credential_by_api_key on machine_credential (organization_id, api_key_id, created_at);
create index machine_credential_by_device on machine_credential (organization_id, device_id);
create index machine_credential_by_expiry on machine_credential (expires_at);

-- Ids of signed requests that were let in, for as long as their signatures could be shown again.
create table signed_request (
  organization_id uuid not null,
  api_key_id uuid not null,
  request_id text not null,
  at timestamptz not null default now(),
  primary key (organization_id, api_key_id, request_id),
  constraint signed_request_api_key foreign key (organization_id, api_key_id)
    references api_key (organization_id, id) on delete cascade
);
create index signed_request_by_age on signed_request (at);
