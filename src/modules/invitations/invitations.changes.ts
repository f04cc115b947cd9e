import { defineChanges } from '../../platform/changes/index.js';
import { AttendeeView } from './attendees.dto.js';
import { InvitationView } from './invitations.dto.js';
import { SegmentView } from './segments.dto.js';
import { WaitingEntryView } from './waiting-list.dto.js';

/** What can happen to an invitation. */
export const invitationChange = defineChanges({
  entity: 'invitation',
  stream: 'event',
  view: InvitationView,
  from: 'invitation t',
  kinds: {
    created: {},
    updated: {},
    opened: {},
    responded: {},
    /** A message to them got further, or did not: which way stands in `deliveryState`. */
    messaged: {},
    linkRotated: {},
    revoked: {},
    deleted: { tombstone: true },
  },
});

/** What can happen to somebody at an event. */
export const attendeeChange = defineChanges({
  entity: 'attendee',
  stream: 'event',
  view: AttendeeView,
  from: 'attendee t',
  kinds: {
    added: {},
    updated: {},
    /** By the household itself. */
    answered: {},
    /** By a member of the organization, whose reason stands in the change. */
    overridden: {},
    /** A place is held for them. */
    offered: {},
    /** No longer on the waiting list without having come off it: the offer ran out, or somebody took them off. */
    unqueued: {},
    moved: {},
    erased: {},
    removed: { tombstone: true },
  },
});

/** What can happen to a party on the waiting list. */
export const waitingEntryChange = defineChanges({
  entity: 'waitingEntry',
  stream: 'event',
  view: WaitingEntryView,
  from: 'waiting_entry t',
  kinds: {
    joined: {},
    updated: {},
    moved: {},
    offered: {},
    /** A smaller party behind it was offered places, because it did not fit: who and how many stands in the change. */
    passedOver: {},
    accepted: {},
    expired: {},
    withdrawn: {},
  },
});

export const segmentChange = defineChanges({
  entity: 'segment',
  stream: 'event',
  view: SegmentView,
  from: 'segment t',
  kinds: { created: {}, updated: {}, deleted: { tombstone: true } },
});
