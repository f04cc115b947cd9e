import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { PathId, Route, Who } from '../../platform/http/index.js';
import { suppressionErrors } from './messages.errors.js';
import { NewSuppression, SuppressionQuery, SuppressionView } from './suppressions.dto.js';
import { Suppressions } from './suppressions.service.js';

@ApiTags('suppressions')
@Controller('suppressions')
export class SuppressionsController {
  constructor(private readonly suppressions: Suppressions) {}

  @Route.get('', {
    can: 'messages:read',
    summary: 'List addresses that are not written to any more',
    returns: SuppressionView,
    list: true,
  })
  listSuppressions(@Who() actor: Actor, @Query() query: SuppressionQuery) {
    return this.suppressions.list(actor, query);
  }

  @Route.post('', {
    can: 'messages:write',
    summary: 'Leave an address alone',
    body: NewSuppression,
    returns: SuppressionView,
  })
  createSuppression(@Who() actor: Actor, @Body() body: NewSuppression) {
    return this.suppressions.create(actor, body);
  }

  @Route.delete(':id', {
    can: 'messages:write',
    summary: 'Write to an address again',
    description: 'What a provider refuses for it stays refused.',
    errors: [suppressionErrors.notFound],
  })
  deleteSuppression(@Who() actor: Actor, @PathId() id: string) {
    return this.suppressions.remove(actor, id);
  }
}
