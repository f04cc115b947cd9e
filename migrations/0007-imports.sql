-- Guest lists on their way in. See src/modules/imports.

create table import (
  organization_id uuid not null,
  id uuid not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  state text not null,
  file_name text not null,
  file_bytes int not null,
  -- The event its guests are invited to.
  event_id uuid,
  settings jsonb not null default '{}',
  survey jsonb,
  mapping jsonb not null default '[]',
  mapping_chosen boolean not null default false,
  generation int not null default 0,
  counts jsonb,
  problem jsonb,
  job_id uuid,
  started_by text not null,
  finished_at timestamptz,
  primary key (organization_id, id),
  constraint import_state check (state in ('reading', 'ready', 'committing', 'done', 'failed', 'cancelled'))
);
create index import_by_creation on import (organization_id, created_at, id);
create index import_by_age on import (updated_at);

-- The upload itself, in pieces: whichever machine reads it has it. Removed once it is imported.
create table import_file (
  organization_id uuid not null,
  import_id uuid not null,
  n int not null,
  bytes bytea not null,
  primary key (organization_id, import_id, n),
  constraint import_file_import foreign key (organization_id, import_id) references import (organization_id, id) on delete cascade
);
-- The bytes are compressed or read once: trying to compress them again costs and gains nothing.
alter table import_file alter column bytes set storage external;

-- The preview: one row per row of the file, its values in their normal form. Null: the file does not say.
create table import_row (
  organization_id uuid not null,
  import_id uuid not null,
  -- Of import.generation; rows of another one are on their way out.
  generation int not null,
  line int not null,
  -- Of the guest, if one is made.
  id uuid not null,
  outcome text,
  guest_id uuid,
  duplicate_of int,
  changes text[] not null default '{}',
  problems jsonb not null default '[]',
  title text,
  first_name text,
  last_name text,
  email text,
  phone text,
  language text,
  company text,
  birthday date,
  tags text[] not null default '{}',
  custom_fields jsonb not null default '{}',
  diet text,
  allergies jsonb not null default '[]',
  dietary_notes text,
  notes text,
  external_id text,
  household text,
  plus_ones int,
  search_key text not null,
  sort_key text not null,
  name_key text not null,
  email_key text,
  phone_key text,
  primary key (organization_id, import_id, generation, line)
);
-- For erasing and exporting one person's data.
create index import_row_by_guest on import_row (organization_id, guest_id) where guest_id is not null;
