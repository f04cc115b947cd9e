-- Written by one statement, which has just locked what they refer to: for every row Postgres would look once more.
alter table delivery_attempt drop constraint delivery_attempt_organization_id_delivery_id_fkey;

-- To delete or empty one message all names were looked through.
create index message_ref_by_message on message_ref (organization_id, message_id);
