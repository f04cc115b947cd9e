import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { PathId, Route, Who } from '../../platform/http/index.js';
import { JoinInvitationQuery, JoinInvitationView, NewJoinInvitation } from './join-invitations.dto.js';
import { JoinInvitationsService } from './join-invitations.service.js';
import { joinErrors, memberErrors } from './organizations.errors.js';

@ApiTags('members')
@Controller('join-invitations')
export class JoinInvitationsController {
  constructor(private readonly invitations: JoinInvitationsService) {}

  @Route.get('', {
    can: 'members:manage',
    summary: 'List who was asked to join',
    description: 'Newest first.',
    returns: JoinInvitationView,
    list: true,
  })
  listJoinInvitations(@Who() actor: Actor, @Query() query: JoinInvitationQuery) {
    return this.invitations.list(actor, query);
  }

  @Route.get(':id', {
    can: 'members:manage',
    summary: 'Get one invitation to join',
    returns: JoinInvitationView,
    errors: [joinErrors.notFound],
  })
  getJoinInvitation(@Who() actor: Actor, @PathId() id: string) {
    return this.invitations.get(actor, id);
  }

  @Route.post('', {
    can: 'members:manage',
    summary: 'Ask somebody to join by e-mail',
    description:
      'Mails a link that works once, for 7 days. Whoever opens it makes an account or signs in, and has thereby shown that the address is theirs. Withdrawn when you lose rights before.',
    body: NewJoinInvitation,
    returns: JoinInvitationView,
    pool: 'messages',
    errors: [
      joinErrors.alreadyInvited,
      memberErrors.alreadyMember,
      memberErrors.ownersOnly,
      memberErrors.beyondYours,
      memberErrors.ownerReachesAll,
      memberErrors.eventUnknown,
    ],
  })
  inviteMember(@Who() actor: Actor, @Body() body: NewJoinInvitation) {
    return this.invitations.invite(actor, body);
  }

  @Route.post(':id/resend', {
    can: 'members:manage',
    summary: 'Send an invitation to join again',
    description: 'With a new link, for another 7 days. The old link ends.',
    returns: JoinInvitationView,
    status: 200,
    pool: 'messages',
    errors: [
      joinErrors.notFound,
      joinErrors.notPending,
      memberErrors.ownersOnly,
      memberErrors.beyondYours,
      memberErrors.ownerReachesAll,
      memberErrors.eventUnknown,
    ],
  })
  resendJoinInvitation(@Who() actor: Actor, @PathId() id: string) {
    return this.invitations.resend(actor, id);
  }

  @Route.delete(':id', {
    can: 'members:manage',
    summary: 'Revoke an invitation to join',
    errors: [joinErrors.notFound, joinErrors.notPending, memberErrors.ownersOnly],
  })
  revokeJoinInvitation(@Who() actor: Actor, @PathId() id: string) {
    return this.invitations.revoke(actor, id);
  }
}
