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
  phone text,
  language text,
  company text not null default '',
  tags text[] not null default '{}',
  custom_fields jsonb not null default '{}',
  diet text,
  allergies jsonb not null default '[]',
  dietary_notes text not null default '',
  notes text not null default '',
  external_id text,
  search_key text not null,
  sort_key text not null,
  primary key (organization_id, id)
);
create index guest_by_name on guest (organization_id, sort_key, id);
create index guest_by_creation on guest (organization_id, created_at, id);
create index guest_by_search on guest using gin (search_key gin_trgm_ops);
create index guest_by_tag on guest using gin (tags);
