import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { httpErrors, Route, Who } from '../../platform/http/index.js';
import { joinErrors } from '../organizations/index.js';
import { Client, type ClientInfo } from '../security/index.js';
import { userErrors } from '../users/index.js';
import { SignedInView } from './auth.dto.js';
import { Join, JoinOfferView, JoinToken } from './joining.dto.js';
import { JoiningService } from './joining.service.js';

@ApiTags('auth')
@Controller('auth/join')
export class JoiningController {
  constructor(private readonly joining: JoiningService) {}

  @Route.post('preview', {
    can: 'public',
    summary: 'See what an invitation to join is about',
    body: JoinToken,
    returns: JoinOfferView,
    status: 200,
    pool: 'signIn',
    secret: true,
    errors: [joinErrors.tokenInvalid],
  })
  previewJoin(@Body() body: JoinToken) {
    return this.joining.preview(body.token);
  }

  @Route.post('', {
    can: 'public',
    summary: 'Join an organization by making an account',
    description:
      'The link that was mailed shows that the address is yours. An account with it whose address nobody has verified yet becomes yours: its password is replaced and all its sessions end.',
    body: Join,
    returns: SignedInView,
    pool: 'signIn',
    secret: true,
    errors: [
      joinErrors.tokenInvalid,
      joinErrors.signInFirst,
      userErrors.emailTaken,
      userErrors.passwordWeak,
      userErrors.passwordBreached,
    ],
  })
  joinOrganization(@Body() body: Join, @Client() client: ClientInfo) {
    return this.joining.join(body, client);
  }

  @Route.post('accept', {
    can: 'signed-in',
    summary: 'Join an organization with the account you are signed in to',
    description: 'Opens a session in the organization; the present one goes on.',
    body: JoinToken,
    returns: SignedInView,
    status: 200,
    secret: true,
    errors: [httpErrors.forbidden, joinErrors.tokenInvalid, joinErrors.otherAddress],
  })
  acceptJoinInvitation(@Who() actor: Actor, @Body() body: JoinToken, @Client() client: ClientInfo) {
    return this.joining.accept(actor, body.token, client);
  }
}
