import { defineErrors } from '../../platform/http/index.js';

export const bulkSendErrors = defineErrors('bulk_send', {
  notFound: [404, 'There is no such message to many'],
  audience: [400, 'Give either `segment` with `eventId`, `invitationIds` with `eventId`, or `guestIds`'],
  tooMany: [409, 'A message goes to 50 000 recipients at most'],
  over: [409, 'It is over: there is nothing left to cancel'],
});
