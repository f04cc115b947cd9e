import { onConstraint } from '../../platform/database/index.js';
import { defineErrors } from '../../platform/http/index.js';

export const userErrors = defineErrors('account', {
  emailTaken: [409, 'There is an account with this e-mail address already'],
  passwordWeak: [400, 'This password is too easy to guess'],
  passwordBreached: [400, 'This password was part of a leak: whoever guesses tries it early'],
  tokenInvalid: [400, 'This link was used already or is too old'],
});

onConstraint({ user_account_email: userErrors.emailTaken });
