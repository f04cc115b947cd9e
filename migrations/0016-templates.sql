-- What messages are made of: templates, every version they ever had, and what Meta says about those it must approve.

create table message_template (
  organization_id uuid not null,
  id uuid not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- By which a feature asks for it, e.g. invitation; one of the organization's own comes before the built-in one.
  key text not null,
  name text not null,
  category text not null,
  -- What must be known to send it: guest, event or invitation. Never changes: versions were checked against it.
  about text not null,
  current_version int not null default 1,
  primary key (organization_id, id),
  constraint message_template_key unique (organization_id, key),
  constraint message_template_category check (category in ('transactional', 'reminder', 'campaign')),
  constraint message_template_about check (about in ('guest', 'event', 'invitation'))
);
create index message_template_by_name on message_template (organization_id, lower(name), id);

-- One state of the contents; never changed.
create table message_template_version (
  organization_id uuid not null,
  id uuid not null,
  created_at timestamptz not null default now(),
  template_id uuid not null,
  version_no int not null,
  -- As in the change log: user:<id>.
  created_by text not null,
  -- [{name, type, example, default}]: what the sender gives, beyond the catalogue.
  variables jsonb not null,
  -- [{channel, locale, subject, mjml, html, text, whatsappTemplate}]; html is compiled from mjml, with its variables still in.
  variants jsonb not null,
  primary key (organization_id, id),
  constraint message_template_version_no unique (organization_id, template_id, version_no),
  constraint message_template_version_template foreign key (organization_id, template_id)
    references message_template (organization_id, id) on delete cascade
);

-- A template as a WhatsApp account has it: a mirror, never the truth.
create table whatsapp_template (
  organization_id uuid not null,
  id uuid not null,
  channel_id uuid not null,
  name text not null,
  -- As Meta writes it, e.g. pt_BR.
  language text not null,
  state text not null,
  -- Meta's, of a rejection or pause.
  reason text,
  category text not null default '',
  quality text,
  components jsonb not null default '[]',
  synced_at timestamptz not null default now(),
  primary key (organization_id, id),
  constraint whatsapp_template_name unique (organization_id, channel_id, name, language),
  constraint whatsapp_template_state check (state in ('pending', 'approved', 'paused', 'rejected'))
);
