import { defineErrors } from '../../platform/http/index.js';

export const authErrors = defineErrors('auth', {
  wrongCredentials: [401, 'The e-mail address or the password is not right'],
  tooManyAttempts: [429, 'Too many failed attempts: wait before the next one'],
  tooManyMails: [429, 'Mails were asked for too often: look for the last one, or wait'],
  noOrganization: [403, 'This account belongs to no organization'],
  notInOrganization: [404, 'You belong to no such organization'],
  refreshInvalid: [401, 'This refresh token cannot be used: sign in again'],
  refreshReused: [401, 'This refresh token was used before; all sessions that go back to its sign-in were ended'],
  currentPasswordWrong: [400, 'The current password is not right'],
  confirmationNeeded: [400, 'Give your password, or sign in again and repeat this within ten minutes'],
  sessionNotFound: [404, 'You have no such session'],
});
