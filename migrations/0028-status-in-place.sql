-- Two indexes told by status, so at every change of it a message was written into all its indexes anew. Whether it is still
-- on its way stands in a column of its own now, which stays when it is sent by SMS or WhatsApp.
alter table message add column under_way boolean not null default false;
update message set under_way = true
 where direction = 'outbound'
   and (status in ('queued', 'sending', 'held', 'dead') or (status = 'sent' and channel_kind not in ('email', 'instagram')));
-- E-mail and Instagram tell no delivery: there `sent` is all.
alter table message add constraint message_under_way_is_so check (under_way = (direction = 'outbound'
   and (status in ('queued', 'sending', 'held', 'dead') or (status = 'sent' and channel_kind not in ('email', 'instagram')))));

drop index message_under_way;
create index message_under_way on message (greatest(created_at, scheduled_at)) where under_way;

-- Only these two say "all until then" in their receipts.
drop index message_undelivered;
create index message_to_address on message (organization_id, channel_id, address, created_at)
  where direction = 'outbound' and channel_kind in ('messenger', 'instagram');
