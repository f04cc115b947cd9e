-- Files that go with messages, and those that came by mail. See src/modules/messages/attachments.service.ts.

create table attachment (
  organization_id uuid not null,
  id uuid not null,
  -- Null: uploaded, and in no message yet.
  message_id uuid,
  filename text not null,
  content_type text not null,
  size int not null,
  bytes bytea not null,
  created_by text not null,
  created_at timestamptz not null default now(),
  primary key (organization_id, id),
  constraint attachment_message foreign key (organization_id, message_id)
    references message (organization_id, id) on delete cascade
);
-- Pictures and PDFs are compressed already.
alter table attachment alter column bytes set storage external;
create index attachment_by_message on attachment (organization_id, message_id) where message_id is not null;
create index attachment_unused on attachment (created_at) where message_id is null;
