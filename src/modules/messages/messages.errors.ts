import { defineErrors } from '../../platform/http/index.js';

export const messageErrors = defineErrors('message', {
  notFound: [404, 'There is no such message'],
  idTaken: [409, 'This id is in use for something else'],
  sentAlready: [409, 'The message is on its way or was sent: it can no longer be changed'],
  unreachable: [409, 'No channel may reach this guest now; `reasons` says why for each'],
  notFailed: [409, 'Only a message that failed or was given up can be sent again'],
  uncertain: [409, 'Nobody knows whether it was sent: look it up at the provider, then give `sendAgain`'],
  empty: [400, 'A message needs either a text or a template'],
  templateAbout: [400, 'The template needs an event or an invitation to tell about'],
  unknownVariable: [400, 'The template has no such variable'],
  templated: [409, 'WhatsApp has approved these words: take the message back and write another one'],
  recipient: [400, 'Give exactly one of `guestId` and `conversationId`'],
  tooLate: [400, 'It would be sent when it is of no use any more'],
  noGuest: [404, 'There is no such guest'],
  capped: [409, 'The guest has had as many reminders and campaigns of late as the organization allows'],
  occasionTaken: [409, 'The guest has a message of this occasion already'],
});

export const suppressionErrors = defineErrors('suppression', {
  notFound: [404, 'There is no such suppression'],
});

export const conversationErrors = defineErrors('conversation', {
  notFound: [404, 'There is no such conversation'],
  stranger: [409, 'Nobody is known to be behind this conversation any more'],
  notJoined: [409, 'Join the conversation first'],
});

export const attachmentErrors = defineErrors('attachment', {
  notFound: [404, 'There is no such file'],
  noFile: [400, 'The upload holds no file'],
  notMultipart: [415, 'The file must be sent as multipart/form-data'],
  unfit: [415, 'Files of this kind cannot be sent'],
  tooLarge: [413, 'The file is too large'],
  unavailable: [503, 'The provider does not give the file just now'],
});
