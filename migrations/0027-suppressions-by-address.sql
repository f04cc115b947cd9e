-- Whoever is written to is looked up by address, whatever the channel; before, all suppressions of the organization were
-- gone through for each of them.
drop index suppression_address;
create unique index suppression_address on suppression (organization_id, address, channel_kind);
