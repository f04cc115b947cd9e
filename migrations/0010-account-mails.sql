-- One-time links that are mailed: to reset a forgotten password, and to show that an address is one's own.

alter table account_token drop constraint account_token_kind_check;
alter table account_token add constraint account_token_kind_check
  check (kind in ('setPassword', 'resetPassword', 'verifyEmail')) not valid;
alter table account_token validate constraint account_token_kind_check;
