-- To delete or empty one message all names were looked through.
create index message_ref_by_message on message_ref (organization_id, message_id);
