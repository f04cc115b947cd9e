import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { httpErrors, PathId, Route, Who } from '../../platform/http/index.js';
import { userErrors } from '../users/index.js';
import {
  MeView,
  Refresh,
  RevokedSessionsView,
  SessionListView,
  SessionTokensView,
  SignedInView,
  SignIn,
  SignUp,
  SwitchOrganization,
} from './auth.dto.js';
import { authErrors } from './auth.errors.js';
import { Client, type ClientInfo } from '../security/index.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';
import { SignUpService } from './sign-up.service.js';

@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly signUps: SignUpService,
    private readonly signIns: SignInService,
    private readonly sessions: SessionsService,
  ) {}

  @Route.post('sign-up', {
    can: 'public',
    summary: 'Make an organization and become its owner',
    description: 'Somebody who has an account already makes a further organization by giving its password.',
    body: SignUp,
    returns: SignedInView,
    pool: 'signIn',
    secret: true,
    errors: [userErrors.emailTaken, userErrors.passwordWeak, userErrors.passwordBreached, authErrors.tooManyAttempts],
  })
  signUp(@Body() body: SignUp, @Client() client: ClientInfo) {
    return this.signUps.signUp(body, client);
  }

  @Route.post('sign-in', {
    can: 'public',
    summary: 'Sign in with a password',
    description:
      'Lists all your organizations and opens a session in the one you name, or in the one you used last. ' +
      'Failures make the next attempt wait longer and longer, for accounts that do not exist as well.',
    body: SignIn,
    returns: SignedInView,
    status: 200,
    pool: 'signIn',
    secret: true,
    errors: [
      authErrors.wrongCredentials,
      authErrors.noOrganization,
      authErrors.notInOrganization,
      authErrors.tooManyAttempts,
    ],
  })
  signIn(@Body() body: SignIn, @Client() client: ClientInfo) {
    return this.signIns.signIn(body, client);
  }

  @Route.post('refresh', {
    can: 'public',
    summary: 'Get the next pair of tokens',
    description:
      'A refresh token works once. Within ten seconds, and while its successor is unused, a repeat gets the same successor; ' +
      'after that a repeat ends every session that goes back to the same sign-in.',
    body: Refresh,
    returns: SessionTokensView,
    status: 200,
    secret: true,
    errors: [authErrors.refreshInvalid, authErrors.refreshReused],
  })
  refreshSession(@Body() body: Refresh, @Client() client: ClientInfo) {
    return this.signIns.refresh(body.refreshToken, client);
  }

  @Route.post('sign-out', { can: 'signed-in', summary: 'End this session' })
  signOut(@Who() actor: Actor, @Client() client: ClientInfo) {
    return this.sessions.signOut(actor, client);
  }

  @Route.get('me', { can: 'signed-in', summary: 'Who you are here and what you may do', returns: MeView })
  getMe(@Who() actor: Actor) {
    return this.signIns.me(actor);
  }

  @Route.post('switch', {
    can: 'signed-in',
    summary: 'Open a session in another of your organizations',
    description: 'The present session goes on.',
    body: SwitchOrganization,
    returns: SignedInView,
    status: 200,
    secret: true,
    errors: [httpErrors.forbidden, authErrors.notInOrganization],
  })
  switchOrganization(@Who() actor: Actor, @Body() body: SwitchOrganization, @Client() client: ClientInfo) {
    return this.signIns.switch(actor, body.organizationId, client);
  }

  @Route.get('sessions', { can: 'signed-in', summary: 'List where you are signed in', returns: SessionListView })
  listSessions(@Who() actor: Actor) {
    return this.sessions.list(actor);
  }

  @Route.delete('sessions/:id', {
    can: 'signed-in',
    summary: 'End one of your sessions',
    errors: [authErrors.sessionNotFound],
  })
  revokeSession(@Who() actor: Actor, @PathId() id: string, @Client() client: ClientInfo) {
    return this.sessions.revoke(actor, id, client);
  }

  @Route.post('sessions/revoke-others', {
    can: 'signed-in',
    summary: 'End all your sessions but this one',
    returns: RevokedSessionsView,
    status: 200,
  })
  revokeOtherSessions(@Who() actor: Actor, @Client() client: ClientInfo) {
    return this.sessions.revokeOthers(actor, client);
  }
}
