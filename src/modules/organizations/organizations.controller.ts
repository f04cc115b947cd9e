import { Body, Controller, Header, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { IfMatch, Route, Who } from '../../platform/http/index.js';
import { MembersService } from './members.service.js';
import { OrganizationExport } from './organization-export.js';
import { OrganizationUpdate, OrganizationView } from './organizations.dto.js';
import { memberErrors, organizationErrors } from './organizations.errors.js';
import { OrganizationsService } from './organizations.service.js';

@ApiTags('organization')
@Controller('organization')
export class OrganizationsController {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly members: MembersService,
    private readonly exports: OrganizationExport,
  ) {}

  @Route.get('', {
    can: 'organization:read',
    summary: 'Get your organization',
    returns: OrganizationView,
    errors: [organizationErrors.notFound],
  })
  getOrganization(@Who() actor: Actor) {
    return this.organizations.get(actor);
  }

  @Route.patch('', {
    can: 'organization:update',
    summary: 'Change the settings of your organization',
    body: OrganizationUpdate,
    returns: OrganizationView,
    ifMatch: true,
    errors: [
      organizationErrors.notFound,
      organizationErrors.slugTaken,
      organizationErrors.domainNotYours,
      organizationErrors.domainPublic,
      memberErrors.beyondYours,
    ],
  })
  updateOrganization(@Who() actor: Actor, @Body() body: OrganizationUpdate, @IfMatch() ifVersion?: number) {
    return this.organizations.update(actor, body, ifVersion);
  }

  @Header('content-disposition', 'attachment; filename="organization.ndjson"')
  @Route.get('export', {
    can: 'organization:delete',
    summary: 'Export everything of your organization',
    description:
      'One JSON object per line, `{"entity": "guest", "data": {…}}`, streamed. The last line has the entity `end`; a file without it was cut off.',
    produces: 'application/x-ndjson',
  })
  async exportOrganization(@Who() actor: Actor) {
    return new StreamableFile(await this.exports.open(actor), { type: 'application/x-ndjson' });
  }

  @Route.post('leave', {
    can: 'signed-in',
    summary: 'Leave your organization',
    description: 'Ends your membership and all your sessions in it. The last owner cannot leave.',
    errors: [memberErrors.notFound, memberErrors.lastOwner],
  })
  leaveOrganization(@Who() actor: Actor) {
    return this.members.leave(actor);
  }
}
