import { onConstraint } from '../../platform/database/index.js';
import { defineErrors } from '../../platform/http/index.js';

export const eventErrors = defineErrors('event', {
  notFound: [404, 'There is no such event'],
  idTaken: [409, 'This id is in use for something else'],
  cancelled: [409, 'The event is cancelled'],
  notDraft: [409, 'Only a draft can be deleted: cancel the event instead'],
  hasInvitations: [409, 'There are invitations or saved segments already: cancel the event instead'],
  capacityBelowTaken: [409, 'More places are taken than that: give `force` to lower the capacity all the same'],
});

export const functionErrors = defineErrors('event_function', {
  notFound: [404, 'The event has no such function'],
  idTaken: [409, 'This id is in use for something else'],
  last: [409, 'An event has at least one function'],
  inUse: [409, 'Guests are invited to this function or have answered for it'],
  hasQuestions: [409, 'Questions refer to this function'],
});

export const questionErrors = defineErrors('event_question', {
  notFound: [404, 'The event has no such question'],
  idTaken: [409, 'This id is in use for something else'],
  keyTaken: [409, 'The event has a question with this key'],
  answered: [409, 'The question has answers: archive it instead'],
});

onConstraint({
  event_question_key: questionErrors.keyTaken,
  event_question_function: functionErrors.hasQuestions,
  // A function's places are kept under its id, an event's under the event's.
  capacity_pool_pkey: functionErrors.idTaken,
  // What refers to an event from outside, whichever module it is of.
  invitation_event: eventErrors.hasInvitations,
  segment_event: eventErrors.hasInvitations,
});
