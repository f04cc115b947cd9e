import { defineErrors } from '../../platform/http/index.js';

export const testSendErrors = defineErrors('test_send', {
  notFound: [404, 'There is no such test of this template'],
  recipient: [400, 'A test by e-mail goes to `me`, one by SMS or WhatsApp to a number'],
  nobody: [403, 'Only a person who is signed in has a mailbox of their own'],
  unverified: [403, 'Verify your e-mail address first'],
  channelUnfit: [409, 'Messenger and Instagram only reach who wrote first: no test can be sent there'],
  suppressed: [409, 'This address is left alone: it asked for no more, or does not exist'],
  approvalNeeded: [409, 'WhatsApp starts a conversation with an approved template only, and this one names none'],
});
