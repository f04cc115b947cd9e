-- How people come into an organization, how it changes hands and how it ends; and who did what to whose access.

-- Somebody asked by e-mail to become a member. The token is made when the mail is sent; only its SHA-256 is kept.
create table join_invitation (
  organization_id uuid not null references organization (id) on delete cascade,
  id uuid not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- Lower case, as in user_account.
  email text not null,
  role text not null,
  -- Null: all events, also those to come.
  granted_events uuid[],
  -- Who asked: `user:…` or `api-key:…`.
  invited_by text not null,
  state text not null default 'pending',
  token_hash bytea,
  expires_at timestamptz not null,
  sent_at timestamptz,
  joined_at timestamptz,
  primary key (organization_id, id),
  constraint join_invitation_role check (role in ('owner', 'admin', 'manager', 'staff', 'door', 'viewer')),
  constraint join_invitation_state check (state in ('pending', 'joined', 'revoked')),
  constraint join_invitation_owner_reaches_all check (role <> 'owner' or granted_events is null)
);
create unique index join_invitation_pending on join_invitation (organization_id, email) where state = 'pending';
create unique index join_invitation_token on join_invitation (token_hash);
create index join_invitation_by_email on join_invitation (email) where state = 'pending';

alter table organization
  -- Whoever shows a verified address of one of these may join as `domain_role`.
  add column allowed_domains text[] not null default '{}',
  add column domain_role text not null default 'viewer',
  -- The end of the grace period; from then on everything of it is erased.
  add column deletes_at timestamptz,
  add constraint organization_domain_role check (domain_role in ('manager', 'staff', 'door', 'viewer'));
create index organization_allowed_domains on organization using gin (allowed_domains);
create index organization_deletes_at on organization (deletes_at) where deletes_at is not null;

alter table security_event
  -- Who did it, when somebody was signed in: `user:…`, `api-key:…`.
  add column actor text,
  -- What it was done to: `member:…`, `api-key:…`.
  add column subject text,
  -- E.g. the roles before and after. No secret, no text that a stranger typed.
  add column detail jsonb not null default '{}';
