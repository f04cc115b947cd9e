-- The guest book. See src/modules/guests.

create extension if not exists btree_gin;

create table guest (
  organization_id uuid not null,
  id uuid not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  title text not null default '',
  first_name text not null default '',
  last_name text not null default '',
  email text,
  -- E.164 where it could be understood, else as given.
  phone text,
  language text,
  company text not null default '',
  birthday date,
  vip boolean not null default false,
  tags text[] not null default '{}',
  custom_fields jsonb not null default '{}',
  diet text,
  allergies jsonb not null default '[]',
  dietary_notes text not null default '',
  notes text not null default '',
  external_id text,
  -- [{channel, purpose, granted, at, source, textVersion}], each channel and purpose once.
  consents jsonb not null default '[]',
  -- Made from the columns above by src/modules/guests/search-key.ts: what is searched, sorted and matched by.
  search_key text not null,
  sort_key text not null,
  name_key text not null default '',
  email_key text,
  phone_key text,
  -- The guest who stands for this one now, always one that is not merged itself. Such a row stays for an unmerge.
  merged_into uuid,
  -- Every personal column is empty from then on; the row stays so that totals stay right.
  erased_at timestamptz,
  primary key (organization_id, id)
);

-- Lists look at guests who are neither merged nor erased.
create index guest_by_name on guest (organization_id, sort_key, id) where merged_into is null and erased_at is null;
create index guest_by_creation on guest (organization_id, created_at, id) where merged_into is null and erased_at is null;
create index guest_by_update on guest (organization_id, updated_at, id) where merged_into is null and erased_at is null;
create index guest_by_search on guest using gin (organization_id, search_key gin_trgm_ops);
-- Names and companies alone, for spellings that are only alike: comparing whole keys takes five times as long.
create index guest_by_likeness on guest using gin (organization_id, split_part(search_key, '|', 1) gin_trgm_ops);
create index guest_by_tag on guest using gin (organization_id, tags);
create index guest_by_allergy on guest using gin (organization_id, allergies jsonb_path_ops) where allergies <> '[]';
create index guest_by_diet on guest (organization_id, diet, sort_key, id) where diet is not null;
create index guest_by_vip on guest (organization_id, sort_key, id) where vip;
create index guest_by_merge on guest (organization_id, merged_into) where merged_into is not null;

-- Matching: duplicates, and imports that update. Merged rows are found too: their e-mail address still means that person.
create index guest_by_email on guest (organization_id, email_key, id) where email_key is not null;
create index guest_by_phone on guest (organization_id, phone_key, id) where phone_key is not null;
create index guest_by_name_key on guest (organization_id, name_key, id) where name_key <> '';
create unique index guest_external_id on guest (organization_id, external_id)
  where external_id is not null and merged_into is null;
create index guest_by_merged_external_id on guest (organization_id, external_id)
  where external_id is not null and merged_into is not null;

-- A merge that can be undone: the other's row is kept untouched, this holds what the survivor was before and became.
create table guest_merge (
  organization_id uuid not null,
  other_id uuid not null,
  survivor_id uuid not null,
  n bigint generated always as identity,
  at timestamptz not null default now(),
  actor text not null,
  -- Fields the caller chose from the other.
  take text[] not null default '{}',
  before jsonb not null,
  after jsonb not null,
  primary key (organization_id, other_id),
  foreign key (organization_id, other_id) references guest (organization_id, id) on delete cascade,
  foreign key (organization_id, survivor_id) references guest (organization_id, id) on delete cascade
);
create index guest_merge_by_survivor on guest_merge (organization_id, survivor_id, n);

-- Two guests a person looked at and found to be two. The lower id comes first.
create table guest_not_duplicate (
  organization_id uuid not null,
  first_id uuid not null,
  second_id uuid not null,
  at timestamptz not null default now(),
  actor text not null,
  primary key (organization_id, first_id, second_id),
  check (first_id < second_id),
  foreign key (organization_id, first_id) references guest (organization_id, id) on delete cascade,
  foreign key (organization_id, second_id) references guest (organization_id, id) on delete cascade
);
create index guest_not_duplicate_by_second on guest_not_duplicate (organization_id, second_id);
