-- Messages to many: how many went out by which channel, what stopped it, and which messages belong to it.

alter table bulk_send
  -- {channel: how many}
  add column channels jsonb not null default '{}',
  -- {code, detail}
  add column problem jsonb;
alter table bulk_send drop constraint bulk_send_state;
alter table bulk_send add constraint bulk_send_state check (state in ('running', 'done', 'failed', 'cancelled'));

alter table message add column bulk_send_id uuid;
create index message_by_bulk_send on message (organization_id, bulk_send_id, id) where bulk_send_id is not null;
