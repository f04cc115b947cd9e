import { onConstraint } from '../../platform/database/index.js';
import { defineErrors } from '../../platform/http/index.js';

export const googleErrors = defineErrors('google', {
  notSetUp: [404, 'Signing in with Google is not set up here'],
  attemptInvalid: [
    400,
    'This sign-in with Google was not begun in this browser, has ended, or is too old: begin again',
  ],
  emailUnverified: [403, 'Google does not vouch for the e-mail address of this account'],
  noAccount: [403, 'Nobody here knows this Google account, and no organization has invited its address'],
  linkFirst: [
    409,
    'There is an account with this e-mail address: sign in to it with its password and link Google there',
  ],
  chooseOrganization: [409, 'Several organizations would have you: name one'],
});

export const identityErrors = defineErrors('identity', {
  notFound: [404, 'You have no such way to sign in'],
  taken: [409, 'This Google account is linked to another account'],
  alreadyLinked: [409, 'Your account is linked to a Google account already: unlink that first'],
  lastWayIn: [409, 'This is the only way into your account: set a password first'],
});

onConstraint({
  user_identity_subject: identityErrors.taken,
  user_identity_one_each: identityErrors.alreadyLinked,
});
