import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { Route, Who } from '../../platform/http/index.js';
import { AuditEntryView, AuditQuery } from './audit.dto.js';
import { AuditRepository } from './audit.repository.js';

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(private readonly audit: AuditRepository) {}

  @Route.get('', {
    can: 'audit:read',
    summary: 'Search the change log',
    description: 'Newest first. It holds what happened within the retention of the log.',
    returns: AuditEntryView,
    list: true,
  })
  listAudit(@Who() actor: Actor, @Query() query: AuditQuery) {
    return this.audit.page(actor, query);
  }
}
