import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { IfMatch, PathId, Route, Who } from '../../platform/http/index.js';
import { userErrors } from '../users/index.js';
import { AddedMemberView, MemberGrants, MemberQuery, MemberRole, MemberView, NewMember } from './members.dto.js';
import { MembersService } from './members.service.js';
import { memberErrors } from './organizations.errors.js';

@ApiTags('members')
@Controller('members')
export class MembersController {
  constructor(private readonly members: MembersService) {}

  @Route.get('', {
    can: 'members:read',
    summary: 'List the members of your organization',
    returns: MemberView,
    list: true,
  })
  listMembers(@Who() actor: Actor, @Query() query: MemberQuery) {
    return this.members.list(actor, query);
  }

  @Route.get(':id', {
    can: 'members:read',
    summary: 'Get one member',
    returns: MemberView,
    errors: [memberErrors.notFound],
  })
  getMember(@Who() actor: Actor, @PathId() id: string) {
    return this.members.get(actor, id);
  }

  @Route.post('', {
    can: 'members:manage',
    summary: 'Add a member',
    description:
      'By e-mail address. Somebody without an account gets one, with the password given or with a one-time token to set it. ' +
      'An account that exists must have verified its address.',
    body: NewMember,
    returns: AddedMemberView,
    secret: true,
    errors: [
      memberErrors.alreadyMember,
      memberErrors.unverified,
      memberErrors.ownersOnly,
      memberErrors.beyondYours,
      memberErrors.ownerReachesAll,
      memberErrors.eventUnknown,
      userErrors.emailTaken,
      userErrors.passwordWeak,
      userErrors.passwordBreached,
    ],
  })
  addMember(@Who() actor: Actor, @Body() body: NewMember) {
    return this.members.add(actor, body);
  }

  @Route.patch(':id', {
    can: 'members:manage',
    summary: 'Change the role of a member',
    description: 'Takes effect at once, also on open sockets.',
    body: MemberRole,
    returns: MemberView,
    ifMatch: true,
    errors: [
      memberErrors.notFound,
      memberErrors.ownersOnly,
      memberErrors.notYourself,
      memberErrors.beyondYours,
      memberErrors.lastOwner,
    ],
  })
  changeMemberRole(@Who() actor: Actor, @PathId() id: string, @Body() body: MemberRole, @IfMatch() ifVersion?: number) {
    return this.members.changeRole(actor, id, body, ifVersion);
  }

  @Route.put(':id/grants', {
    can: 'members:manage',
    summary: 'Narrow a member to some events, or let them reach all',
    body: MemberGrants,
    returns: MemberView,
    ifMatch: true,
    errors: [
      memberErrors.notFound,
      memberErrors.ownersOnly,
      memberErrors.beyondYours,
      memberErrors.ownerReachesAll,
      memberErrors.eventUnknown,
    ],
  })
  setMemberGrants(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: MemberGrants,
    @IfMatch() ifVersion?: number,
  ) {
    return this.members.setGrants(actor, id, body, ifVersion);
  }

  @Route.delete(':id', {
    can: 'members:manage',
    summary: 'Remove a member',
    description: 'Ends all sessions of the person in your organization. The last owner cannot be removed.',
    ifMatch: true,
    errors: [memberErrors.notFound, memberErrors.ownersOnly, memberErrors.beyondYours, memberErrors.lastOwner],
  })
  removeMember(@Who() actor: Actor, @PathId() id: string, @IfMatch() ifVersion?: number) {
    return this.members.remove(actor, id, ifVersion);
  }
}
