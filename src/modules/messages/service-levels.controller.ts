import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { Route, Who } from '../../platform/http/index.js';
import { ServiceLevelBreachQuery, ServiceLevelBreachView } from './service-levels.dto.js';
import { ServiceLevelsRepository } from './service-levels.repository.js';

@ApiTags('messages')
@Controller('service-level-breaches')
export class ServiceLevelsController {
  constructor(private readonly breaches: ServiceLevelsRepository) {}

  @Route.get('', {
    can: 'messages:read',
    summary: 'List guests who waited and messages that were under way longer than the targets allow, the latest first',
    returns: ServiceLevelBreachView,
    list: true,
  })
  listServiceLevelBreaches(@Who() actor: Actor, @Query() query: ServiceLevelBreachQuery) {
    return this.breaches.list(actor, query);
  }
}
