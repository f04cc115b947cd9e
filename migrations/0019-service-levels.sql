-- What the search for breaches of service levels reads. See src/modules/messages/service-levels.repository.ts.

create index conversation_waiting_since on conversation (waiting_since) where waiting_since is not null;

-- Messages that have not arrived yet, by when they set out. E-mail and Instagram tell no delivery: there `sent` is all.
create index message_under_way on message (greatest(created_at, scheduled_at))
  where direction = 'outbound' and status in ('queued', 'sending', 'held', 'dead', 'sent')
    and not (status = 'sent' and channel_kind in ('email', 'instagram'));

create index service_level_breach_open_since on service_level_breach (since) where ended_at is null;
