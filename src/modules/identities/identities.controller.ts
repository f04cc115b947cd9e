import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { httpErrors, PathId, Route, Who } from '../../platform/http/index.js';
import { authErrors, SignedInView } from '../auth/index.js';
import { Client, type ClientInfo } from '../security/index.js';
import { userErrors } from '../users/index.js';
import { Google } from './google.js';
import { GoogleSignInService } from './google-sign-in.service.js';
import {
  GoogleLink,
  GoogleSignIn,
  GoogleSignUp,
  IdentityListView,
  IdentityView,
  SignInWaysView,
} from './identities.dto.js';
import { googleErrors, identityErrors } from './identities.errors.js';
import { IdentitiesService } from './identities.service.js';

@ApiTags('auth')
@Controller('auth')
export class IdentitiesController {
  constructor(
    private readonly google: Google,
    private readonly signIns: GoogleSignInService,
    private readonly identities: IdentitiesService,
  ) {}

  @Route.get('ways', { can: 'public', summary: 'Get the ways to sign in', returns: SignInWaysView })
  getSignInWays(): SignInWaysView {
    const { startUrl } = this.google;
    return { password: true, google: startUrl === undefined ? null : { startUrl } };
  }

  @Route.post('google/sign-in', {
    can: 'public',
    summary: 'Sign in with what Google said',
    description:
      'Knows a linked Google account. One that is not linked is known by its e-mail address only when Google has verified it and an ' +
      'organization invited that address or allows its domain; such a person without an account becomes a member. ' +
      'After `google.no_account` the same code is good for `signUpWithGoogle`.',
    body: GoogleSignIn,
    returns: SignedInView,
    status: 200,
    pool: 'signIn',
    secret: true,
    errors: [
      googleErrors.notSetUp,
      googleErrors.attemptInvalid,
      googleErrors.emailUnverified,
      googleErrors.noAccount,
      googleErrors.linkFirst,
      googleErrors.chooseOrganization,
      authErrors.noOrganization,
      authErrors.notInOrganization,
    ],
  })
  signInWithGoogle(@Body() body: GoogleSignIn, @Client() client: ClientInfo) {
    return this.signIns.signIn(body, client);
  }

  @Route.post('google/sign-up', {
    can: 'public',
    summary: 'Make an organization with what Google said',
    description:
      'Makes its owner an account where there is none; one with a linked Google account gets a further organization.',
    body: GoogleSignUp,
    returns: SignedInView,
    pool: 'signIn',
    secret: true,
    errors: [
      googleErrors.notSetUp,
      googleErrors.attemptInvalid,
      googleErrors.emailUnverified,
      googleErrors.linkFirst,
      userErrors.emailTaken,
    ],
  })
  signUpWithGoogle(@Body() body: GoogleSignUp, @Client() client: ClientInfo) {
    return this.signIns.signUp(body, client);
  }

  @Route.get('identities', {
    can: 'signed-in',
    summary: 'List the accounts elsewhere that you can sign in with',
    returns: IdentityListView,
  })
  listIdentities(@Who() actor: Actor) {
    return this.identities.list(actor);
  }

  @Route.post('identities', {
    can: 'signed-in',
    summary: 'Link a Google account',
    description: 'Begin as for signing in, and give the code here: the Google account may have any address.',
    body: GoogleLink,
    returns: IdentityView,
    pool: 'signIn',
    secret: true,
    errors: [
      httpErrors.forbidden,
      googleErrors.notSetUp,
      googleErrors.attemptInvalid,
      identityErrors.taken,
      identityErrors.alreadyLinked,
      authErrors.currentPasswordWrong,
      authErrors.tooManyAttempts,
    ],
  })
  linkIdentity(@Who() actor: Actor, @Body() body: GoogleLink, @Client() client: ClientInfo) {
    return this.identities.link(actor, body, client);
  }

  @Route.delete('identities/:id', {
    can: 'signed-in',
    summary: 'Unlink a Google account',
    description: 'Sessions go on. The last way into an account cannot be removed.',
    errors: [identityErrors.notFound, identityErrors.lastWayIn],
  })
  unlinkIdentity(@Who() actor: Actor, @PathId() id: string, @Client() client: ClientInfo) {
    return this.identities.unlink(actor, id, client);
  }
}
