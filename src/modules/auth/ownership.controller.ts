import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { Route, Who } from '../../platform/http/index.js';
import {
  memberErrors,
  MembersService,
  MemberView,
  organizationErrors,
  OrganizationsService,
  OrganizationView,
} from '../organizations/index.js';
import { Client, type ClientInfo } from '../security/index.js';
import { authErrors } from './auth.errors.js';
import { Confirmation } from './confirmation.js';
import { OrganizationDeletion, OwnershipTransfer } from './ownership.dto.js';

const confirming = [authErrors.currentPasswordWrong, authErrors.confirmationNeeded, authErrors.tooManyAttempts];

/** What only an owner may do, and only after showing once more who they are. */
@ApiTags('organization')
@Controller('organization')
export class OwnershipController {
  constructor(
    private readonly confirmation: Confirmation,
    private readonly members: MembersService,
    private readonly organizations: OrganizationsService,
  ) {}

  @Route.post('transfer', {
    can: 'organization:delete',
    summary: 'Make another member the owner',
    description: 'You become an admin. Takes effect at once.',
    body: OwnershipTransfer,
    returns: MemberView,
    status: 200,
    pool: 'signIn',
    secret: true,
    errors: [
      ...confirming,
      memberErrors.notFound,
      memberErrors.ownersOnly,
      memberErrors.notYourself,
      memberErrors.notYetIn,
    ],
  })
  async transferOwnership(@Who() actor: Actor, @Body() body: OwnershipTransfer, @Client() client: ClientInfo) {
    await this.confirmation.demand(actor, body.password, client);
    return this.members.transferOwnership(actor, body.memberId);
  }

  @Route.post('deletion', {
    can: 'organization:delete',
    summary: 'Delete your organization after a grace period',
    description:
      'Until `deletesAt` everything can be read, exported with `exportOrganization` and brought back with `cancelOrganizationDeletion`; members and keys change nothing, guests can still answer. Then everything of the organization is erased for good. The accounts of its members stay theirs.',
    body: OrganizationDeletion,
    returns: OrganizationView,
    status: 200,
    pool: 'signIn',
    secret: true,
    errors: [...confirming, organizationErrors.notFound, organizationErrors.nameDiffers],
  })
  async requestOrganizationDeletion(
    @Who() actor: Actor,
    @Body() body: OrganizationDeletion,
    @Client() client: ClientInfo,
  ) {
    await this.confirmation.demand(actor, body.password, client);
    return this.organizations.requestDeletion(actor, body.name);
  }

  @Route.delete('deletion', {
    can: 'organization:delete',
    summary: 'Keep your organization after all',
    returns: OrganizationView,
    errors: [organizationErrors.notFound, organizationErrors.notEnding, organizationErrors.erasing],
  })
  cancelOrganizationDeletion(@Who() actor: Actor) {
    return this.organizations.cancelDeletion(actor);
  }
}
