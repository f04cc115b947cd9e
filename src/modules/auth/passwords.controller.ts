import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { Route, Who } from '../../platform/http/index.js';
import { userErrors } from '../users/index.js';
import { EmailVerification, ForgottenPassword, PasswordChange, PasswordReset } from './auth.dto.js';
import { authErrors } from './auth.errors.js';
import { Client, type ClientInfo } from '../security/index.js';
import { EmailService } from './email.service.js';
import { PasswordService } from './password.service.js';

@ApiTags('auth')
@Controller('auth')
export class PasswordsController {
  constructor(
    private readonly passwords: PasswordService,
    private readonly emails: EmailService,
  ) {}

  @Route.post('password/change', {
    can: 'signed-in',
    summary: 'Change your password',
    description: 'Ends all your other sessions, and links to set a password that are still out.',
    body: PasswordChange,
    pool: 'signIn',
    secret: true,
    errors: [
      authErrors.currentPasswordWrong,
      userErrors.passwordWeak,
      userErrors.passwordBreached,
      authErrors.tooManyAttempts,
    ],
  })
  changePassword(@Who() actor: Actor, @Body() body: PasswordChange, @Client() client: ClientInfo) {
    return this.passwords.change(actor, body, client);
  }

  @Route.post('password/forgot', {
    can: 'public',
    summary: 'Have a link mailed that sets a new password',
    description: 'The answer is the same whether there is such an account or not. The link works once, for an hour.',
    body: ForgottenPassword,
    pool: 'signIn',
    secret: true,
    errors: [authErrors.tooManyMails],
  })
  forgotPassword(@Body() body: ForgottenPassword, @Client() client: ClientInfo) {
    return this.passwords.forgot(body, client);
  }

  @Route.post('password/reset', {
    can: 'public',
    summary: 'Set a password with a one-time token',
    description:
      'Takes the token of a mailed link, or the one an administrator was given for a new member. Ends all your sessions. ' +
      'A mailed token shows that the address is yours as well.',
    body: PasswordReset,
    pool: 'signIn',
    secret: true,
    errors: [userErrors.tokenInvalid, userErrors.passwordWeak, userErrors.passwordBreached],
  })
  resetPassword(@Body() body: PasswordReset, @Client() client: ClientInfo) {
    return this.passwords.reset(body, client);
  }

  @Route.post('email/verify/request', {
    can: 'signed-in',
    summary: 'Have the link mailed again that verifies your address',
    description: 'Does nothing when it is verified. The link works once, for three days; the one before ends.',
    pool: 'signIn',
    secret: true,
    errors: [authErrors.tooManyMails],
  })
  requestEmailVerification(@Who() actor: Actor) {
    return this.emails.requestVerification(actor);
  }

  @Route.post('email/verify', {
    can: 'public',
    summary: 'Show with a mailed token that an address is yours',
    body: EmailVerification,
    pool: 'signIn',
    secret: true,
    errors: [userErrors.tokenInvalid],
  })
  verifyEmail(@Body() body: EmailVerification, @Client() client: ClientInfo) {
    return this.emails.verify(body, client);
  }
}
