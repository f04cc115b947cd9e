-- Templates that somebody sent to themselves to see them. In no conversation, and counted nowhere. See src/modules/test-sends.

create table test_send (
  organization_id uuid not null,
  -- Also that of its delivery: how far it is stands there, and it is forgotten together with it.
  id uuid not null,
  template_id uuid not null,
  version_no int not null,
  locale text not null,
  channel_id uuid not null,
  address text not null,
  subject text,
  body text not null,
  html text,
  provider_template jsonb,
  created_by text not null,
  primary key (organization_id, id),
  constraint test_send_delivery foreign key (organization_id, id) references delivery (organization_id, id) on delete cascade
);
