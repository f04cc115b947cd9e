-- Ways into the log for its readers by HTTP: the streams of an organization, and the newest changes of each.
create index stream_by_organization on stream (organization_id, id);
create index change_by_time on change (stream_id, at, seq);
