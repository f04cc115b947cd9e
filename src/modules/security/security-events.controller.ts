import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { Route, Who } from '../../platform/http/index.js';
import { OwnSecurityEventQuery, SecurityEventQuery, SecurityEventView } from './security-events.dto.js';
import { SecurityEventsRepository } from './security-events.repository.js';

@ApiTags('audit')
@Controller('security-events')
export class SecurityEventsController {
  constructor(private readonly events: SecurityEventsRepository) {}

  @Route.get('', {
    can: 'audit:read',
    summary: 'Search what happened to access in your organization',
    description: 'Sign-ins, refusals, invitations, roles, grants and keys, newest first; kept for a year.',
    returns: SecurityEventView,
    list: true,
  })
  listSecurityEvents(@Who() actor: Actor, @Query() query: SecurityEventQuery) {
    return this.events.ofOrganization(actor, query);
  }
}

@ApiTags('auth')
@Controller('auth/security-events')
export class OwnSecurityEventsController {
  constructor(private readonly events: SecurityEventsRepository) {}

  @Route.get('', {
    can: 'signed-in',
    summary: 'Search what happened to your own account',
    description: 'In all your organizations, newest first; kept for a year.',
    returns: SecurityEventView,
    list: true,
  })
  listOwnSecurityEvents(@Who() actor: Actor, @Query() query: OwnSecurityEventQuery) {
    return this.events.ofPerson(actor, query);
  }
}
