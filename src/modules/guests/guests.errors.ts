import { defineErrors } from '../../platform/http/index.js';

export const guestErrors = defineErrors('guest', {
  notFound: [404, 'There is no such guest'],
  nameless: [400, 'A guest needs a first name, a last name, an e-mail address or a phone number'],
});
