-- Ways to sign in that somebody else vouches for.

create table user_identity (
  id uuid primary key,
  created_at timestamptz not null default now(),
  user_id uuid not null,
  provider text not null,
  -- The provider's own name for the person (`sub`). The address can move to somebody else, this cannot.
  subject text not null,
  -- As the provider said it last; shown to the person and never looked up.
  email text,
  last_used_at timestamptz,
  constraint user_identity_user foreign key (user_id) references user_account (id) on delete cascade,
  constraint user_identity_provider check (provider in ('google')),
  constraint user_identity_subject unique (provider, subject),
  constraint user_identity_one_each unique (user_id, provider)
);

-- One attempt that came back from Google. That its state is here says that it was used; that its code was spent, likewise.
create table google_attempt (
  -- SHA-256 of the state.
  state_hash bytea primary key,
  created_at timestamptz not null default now(),
  -- SHA-256 of the one-time code the browser was handed.
  code_hash bytea,
  code_expires_at timestamptz,
  -- SHA-256 of the secret that the front end keeps: only the browser that began may end it.
  challenge bytea,
  -- Whom Google vouched for; null once the code is spent.
  profile jsonb
);
create unique index google_attempt_code on google_attempt (code_hash);
create index google_attempt_by_age on google_attempt (created_at);
