-- Two indexes told by status, so at every change of it a message was written into all its indexes anew. Whether it is still
-- on its way stands in a column of its own now, which stays when it is sent by SMS or WhatsApp. The database derives it, so
-- that a process of the version before, which does not know it, writes it too.
alter table message add column under_way boolean not null default false;

-- E-mail and Instagram tell no delivery: there `sent` is all.
create function message_is_under_way() returns trigger language plpgsql as $$
begin
  new.under_way := new.direction = 'outbound'
    and (new.status in ('queued', 'sending', 'held', 'dead') or (new.status = 'sent' and new.channel_kind not in ('email', 'instagram')));
  return new;
end $$;
create trigger message_under_way before insert or update of status, channel_kind, direction on message
  for each row execute function message_is_under_way();
-- Those that are: all others are not.
update message set status = status where direction = 'outbound' and status in ('queued', 'sending', 'held', 'dead', 'sent');

drop index message_under_way;
create index message_under_way on message (greatest(created_at, scheduled_at)) where under_way;

-- Only these two say "all until then" in their receipts.
drop index message_undelivered;
create index message_to_address on message (organization_id, channel_id, address, created_at)
  where direction = 'outbound' and channel_kind in ('messenger', 'instagram');
