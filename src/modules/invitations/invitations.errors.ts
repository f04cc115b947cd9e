import { onConstraint } from '../../platform/database/index.js';
import { defineErrors } from '../../platform/http/index.js';
import { guestErrors } from '../guests/index.js';

export const invitationErrors = defineErrors('invitation', {
  notFound: [404, 'There is no such invitation'],
  idTaken: [409, 'This id is in use for something else'],
  externalIdTaken: [409, 'Another invitation to this event has this external id'],
  nobody: [400, 'An invitation needs at least one member or plus-one'],
  revoked: [409, 'The invitation is revoked'],
  eventCancelled: [409, 'The event is cancelled'],
  eventDraft: [409, 'The event is not published: its RSVP pages cannot be opened yet'],
  queued: [409, 'Somebody concerned is on the waiting list: withdraw them first'],
  answered: [409, 'Guests have answered already: revoke the invitation instead'],
  tooFewPlusOnes: [409, 'More plus-ones have been named already'],
});

export const attendeeErrors = defineErrors('attendee', {
  notFound: [404, 'There is no such attendee'],
  alreadyInvited: [409, 'This guest is invited to the event already'],
  full: [409, 'There are not enough places: give `overbook` to go beyond the capacity'],
});

export const rsvpErrors = defineErrors('rsvp', {
  notFound: [404, 'This link is not valid (any more)'],
  locked: [409, 'Answers can no longer be changed, except to a NO'],
  cancelled: [409, 'The event is cancelled'],
  changed: [409, 'The answers were changed since you read them'],
  noOffer: [409, 'There is no offer of places, or it has expired'],
  idTaken: [409, 'This id is in use for something else'],
});

export const waitingErrors = defineErrors('waiting_entry', {
  notFound: [404, 'There is no such entry on the waiting list'],
  notWaiting: [409, 'The entry is not waiting'],
  full: [409, 'There are not enough places for this party'],
  closed: [409, 'Places can no longer be offered: the event is locked, over or cancelled'],
});

export const segmentErrors = defineErrors('segment', {
  notFound: [404, 'There is no such segment'],
  idTaken: [409, 'This id is in use for something else'],
  nameTaken: [409, 'Another segment of this event has this name'],
});

onConstraint({
  invitation_external_id: invitationErrors.externalIdTaken,
  attendee_guest: attendeeErrors.alreadyInvited,
  attendee_original_guest: guestErrors.inUse,
  attendee_pkey: rsvpErrors.idTaken,
  waiting_entry_invitation: invitationErrors.answered,
  segment_name: segmentErrors.nameTaken,
});
