-- Who is invited, by which link they answer, what they answered, and who waits for a place.

create table invitation (
  organization_id uuid not null,
  id uuid not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  event_id uuid not null,
  -- The party as on the envelope.
  name text not null,
  contact_guest_id uuid,
  language text,
  -- How many people the party may bring who are not members by name.
  plus_ones int not null default 0,
  -- Null: invited to every function of the event.
  function_ids uuid[],
  state text not null default 'draft',
  opened_at timestamptz,
  responded_at timestamptz,
  -- Ours about them; `message` is theirs to us.
  note text not null default '',
  message text not null default '',
  -- [{questionId, version, value}]
  household_answers jsonb not null default '[]',
  external_id text,
  search_key text not null,
  primary key (organization_id, id),
  constraint invitation_event foreign key (organization_id, event_id) references event (organization_id, id),
  constraint invitation_external_id unique (organization_id, event_id, external_id),
  constraint invitation_plus_ones check (plus_ones between 0 and 50),
  constraint invitation_state check
    (state in ('draft', 'queued', 'sent', 'delivered', 'opened', 'responded', 'bounced', 'expired', 'revoked'))
) with (fillfactor = 80);
create index invitation_by_name on invitation (organization_id, event_id, search_key, id);
create index invitation_by_creation on invitation (organization_id, event_id, created_at, id);

-- What opens an invitation. Only the hash is kept: a copy of this table opens nothing.
create table invitation_link (
  token_hash bytea primary key,
  organization_id uuid not null,
  invitation_id uuid not null,
  created_at timestamptz not null default now(),
  revoked_at timestamptz,
  -- Null: as long as the invitation lives.
  expires_at timestamptz,
  constraint invitation_link_invitation foreign key (organization_id, invitation_id)
    references invitation (organization_id, id) on delete cascade,
  constraint invitation_link_hash check (length(token_hash) = 32)
);
create index invitation_link_by_invitation on invitation_link (organization_id, invitation_id);

-- One person at one event. Name and diet are copied from the guest book, so that an event's stream tells all there is to tell.
create table attendee (
  organization_id uuid not null,
  id uuid not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  event_id uuid not null,
  invitation_id uuid not null,
  -- Null: a plus-one, or somebody who was erased. While a guest is merged into another: the one who stands for them.
  guest_id uuid,
  -- The guest it was made for, merged or not.
  original_guest_id uuid,
  kind text not null default 'guest',
  first_name text not null default '',
  last_name text not null default '',
  -- {functionId: pending|yes|no|waiting|offered}: the truth of which capacity_pool holds the sums.
  answers jsonb not null default '{}',
  -- Of all functions together: yes before offered, waiting, pending, no.
  answer text not null default 'pending',
  -- {functionId: meal id}
  meals jsonb not null default '{}',
  diet text,
  allergies jsonb not null default '[]',
  dietary_notes text not null default '',
  -- [{questionId, version, value}]
  question_answers jsonb not null default '[]',
  answered_at timestamptz,
  -- As in the change log: guest:<invitation> or user:<id>.
  answered_by text,
  -- Declined when the event was locked already: the kitchen may have counted on them.
  declined_late boolean not null default false,
  search_key text not null default '',
  sort_key text not null default '',
  primary key (organization_id, id),
  constraint attendee_guest unique (organization_id, event_id, guest_id),
  constraint attendee_event foreign key (organization_id, event_id) references event (organization_id, id),
  constraint attendee_invitation foreign key (organization_id, invitation_id) references invitation (organization_id, id),
  constraint attendee_original_guest foreign key (organization_id, original_guest_id) references guest (organization_id, id),
  constraint attendee_kind check (kind in ('guest', 'plus_one')),
  constraint attendee_answer check (answer in ('pending', 'yes', 'no', 'waiting', 'offered'))
) with (fillfactor = 80);
create index attendee_by_name on attendee (organization_id, event_id, sort_key, id);
create index attendee_by_invitation on attendee (organization_id, invitation_id);
create index attendee_by_guest on attendee (organization_id, guest_id) where guest_id is not null;
create index attendee_by_original_guest on attendee (organization_id, original_guest_id) where original_guest_id is not null;

-- A party's place in the queue for one function. Changes only under the lock of the event's row in capacity_pool.
create table waiting_entry (
  organization_id uuid not null,
  id uuid not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  event_id uuid not null,
  invitation_id uuid not null,
  function_id uuid not null,
  -- People who come all together or not at all.
  size int not null,
  -- Order in the queue; whoever reorders it puts an entry between two others.
  position double precision not null,
  state text not null default 'waiting',
  offered_at timestamptz,
  offer_expires_at timestamptz,
  -- How often a smaller party behind it was offered a place because this one did not fit.
  passed_over int not null default 0,
  primary key (organization_id, id),
  constraint waiting_entry_event foreign key (organization_id, event_id) references event (organization_id, id),
  constraint waiting_entry_invitation foreign key (organization_id, invitation_id)
    references invitation (organization_id, id),
  constraint waiting_entry_state check (state in ('waiting', 'offered', 'accepted', 'expired', 'withdrawn')),
  constraint waiting_entry_offer check ((state = 'offered') <= (offer_expires_at is not null))
);
create unique index waiting_entry_live on waiting_entry (organization_id, invitation_id, function_id)
  where state in ('waiting', 'offered');
create index waiting_entry_queue on waiting_entry (organization_id, event_id, position, id) where state = 'waiting';
create index waiting_entry_by_position on waiting_entry (organization_id, event_id, position, id);
create index waiting_entry_due on waiting_entry (offer_expires_at) where state = 'offered';
create index waiting_entry_offers on waiting_entry (organization_id, event_id, offer_expires_at) where state = 'offered';

-- A saved question about invitations, e.g. "who has not answered and speaks German".
create table segment (
  organization_id uuid not null,
  id uuid not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  event_id uuid not null,
  name text not null,
  filter jsonb not null,
  primary key (organization_id, id),
  constraint segment_event foreign key (organization_id, event_id) references event (organization_id, id),
  constraint segment_name unique (organization_id, event_id, name)
);
